import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ensureSecrets, SECRET_NAMES, SHORTEST_SECRET } from '../lib/secrets.mjs';
import { temporaryFolder } from './support/temporary.mjs';

describe('the secrets of an installation', () => {
  it('are made once and kept', () => {
    const folder = temporaryFolder();
    assert.deepEqual(ensureSecrets(folder, {}), ensureSecrets(folder, {}));
  });

  it('are long, and no two are the same', () => {
    const secrets = Object.values(ensureSecrets(temporaryFolder(), {}));
    assert.equal(new Set(secrets).size, SECRET_NAMES.length);
    assert.ok(secrets.every((secret) => secret.length >= SHORTEST_SECRET));
  });

  it('differ from installation to installation', () => {
    assert.notEqual(
      ensureSecrets(temporaryFolder(), {}).SITE_TOKEN,
      ensureSecrets(temporaryFolder(), {}).SITE_TOKEN,
    );
  });

  it('are readable by their owner only, also after somebody opened them up', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'secrets.json');
    ensureSecrets(folder, {});
    assert.equal(statSync(file).mode & 0o777, 0o600);
    chmodSync(file, 0o644);
    ensureSecrets(folder, {});
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('leave nothing else behind', () => {
    const folder = temporaryFolder();
    ensureSecrets(folder, {});
    assert.deepEqual(readdirSync(folder), ['secrets.json']);
  });

  it('give way to one set in the environment, which is not written down', () => {
    const folder = temporaryFolder();
    const own = 'a secret that the operator has chosen';
    assert.equal(ensureSecrets(folder, { SITE_TOKEN: own }).SITE_TOKEN, own);
    assert.ok(!readFileSync(path.join(folder, 'secrets.json'), 'utf8').includes(own));
  });

  it('are completed where a new version needs one more, and the others stay', () => {
    const folder = temporaryFolder();
    const before = ensureSecrets(folder, {});
    const { GRANT_SECRET, ...older } = before;
    writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify(older));
    const after = ensureSecrets(folder, {});
    assert.notEqual(after.GRANT_SECRET, GRANT_SECRET);
    assert.deepEqual({ ...after, GRANT_SECRET }, before);
  });

  for (const damaged of ['', '{"SITE_TOKEN":', '[]', '{"SITE_TOKEN":"short"}']) {
    it(`are not silently replaced when the file is damaged: ${damaged || 'empty'}`, () => {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'secrets.json'), damaged);
      assert.throws(() => ensureSecrets(folder, {}), {
        name: 'Failure',
        message: /are damaged: put the file back/,
      });
      assert.equal(readFileSync(path.join(folder, 'secrets.json'), 'utf8'), damaged);
    });
  }
});
