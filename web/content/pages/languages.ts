import { LANGUAGES } from '@mediation/content';
import type { LanguagesPage } from '../types';
import { available, type PageBuilder } from './page-builder';
import { sum } from './paging';

/** What can be read in which language, in numbers. */
export const languages: PageBuilder<'languages', LanguagesPage> = {
  languages: () => [...LANGUAGES],
  build(reader, _route, frame) {
    const { reading } = reader;
    const all = reading.snapshots();
    const current = reader.currentSnapshot();
    const readable = new Map(
      LANGUAGES.map((lang) => [
        lang,
        new Map(reading.snapshotsIn(lang).map((tally) => [tally.key, tally.reports])),
      ]),
    );
    const reportsIn = (lang: (typeof LANGUAGES)[number], slug: string): number =>
      readable.get(lang)?.get(slug) ?? 0;
    return available({
      kind: 'languages',
      frame,
      snapshot: current === null ? null : reader.snapshot(current),
      all: {
        texts: reading.textsOfTheSite(),
        current: all.find(({ key }) => key === current)?.reports ?? 0,
        reports: sum(all),
      },
      languages: LANGUAGES.map((lang) => ({
        lang,
        href: reader.href({ kind: 'overview', lang }),
        texts: reading.textsOfTheSite(lang),
        current: current === null ? 0 : reportsIn(lang, current),
        reports: [...(readable.get(lang)?.values() ?? [])].reduce((total, reports) => total + reports, 0),
      })),
      incomplete: all.flatMap(({ key, reports }) => {
        const lacking = LANGUAGES.filter((lang) => reportsIn(lang, key) < reports);
        if (lacking.length === 0) return [];
        return {
          snapshot: reader.snapshot(key),
          reports,
          languages: lacking.map((lang) => ({ lang, reports: reportsIn(lang, key) })),
        };
      }),
    });
  },
};
