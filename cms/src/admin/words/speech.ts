import type { IntlShape } from 'react-intl';
import { message, type WordId } from '.';

export type Values = Record<string, string | number>;

/** What a screen says, in the language the person chose for the admin. */
export interface Speech {
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

export function speechOf(intl: IntlShape): Speech {
  const say = (id: WordId, values?: Values) => intl.formatMessage(message(id), values);
  const names = new Intl.DisplayNames([intl.locale, 'en'], { type: 'language' });
  const language = (lang: string) =>
    lang === NO_LANGUAGE ? say('common.allLanguages') : (names.of(lang) ?? lang);
  return {
    say,
    language,
    unit: (unit) => (unit === FACTS ? say('common.facts') : language(unit)),
    languages: (langs) => intl.formatList(langs.map(language)),
    date: (at) => intl.formatDate(at, { dateStyle: 'medium' }),
    instant: (at) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
  };
}
