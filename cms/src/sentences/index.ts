import type { Language } from '@mediation/content';
import { IntlMessageFormat } from 'intl-messageformat';
import { ar } from './ar';
import { en, type SentenceId, type Sentences } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { spokenLanguage } from './speaking';
import { zh } from './zh';

export type { SentenceId } from './en';
export { languageOfTag, speakingIn, spokenLanguage } from './speaking';

export const SENTENCES: Readonly<Record<Language, Sentences>> = { ar, zh, en, fr, ru, es };

/** A sentence that is kept, or handed on, and said later: perhaps to somebody of another language. */
export interface Sentence {
  id: SentenceId;
  values?: Values;
}

export type Values = Readonly<{ [name: string]: string | number | Sentence }>;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const formats = new Map<string, IntlMessageFormat>();

function formatOf(id: SentenceId, language: Language): IntlMessageFormat {
  const key = `${language} ${id}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new IntlMessageFormat(SENTENCES[language][id], language, undefined, { ignoreTag: true });
  formats.set(key, format);
  return format;
}

/** What the desk answers a person, in the language of their admin. */
export function say(id: SentenceId, values: Values = {}, language: Language = spokenLanguage()): string {
  const format = formatOf(id, language);
  // A name or an address keeps its own direction among Arabic words. What a form is chosen by stays as it is.
  const chosenBy = new Set(
    format.getAst().flatMap((part) => ('options' in part && 'value' in part ? [part.value] : [])),
  );
  const told = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'object') return [name, say(value.id, value.values, language)];
    const isIsolated = language === 'ar' && typeof value === 'string' && !chosenBy.has(name);
    return [name, isIsolated ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value];
  });
  return String(format.format(Object.fromEntries(told)));
}

/** Several of a kind as a person would list them. */
export const listed = (names: readonly string[], language: Language = spokenLanguage()): string =>
  new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(names);
