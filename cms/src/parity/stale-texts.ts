import { LANGUAGES, isLanguage, type ItemType, type Language } from '@mediation/content';
import type { Knex } from 'knex';
import type { Finding } from '../checks';
import { HISTORY } from '../history/tables';
import { idsByType, inChunks } from '../publication/cleared';
import type { Projection } from '../publication/projection';
import { say, spokenLanguage } from '../sentences';

/** When the units of entries were written, by their history. */
export interface Written {
  /** Whether the original of an entry was changed after this language of it was last written. */
  isStale(id: string, original: Language, lang: Language): boolean;
}

interface WrittenRow {
  entry_id: string;
  unit: string;
  /** Instant of the newest version. */
  at: string;
  /** Instant of the newest version but the first; null for a text never changed. */
  changed: string | null;
}

const keyOf = (id: string, unit: string): string => `${id}/${unit}`;

export async function readWritten(knex: Knex, type: ItemType, ids: readonly string[]): Promise<Written> {
  const written = new Map<string, WrittenRow>();
  for (const some of inChunks(ids)) {
    const rows: WrittenRow[] = await knex(HISTORY)
      .where({ type })
      .whereIn('entry_id', some)
      .groupBy('entry_id', 'unit')
      .select('entry_id', 'unit', knex.raw('max(at) as at'))
      .select(knex.raw('max(case when number > 1 then at end) as changed'));
    for (const row of rows) written.set(keyOf(row.entry_id, row.unit), row);
  }
  return {
    isStale(id, original, lang) {
      const changed = written.get(keyOf(id, original))?.changed ?? null;
      const at = written.get(keyOf(id, lang))?.at ?? null;
      return lang !== original && changed !== null && at !== null && at < changed;
    },
  };
}

/** Of the languages of an entry, the one the others are translated from: English where there is one. */
export const originalOf = (languages: ReadonlySet<string>): Language =>
  languages.has('en') ? 'en' : (LANGUAGES.find((lang) => languages.has(lang)) ?? 'en');

/** Notices of the site settings are of their hour, each language for itself. */
const NEVER_STALE: ReadonlySet<ItemType> = new Set(['site-setting']);

/**
 * Warns of texts whose original changed after they were last written.
 * @param projections all languages of the entries they are of
 */
export async function staleFindings(
  knex: Knex,
  projections: readonly Pick<Projection, 'type' | 'id' | 'lang'>[],
): Promise<(Finding & { id: string; lang: Language })[]> {
  const names = new Intl.DisplayNames([spokenLanguage()], { type: 'language' });
  const findings: (Finding & { id: string; lang: Language })[] = [];
  for (const [type, ids] of idsByType(projections)) {
    if (NEVER_STALE.has(type)) continue;
    const { isStale } = await readWritten(knex, type, ids);
    for (const id of ids) {
      const langs = projections.flatMap((one) => (one.id === id && isLanguage(one.lang) ? [one.lang] : []));
      const original = originalOf(new Set(langs));
      const advice = say('check.stale', { language: names.of(original) ?? original });
      for (const lang of langs.filter((one) => isStale(id, original, one))) {
        findings.push({ id, lang, check: 'stale', field: '', quote: '', advice });
      }
    }
  }
  return findings;
}
