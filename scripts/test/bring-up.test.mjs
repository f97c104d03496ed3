import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { bringUp } from '../lib/bring-up.mjs';
import { inRoot } from '../lib/paths.mjs';
import { Session } from '../lib/session.mjs';
import { freePort, temporaryFolder } from './support/temporary.mjs';

/**
 * Three fake services on free ports.
 * @param {{ cms?: string[], web?: string[], env?: Record<string, Record<string, string>>, demo?: boolean }} [how]
 */
async function installation({ cms = [], web = [], env = {}, demo = true } = {}) {
  const settings = {
    cmsPort: await freePort(),
    webPort: await freePort(),
    previewPort: await freePort(),
    demo,
  };
  /** @param {string} name @param {number} port @param {string[]} args */
  const program = (name, port, args) => ({
    name,
    command: process.execPath,
    args: [inRoot('scripts/test/support/fake-service.mjs'), String(port), ...args],
    cwd: inRoot(),
    env: { ...process.env, ...env[name] },
  });
  const programs = {
    cms: program('cms', settings.cmsPort, cms),
    web: program('web', settings.webPort, web),
    preview: program('preview', settings.previewPort, []),
  };
  const logs = temporaryFolder();
  const session = new Session(1_000);
  /** @type {string[]} */
  const said = [];
  const write = process.stdout.write;
  return {
    session,
    logs,
    said,
    async start() {
      process.stdout.write = /** @type {typeof write} */ (
        (/** @type {string} */ text) => said.push(text) > 0
      );
      try {
        return await bringUp(session, programs, settings, logs);
      } finally {
        process.stdout.write = write;
      }
    },
  };
}

describe('bringing an installation up', () => {
  it('starts CMS, site and preview, and passes on what they say', async () => {
    const { session, logs, said, start } = await installation({
      cms: [
        '200',
        'info: Loading the demo content: 50 of 291 written',
        'http: GET /publication/items (3 ms) 200',
      ],
    });
    await start();
    await session.stop();
    assert.ok(said.includes('[cms] info: Loading the demo content: 50 of 291 written\n'));
    assert.ok(!said.join('').includes('/publication/items'));
    assert.match(readFileSync(path.join(logs, 'cms.log'), 'utf8'), /publication\/items/);
  });

  it('says last how the first administrator comes in', async () => {
    const line = 'First administrator: http://localhost:1337/admin/auth/register?registrationToken=x';
    const { session, said, start } = await installation({ cms: ['200', `[10:00] info: ${line}`] });
    await start();
    await session.stop();
    assert.equal(said.at(-1), `\n${line}\n`);
  });

  it('is up without content where there is no demo', async () => {
    const { session, said, start } = await installation({ web: ['503'], demo: false });
    await start();
    await session.stop();
    assert.ok(said.some((text) => text.includes('Nothing is published yet')));
  });

  it('fails in one sentence when the CMS dies, and stops the rest', async () => {
    const { start, logs } = await installation({ env: { cms: { DIES_AFTER: '0' } } });
    await assert.rejects(start(), {
      name: 'Failure',
      message: `The CMS ended with exit code 3. The logs are in ${logs}.`,
    });
  });

  it('tells which process ended later', async () => {
    const { session, start } = await installation({ env: { preview: { DIES_AFTER: '2000' } } });
    const { firstEnd } = await start();
    assert.equal(await firstEnd, 'The preview ended with exit code 3');
    await session.stop();
  });
});
