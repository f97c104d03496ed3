import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Examples } from '../components/testing/examples';
import { designDocument } from './design-document';
import { componentNames, documented } from './documented-components';
import { tokensOf } from './tokens';

const web = path.join(__dirname, '..');
const components = path.join(web, 'components');
const read = (file: string): string => readFileSync(path.join(web, file), 'utf8');

it('is what docs/design.md says: run `npm run gallery` after a change', () => {
  const all = componentNames(components).map((name) => {
    const file = path.join(components, name, `${name}.examples.tsx`);
    return documented(components, name, jest.requireActual<{ examples: Examples }>(file).examples);
  });
  expect(read('../docs/design.md')).toBe(designDocument(tokensOf(read('styles/tokens.css')), all));
});

it('has a place for every token', () => {
  const tokens = tokensOf(read('styles/tokens.css'));
  const document = designDocument(tokens, []);
  expect(tokens.filter(({ name }) => !document.includes(`| \`${name}\` |`))).toEqual([]);
});

it('tells the value of a token under each condition', () => {
  const css = `:root { --a: 1px; } :root:lang(ar) { --a: 2px; } @media print { :root { --a: 3px; } }
    @media (prefers-color-scheme: dark) { :root { --a: 4px; } }`;
  expect(tokensOf(css)).toEqual([
    { name: '--a', value: '1px', others: { ar: '2px', print: '3px', dark: '4px' } },
  ]);
});

it('refuses a condition it has no column for', () => {
  expect(() => tokensOf('@media (max-width: 40rem) { :root { --a: 1px; } }')).toThrow(/max-width/);
});
