import { LANGUAGES } from '@mediation/content';
import { paragraph, reportData, type Desk } from './desk';

export interface Quarter {
  /** Slug of a snapshot that is there. */
  snapshot: string;
  /** Document ids. */
  reports: string[];
}

export interface Staff {
  author: Desk;
  reviewer: Desk;
}

/** Where the reports of a quarter are about: a country a region. */
export const QUARTER_COUNTRIES = ['KEN', 'YEM', 'KHM', 'COL'];

const wordsOf = (index: number, lang: string, marker: string) => ({
  heading: `Report ${index} ${marker} ${lang}`,
  body: paragraph(`What the unit did, told ${marker} in ${lang}.`),
  changeNote: `Told anew, ${marker}.`,
});

/** Clears languages of a text: sent by the author, cleared by the reviewer. */
export async function clear({ author, reviewer }: Staff, type: 'activity-report' | 'snapshot', id: string) {
  await author.move(type, id, 'send-for-review', { languages: LANGUAGES });
  await reviewer.move(type, id, 'clear', { languages: LANGUAGES });
}

/**
 * Writes and clears reports in six languages under a marker that stands in each text; the same reports anew
 * when they are known.
 */
export async function writeReports(
  staff: Staff,
  snapshot: string,
  marker: string,
  reports: number | readonly string[],
): Promise<string[]> {
  const known = typeof reports === 'number' ? Array.from({ length: reports }, () => undefined) : reports;
  const ids: string[] = [];
  for (const [index, knownId] of known.entries()) {
    let id = knownId;
    for (const lang of LANGUAGES) {
      const words = wordsOf(index, lang, marker);
      if (id === undefined) {
        const countries = [QUARTER_COUNTRIES[index % QUARTER_COUNTRIES.length]];
        id = await staff.author.write(
          'activity-report',
          reportData(words.heading, { ...words, snapshot, countries }),
          lang,
        );
      } else {
        await staff.author.rewrite('activity-report', id, words, lang);
      }
    }
    await clear(staff, 'activity-report', String(id));
    ids.push(String(id));
  }
  return ids;
}

/** Puts a marker at the end of a snapshot's title, in six languages, and has that cleared. */
export async function retitleSnapshot(staff: Staff, id: string, marker: string, titles: Map<string, string>) {
  for (const lang of LANGUAGES) {
    await staff.author.edit('snapshot', id, { title: `${titles.get(lang)} ${marker}` }, lang);
  }
  await clear(staff, 'snapshot', id);
}
