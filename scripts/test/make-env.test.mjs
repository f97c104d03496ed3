import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inRoot } from '../lib/paths.mjs';
import { temporaryFolder } from './support/temporary.mjs';

/** @param {string} file */
const makeEnv = (file) => {
  const { status } = spawnSync(process.execPath, [inRoot('scripts/steps/make-env.mjs'), file]);
  assert.equal(status, 0);
  return readFileSync(file, 'utf8');
};

describe('the variables of docker-compose.yml', () => {
  it('are all made, for their owner only', () => {
    const file = path.join(temporaryFolder(), '.env');
    const text = makeEnv(file);
    const compose = readFileSync(inRoot('docker-compose.yml'), 'utf8');
    for (const [, name] of compose.matchAll(/\$\{([A-Z_]+):\?/g)) {
      assert.match(text, new RegExp(`^${name}=\\S{8,}$`, 'm'));
    }
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('stay as they are when made again, and what is missing is added', () => {
    const file = path.join(temporaryFolder(), '.env');
    writeFileSync(file, 'SITE_URL=https://mediation.example.org');
    const text = makeEnv(file);
    assert.match(text, /^SITE_URL=https:\/\/mediation\.example\.org$/m);
    assert.match(text, /^SITE_TOKEN=/m);
    assert.equal(makeEnv(file), text);
  });
});
