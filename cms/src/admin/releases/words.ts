import type { ReleasePlan } from '../../release/plan';
import type { Speech } from '../words/speech';

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
export function totalInWords(plan: ReleasePlan, { say, languages: listOf }: Speech): string {
  const { texts, languages } = totalOf(plan);
  return say('release.total', {
    texts: say('common.texts', { count: texts }),
    languages: listOf(languages.map(({ lang }) => lang)),
  });
}
