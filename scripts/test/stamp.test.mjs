import assert from 'node:assert/strict';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { digestOf, digestOfFiles, isStamped, removeStamp, writeStamp } from '../lib/stamp.mjs';
import { temporaryFolder } from './support/temporary.mjs';

describe('a stamp', () => {
  it('matches what it was made for and nothing else', () => {
    const file = path.join(temporaryFolder(), 'folder', 'stamp');
    assert.equal(isStamped(file, 'a'), false);
    writeStamp(file, 'a');
    assert.equal(isStamped(file, 'a'), true);
    assert.equal(isStamped(file, 'b'), false);
    removeStamp(file);
    assert.equal(isStamped(file, 'a'), false);
  });

  it('tells parts that run together apart', () => {
    assert.notEqual(digestOf(['ab', 'c']), digestOf(['a', 'bc']));
  });
});

describe('the digest of files', () => {
  const project = () => {
    const root = temporaryFolder();
    mkdirSync(path.join(root, 'src/dist'), { recursive: true });
    writeFileSync(path.join(root, 'src/a.ts'), 'a');
    writeFileSync(path.join(root, 'src/dist/a.js'), 'a');
    return root;
  };
  /** @param {string} root */
  const digest = (root) => digestOfFiles(root, ['src', 'missing'], (name) => name === 'dist');

  it('stays while nothing changes', () => {
    const root = project();
    assert.equal(digest(root), digest(root));
  });

  /** @type {[string, (root: string) => void][]} */
  const changes = [
    ['another size', (root) => writeFileSync(path.join(root, 'src/a.ts'), 'ab')],
    ['another time', (root) => utimesSync(path.join(root, 'src/a.ts'), 1, 1)],
    ['a new file', (root) => writeFileSync(path.join(root, 'src/b.ts'), '')],
    ['a file that is gone', (root) => rmSync(path.join(root, 'src/a.ts'))],
  ];
  for (const [what, change] of changes) {
    it(`is another one after ${what}`, () => {
      const root = project();
      const before = digest(root);
      change(root);
      assert.notEqual(digest(root), before);
    });
  }

  it('does not see what is ignored', () => {
    const root = project();
    const before = digest(root);
    writeFileSync(path.join(root, 'src/dist/a.js'), 'changed');
    assert.equal(digest(root), before);
  });
});
