import { createIntl } from 'react-intl';
import { translations, WORDS, type WordId } from '.';
import { en } from './en';
import { speechOf } from './speech';

/** Names between braces at the outermost level and within the forms of a plural. */
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => String(name)))].sort();

const LOCALES = Object.keys(WORDS);
const others = LOCALES.filter((locale) => locale !== 'en');

it('keeps a name in its own direction among Arabic words', () => {
  const { say } = speechOf(createIntl({ locale: 'ar', messages: translations['ar'] ?? {} }));
  expect(say('board.start', { snapshot: '2020-q2' })).toBe('بدء \u20682020-q2\u2069');
});

describe('the words of our screens', () => {
  it('are there in the six languages', () => {
    expect(LOCALES.sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh-Hans']);
  });

  it.each(others)('have the same ids and the same gaps in %s as in English', (locale) => {
    const words: Readonly<Record<string, string>> = WORDS[locale] ?? {};
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
    for (const [id, message] of Object.entries(words)) {
      expect([id, placeholders(message)]).toEqual([id, placeholders(en[id as WordId])]);
    }
  });

  it.each(LOCALES)('can be said in %s, for every number', (locale) => {
    const words: Readonly<Record<string, string>> = WORDS[locale] ?? {};
    const intl = createIntl({
      locale,
      messages: words,
      onError: (error) => {
        throw error;
      },
    });
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toHaveLength(1);
    for (const [id, message] of Object.entries(words)) {
      for (const count of [0, 1, 2, 5, 11, 100]) {
        const values = Object.fromEntries(
          placeholders(message).map((name) => [name, name === 'count' ? count : 'x']),
        );
        expect(intl.formatMessage({ id }, values)).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it.each(LOCALES)('have a form for each kind of number there is in %s', (locale) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    // In these “many” is for millions, which say the same.
    const needed = pluralCategories.filter((kind) => kind !== 'many' || !['es', 'fr'].includes(locale));
    for (const [id, message] of Object.entries(WORDS[locale] ?? {})) {
      if (!message.includes(', plural,')) continue;
      const distinct = needed.filter((kind) => kind !== 'one' || message.includes('one {'));
      for (const kind of distinct) expect([id, message.includes(`${kind} {`)]).toEqual([id, true]);
    }
  });

  it.each(others)('are no English left over in %s', (locale) => {
    const same = Object.entries(WORDS[locale] ?? {}).filter(
      ([id, message]) => message === en[id as WordId] && /[a-z]{4,}/i.test(message.replace(/\{[^}]*\}/g, '')),
    );
    // Words that are spelt the same.
    expect(same.map(([, message]) => message).filter((message) => !SAME.has(message))).toEqual([]);
  });
});

const SAME = new Set([
  'Public',
  'Audit',
  'Service',
  'Date',
  'Version',
  'Version {number}',
  '{unit} (version {number})',
]);
