import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { stateOf } from '../../lib/process-groups.mjs';

/** @returns {string} a folder that is removed after the tests of the file */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'scripts-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @returns {Promise<number>} a port that was free a moment ago */
export async function freePort() {
  const { port, close } = await takePort();
  await close();
  return port;
}

/** @returns {Promise<{ port: number, close: () => Promise<void> }>} */
export function takePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      const close = () => new Promise((done) => server.close(() => done(undefined))).then(() => undefined);
      resolve({ port: address.port, close });
    });
  });
}

/**
 * @param {() => boolean} isSo
 * @param {number} [limitMs]
 */
export async function until(isSo, limitMs = 10_000) {
  const deadline = Date.now() + limitMs;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Whether a process runs. One that is dead and not yet buried does not.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (process.platform === 'linux') return stateOf(pid)?.runs ?? false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
