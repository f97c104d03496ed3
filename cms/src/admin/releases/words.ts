import type { ReleasePlan } from '../../release/plan';
import { languageName } from '../recalls/words';

const list = new Intl.ListFormat('en');

/** `1 text`, `2 texts`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** Names of languages as a person would list them. */
export const languageList = (languages: readonly string[]): string =>
  list.format(languages.map(languageName));

export interface Total {
  /** Each language counted. */
  texts: number;
  /** How many in which language, most first. */
  languages: { lang: string; texts: number }[];
}

/** How many texts of the plan go out, in all and by language. */
export function totalOf({ goes }: ReleasePlan): Total {
  const counts = new Map<string, number>();
  for (const { languages } of goes) {
    for (const lang of languages) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const languages = [...counts].map(([lang, texts]) => ({ lang, texts })).sort((a, b) => b.texts - a.texts);
  return { texts: languages.reduce((sum, { texts }) => sum + texts, 0), languages };
}

/** “3 texts in English and French”. */
export function totalInWords(plan: ReleasePlan): string {
  const { texts, languages } = totalOf(plan);
  return `${count(texts, 'text')} in ${languageList(languages.map(({ lang }) => lang))}`;
}
