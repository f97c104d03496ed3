import { LANGUAGES, type Language } from '@mediation/content/codes';
import type { IntlShape } from 'react-intl';
import { message, type WordId } from '.';

export type Values = Record<string, string | number>;

/** What a screen says, in the language the person chose for the admin. */
export interface Speech {
  /** The language of the admin, among those of the texts. */
  lang: Language;
  dir: 'ltr' | 'rtl';
  say: (id: WordId, values?: Values) => string;
  /** Name of a language of texts; what has none is the same in all. */
  language: (lang: string) => string;
  /** `facts`, or a language. */
  unit: (unit: string) => string;
  /** Names of languages as a person would list them. */
  languages: (langs: readonly string[]) => string;
  /** Of an instant, ISO 8601. */
  date: (at: string) => string;
  instant: (at: string) => string;
}

const NO_LANGUAGE = 'zxx';
const FACTS = 'facts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A name or an address keeps its own direction among words of another one. */
const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value,
    ]),
  );

export function speechOf(intl: IntlShape): Speech {
  const isRightToLeft = intl.locale.startsWith('ar');
  const say = (id: WordId, values: Values = {}) =>
    intl.formatMessage(message(id), isRightToLeft ? isolated(values) : values);
  const names = new Intl.DisplayNames([intl.locale, 'en'], { type: 'language' });
  const language = (lang: string) =>
    lang === NO_LANGUAGE ? say('common.allLanguages') : (names.of(lang) ?? lang);
  return {
    // Strapi calls Chinese “zh-Hans”.
    lang: LANGUAGES.find((one) => intl.locale.split('-')[0] === one) ?? 'en',
    dir: isRightToLeft ? 'rtl' : 'ltr',
    say,
    language,
    unit: (unit) => (unit === FACTS ? say('common.facts') : language(unit)),
    languages: (langs) => intl.formatList(langs.map(language)),
    date: (at) => intl.formatDate(at, { dateStyle: 'medium' }),
    instant: (at) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
  };
}
