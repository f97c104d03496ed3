import { render } from '@testing-library/react';
import axe from 'axe-core';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { renderToString } from 'react-dom/server';
import type { Examples } from './testing/examples';

/** Rules that judge a whole page, or need a browser that draws: the browser tests run those. */
const OFF = ['region', 'color-contrast', 'page-has-heading-one'];

const FOLDERS = [__dirname, path.join(__dirname, '../views')];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.examples.tsx'))
    .map((file) => path.join(folder, file)),
);

const cases = files.flatMap((file) => {
  // Found by name, so that a new component is tested from its first example.
  const { examples } = jest.requireActual<{ examples: Examples }>(file);
  return Object.entries(examples).map(([state, element]) => ({
    component: path.basename(file, '.examples.tsx'),
    state,
    element,
  }));
});

it('finds the examples', () => {
  expect(files.length).toBeGreaterThan(20);
});

it.each(cases)('$component $state: is accessible', async ({ element }) => {
  const { container } = render(element);
  const { violations } = await axe.run(container, {
    rules: Object.fromEntries(OFF.map((rule) => [rule, { enabled: false }])),
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

it.each(cases)('$component $state: needs nothing the content security policy forbids', ({ element }) => {
  const html = renderToString(element);
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
  expect(html).not.toMatch(/javascript:/);
});
