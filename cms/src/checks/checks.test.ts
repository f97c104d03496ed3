import { WARNINGS_BY_NAME, warningsOf } from '.';
import { READ_ON, SENTENCES } from './sentences';

const TODAY = '2020-04-10';

const cases = Object.values(WARNINGS_BY_NAME).flatMap(({ name, find, examples }) =>
  examples.flatMap(({ lang, today = TODAY, warned, harmless }) => [
    ...warned.map((sentence) => ({
      name,
      lang,
      sentence,
      says: 'warns',
      found: find(sentence, { lang, today }),
    })),
    ...harmless.map((sentence) => ({
      name,
      lang,
      sentence,
      says: 'says nothing',
      found: find(sentence, { lang, today }),
    })),
  ]),
);

it.each(cases)('$name $says of “$sentence”', ({ says, sentence, found }) => {
  expect(found.length > 0).toBe(says === 'warns');
  for (const { at, quote, advice } of found) {
    expect(sentence.slice(at, at + quote.length)).toBe(quote);
    expect(advice).toMatch(/\.$/);
  }
});

it('says in which field each finding stands', () => {
  const fields = [
    { field: 'heading', words: 'Talks in Burma' },
    { field: 'body', words: 'SADC sent observers to the Lakeside Hotel.' },
  ];
  const found = warningsOf({ type: 'activity-report', lang: 'en', today: TODAY, fields });
  expect(found.map(({ check, field, quote }) => [check, field, quote])).toEqual([
    ['un-name', 'heading', 'Burma'],
    ['acronym', 'body', 'SADC'],
    ['venue', 'body', 'Hotel'],
  ]);
});

describe('on sentences written for the purpose', () => {
  const read = SENTENCES.map(({ lang, words, warned }) => ({
    words,
    warned,
    found: warningsOf({
      type: 'activity-report',
      lang,
      today: READ_ON,
      fields: [{ field: 'body', words }],
    }).map(({ check }) => check),
  }));
  const missed = read.flatMap(({ words, warned, found }) =>
    warned.filter((name) => !found.includes(name)).map((name) => `${name}: ${words}`),
  );
  const needless = read.flatMap(({ words, warned, found }) =>
    [...new Set(found)].filter((name) => !warned.includes(name)).map((name) => `${name}: ${words}`),
  );
  const wanted = read.flatMap(({ warned }) => warned).length;
  const hits = wanted - missed.length;

  it('has two hundred and more, half of them harmless', () => {
    expect(SENTENCES.length).toBeGreaterThanOrEqual(200);
    const harmless = SENTENCES.filter(({ warned }) => warned.length === 0).length;
    expect(harmless / SENTENCES.length).toBeGreaterThan(0.4);
  });

  it('misses at most one in twenty', () => {
    const share = hits / wanted;
    expect({ missed, enough: share >= 0.95 }).toEqual({
      missed: expect.any(Array) as string[],
      enough: true,
    });
  });

  it('is right at least four times in five', () => {
    const share = hits / (hits + needless.length);
    expect({ needless, enough: share >= 0.8 }).toEqual({
      needless: expect.any(Array) as string[],
      enough: true,
    });
  });
});

it('comes to an end on words that are none', () => {
  for (const part of ['A', 'Aa', "A'", 'x(', '1 May ', '1', '\n', ' ']) {
    const fields = [{ field: 'body', words: part.repeat(50_000) }];
    const found = warningsOf({ type: 'activity-report', lang: 'en', today: TODAY, fields });
    expect(found.length).toBeLessThan(20_000);
  }
});
