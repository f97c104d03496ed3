import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { faultOfDataDir, faultOfDisk, faultOfPort, missingBuildTools } from '../lib/checks.mjs';
import { inRoot } from '../lib/paths.mjs';
import { freePort, takePort, temporaryFolder } from './support/temporary.mjs';

describe('a port', () => {
  it('that is free is no fault', async () =>
    assert.equal(await faultOfPort(await freePort(), 'WEB_PORT'), null));

  it('that is taken is told with what to do', async () => {
    const { port, close } = await takePort();
    assert.equal(
      await faultOfPort(port, 'WEB_PORT'),
      `Port ${port} is taken by another program: stop that program, or set WEB_PORT to a free port.`,
    );
    await close();
  });
});

describe('the data folder', () => {
  it('is made, for its owner only', () => {
    const folder = path.join(temporaryFolder(), 'a', 'b');
    assert.equal(faultOfDataDir(folder), null);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
  });

  it('that cannot be written is told with what to do', () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    assert.match(
      faultOfDataDir(path.join(file, 'data')) ?? '',
      /^The data folder .+ cannot be written \(ENOTDIR\): .+ set DATA_DIR to another folder\.$/,
    );
  });

  it('is left without a trace of the proof', () => {
    const folder = temporaryFolder();
    faultOfDataDir(folder);
    assert.equal(existsSync(path.join(folder, `.writable-${process.pid}`)), false);
  });
});

describe('the disk', () => {
  it('with room is no fault, also for a folder that is still to be made', () => {
    assert.equal(faultOfDisk(path.join(temporaryFolder(), 'a', 'b'), 1), null);
  });

  it('that is full is told with what is free and what is needed', () => {
    assert.match(
      faultOfDisk(temporaryFolder(), 1024 ** 5) ?? '',
      /^Only \d+\.\d GB are free on the disk of .+, and 1048576\.0 GB are needed: free some space\.$/,
    );
  });
});

describe('the build tools', () => {
  /** @param {string[]} names */
  const folderWith = (...names) => {
    const folder = path.join(temporaryFolder(), 'bin');
    mkdirSync(folder);
    for (const name of names) {
      writeFileSync(path.join(folder, name), '#!/bin/sh\n');
      chmodSync(path.join(folder, name), 0o755);
    }
    return folder;
  };

  it('are complete under any of their names', () => {
    assert.deepEqual(missingBuildTools(folderWith('clang++', 'gmake', 'python3')), []);
  });

  it('that are missing are named', () => {
    assert.deepEqual(missingBuildTools(folderWith('make')), ['a C++ compiler', 'Python 3']);
  });
});

describe('npm start on a machine that is not ready', () => {
  /** @param {Record<string, string>} environment */
  const start = (environment) =>
    spawnSync(process.execPath, [inRoot('scripts/start.mjs')], {
      encoding: 'utf8',
      timeout: 20_000,
      env: { PATH: process.env.PATH, ...environment },
    });

  it('says that a port is taken, without a stack, and exits with 1', async () => {
    const { port, close } = await takePort();
    const free = { PREVIEW_PORT: String(await freePort()), CMS_PORT: String(await freePort()) };
    const { status, stdout, stderr } = start({
      DATA_DIR: temporaryFolder(),
      WEB_PORT: String(port),
      ...free,
    });
    await close();
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.equal(
      stderr.trim(),
      `Port ${port} is taken by another program: stop that program, or set WEB_PORT to a free port.`,
    );
  });

  it('says that a variable is wrong, and exits with 1', () => {
    const { status, stderr } = start({ CMS_PORT: 'x' });
    assert.equal(status, 1);
    assert.match(stderr.trim(), /^CMS_PORT is “x”, which is no port: .+$/);
  });
});
