import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { say } from '../lib/lines.mjs';
import { inRoot } from '../lib/paths.mjs';
import { main as build } from './build.mjs';

/** Writes docs/editorial-rules.md from the table of rules: `npm run rules`. */
export async function main() {
  await build();
  const { rulesPage } = /** @type {{ rulesPage: () => string }} */ (
    createRequire(import.meta.url)(inRoot('cms/dist/src/editorial/rules-page.js'))
  );
  const page = inRoot('docs/editorial-rules.md');
  writeFileSync(page, rulesPage());
  say(`${page} is as the table of rules has it.`);
  return 0;
}
