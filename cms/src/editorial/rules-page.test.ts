import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rulesPage } from './rules-page';

const PAGE = path.resolve(__dirname, '../../../docs/editorial-rules.md');

it('stands in the docs as the table of rules has it; “npm run rules” writes it', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(rulesPage());
});

it('can be read in five minutes', () => {
  // Two hundred words a minute.
  expect(rulesPage().split(/\s+/).length).toBeLessThan(1_000);
});
