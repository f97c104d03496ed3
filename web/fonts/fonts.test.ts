import type { Language } from '@mediation/content';
import { COUNTRY_CODES, countryName } from '@mediation/geo';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MESSAGES } from '@/messages';
import files from './files.json';
import { FACES, PARTITIONS, type Partition } from './partitions.mjs';
import { preloadsIn } from './preloads';

const PUBLIC = path.join(__dirname, '../public');
const bytesOf = (href: string): number => statSync(path.join(PUBLIC, href)).size;

/** Everything the interface says in a language, and the names of its countries. */
const wordsIn = (lang: Language): string =>
  JSON.stringify(MESSAGES[lang]) + COUNTRY_CODES.map((iso3) => countryName(iso3, lang)).join(' ');

const partitionOf = (letter: string): Partition | undefined =>
  PARTITIONS.find(({ ranges }) =>
    ranges.some(([first, last]) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= first && code <= last;
    }),
  );

const KILOBYTE = 1024;

it.each([
  ['en', 40],
  ['fr', 40],
  ['es', 40],
  ['ru', 40],
  ['ar', 70],
] as const)('has every letter of “%s”, in files of no more than %i KB', (lang, most) => {
  const own = lang === 'ar' ? 'arabic' : lang === 'ru' ? 'cyrillic' : 'latin';
  const foreign = [...new Set(wordsIn(lang))].filter((letter) => {
    const partition = partitionOf(letter);
    return partition?.name !== own && partition?.name !== 'common';
  });
  // Codes and names of others stand in Latin letters on every page.
  expect(foreign.filter((letter) => partitionOf(letter)?.name !== 'latin')).toEqual([]);
  const bytes = preloadsIn(lang).map(bytesOf);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most * KILOBYTE);
});

it('serves each letter from one file', () => {
  const ranges = PARTITIONS.flatMap(({ ranges: own }) => [...own]).sort(([a], [b]) => a - b);
  for (const [index, [first]] of ranges.entries()) {
    const before = ranges[index - 1];
    if (before) expect(first).toBeGreaterThan(before[1]);
  }
});

it('names every file in its style sheet, and lets none move the text that is read already', () => {
  const css = readFileSync(path.join(__dirname, 'fonts.css'), 'utf8');
  const faces = css.split('@font-face').slice(1);
  const hrefs = files.map(({ href }) => href);
  expect(faces.map((face) => /url\('([^']+)'\)/.exec(face)?.[1])).toEqual(hrefs);
  expect(faces.every((face) => face.includes('font-display: optional'))).toBe(true);
  expect(
    readdirSync(path.join(PUBLIC, 'fonts'))
      .map((name) => `/fonts/${name}`)
      .sort(),
  ).toEqual([...hrefs].sort());
});

it('is as it was cut: every face has a file for each of its scripts', () => {
  expect(files.map(({ family, weight, partition }) => [family, weight, partition])).toEqual(
    FACES.flatMap(({ family, weight, partitions }) => partitions.map((name) => [family, weight, name])),
  );
});

it('leaves Chinese to the reader’s own fonts', () => {
  expect(partitionOf('中')).toBeUndefined();
  expect(preloadsIn('zh')).toEqual([]);
});
