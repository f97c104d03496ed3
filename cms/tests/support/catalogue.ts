import { IntlMessageFormat } from 'intl-messageformat';

type Messages = Readonly<Record<string, string>>;

/** What formatjs calls the words between the gaps. */
const LITERAL = 0;

type Parts = ReturnType<IntlMessageFormat['getAst']>;

/** Names of what a message leaves open, in the forms it chooses from as well. */
function namesIn(parts: Parts): string[] {
  return parts.flatMap((part) => {
    if (!('value' in part) || typeof part.value !== 'string' || part.type === LITERAL) return [];
    const forms = 'options' in part ? Object.values(part.options) : [];
    return [part.value, ...forms.flatMap((form) => namesIn(form.value))];
  });
}

const gapsOf = (message: string): string[] =>
  [...new Set(namesIn(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()))].sort();

/** Describes what messages in six languages have in common, whoever wrote them. */
export function describeCatalogue(
  what: string,
  messages: Readonly<Record<string, Messages>>,
  /** Words that are spelt the same in English and another language. */
  spelledTheSame: readonly string[],
): void {
  const en: Messages = messages['en'] ?? {};
  const locales = Object.keys(messages);
  const others = locales.filter((locale) => locale !== 'en');

  describe(what, () => {
    it('are there in the six languages', () => {
      expect(locales.map((locale) => locale.split('-')[0]).sort()).toEqual([
        'ar',
        'en',
        'es',
        'fr',
        'ru',
        'zh',
      ]);
    });

    it.each(others)('have the same ids and the same gaps in %s as in English', (locale) => {
      const own = messages[locale] ?? {};
      expect(Object.keys(own).sort()).toEqual(Object.keys(en).sort());
      for (const [id, message] of Object.entries(own)) {
        expect([id, gapsOf(message)]).toEqual([id, gapsOf(String(en[id]))]);
      }
    });

    it.each(locales)('can be said in %s, for every number', (locale) => {
      expect(Intl.PluralRules.supportedLocalesOf(locale)).toHaveLength(1);
      for (const message of Object.values(messages[locale] ?? {})) {
        const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
        for (const count of [0, 1, 2, 5, 11, 100]) {
          const values = Object.fromEntries(
            gapsOf(message).map((name) => [name, name === 'count' ? count : 'x']),
          );
          expect(format.format(values)).not.toMatch(/[{}]|undefined/);
        }
      }
    });

    it.each(locales)('have a form for each kind of number there is in %s', (locale) => {
      const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
      // In these “many” is for millions, which say the same.
      const needed = pluralCategories.filter((kind) => kind !== 'many' || !['es', 'fr'].includes(locale));
      for (const [id, message] of Object.entries(messages[locale] ?? {})) {
        if (!message.includes(', plural,')) continue;
        const distinct = needed.filter((kind) => kind !== 'one' || message.includes('one {'));
        for (const kind of distinct) expect([id, message.includes(`${kind} {`)]).toEqual([id, true]);
      }
    });

    it.each(others)('are no English left over in %s', (locale) => {
      const same = Object.entries(messages[locale] ?? {})
        .filter(([id, message]) => message === en[id] && /[a-z]{4,}/i.test(message.replace(/\{[^}]*\}/g, '')))
        .map(([, message]) => message);
      expect(same.filter((message) => !spelledTheSame.includes(message))).toEqual([]);
    });
  });
}
