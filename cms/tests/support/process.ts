import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { CMS, environmentOf, freePort, type Home } from './home';

/** A CMS that runs as a process of its own. */
export interface CmsProcess {
  /** Resolves when its log holds such a line. */
  says(line: RegExp): Promise<void>;
  /** Kills it at once, as a machine that loses its power does. */
  kill(): Promise<void>;
}

/** Starts the CMS as a process of its own, on a home that others may use as well. */
export async function startProcess(home: Home, overrides: Record<string, string> = {}): Promise<CmsProcess> {
  const env = { ...process.env, ...environmentOf(home, await freePort()), ...overrides };
  const strapi = path.join(CMS, 'node_modules/@strapi/strapi/bin/strapi.js');
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: CMS,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', (code, signal) => resolve(String(signal ?? code)));
  });
  const heard = new EventEmitter();
  const read = (chunk: Buffer) => {
    log += chunk.toString();
    heard.emit('line');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return {
    async says(line) {
      while (!line.test(log)) {
        const end = await Promise.race([once(heard, 'line').then(() => null), ended]);
        if (end !== null && !line.test(log)) {
          throw new Error(`The CMS ended (${end}) before “${line.source}”:\n${log.slice(-4_000)}`);
        }
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts the CMS with the demo, and kills it some milliseconds after a line of its log. */
export async function startAndKill(home: Home, line: RegExp, later: number): Promise<void> {
  const cms = await startProcess(home, { DEMO: '1' });
  await cms.says(line);
  await new Promise((resolve) => setTimeout(resolve, later));
  await cms.kill();
}
