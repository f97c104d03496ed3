import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const document = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
const rows = [
  ...document.matchAll(/^\| `([a-z-]+)` \| `(cms\/src\/api\/[a-z-]+)` \| `(cms\/seed\/[a-z-]+)` \|/gm),
];

test('the table of names lists every content type', () => {
  const types = readdirSync(path.join(root, 'cms/src/api')).sort();
  assert.deepEqual(rows.map(([, type]) => type).sort(), types);
});

test('each name in the table is the folder it says', () => {
  for (const [, type = '', contentType = '', seed = ''] of rows) {
    assert.ok(existsSync(path.join(root, contentType, 'content-types', type, 'schema.json')), contentType);
    assert.ok(existsSync(path.join(root, seed)), seed);
  }
});

test('every file the documents point to is there', () => {
  const documents = [
    'README.md',
    'docs/architecture.md',
    'docs/adr/README.md',
    'docs/operator.md',
    'docs/editor.md',
  ];
  for (const name of documents) {
    const text = readFileSync(path.join(root, name), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)) {
      assert.ok(existsSync(path.resolve(root, path.dirname(name), target)), `${name} points to ${target}`);
    }
  }
});
