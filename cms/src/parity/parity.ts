import { LANGUAGES, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { loadActor } from '../access/actor';
import { demandTypeReadable } from '../access/readable';
import { uidOf } from '../content-types';
import { readSnapshotTitles, type SnapshotTitle } from '../snapshot-titles';
import { originalOf, readWritten, type Written } from './stale-texts';

/** `stale`: the original changed since this translation was last written. */
export type Parity = 'complete' | 'stale' | 'missing';

export interface ParityEntry {
  /** Document id of a report. */
  id: string;
  /** In its original language. */
  title: string;
  /** English where there is one. */
  original: Language;
  languages: Record<Language, Parity>;
}

export interface ParityView {
  /** Newest first. */
  snapshots: SnapshotTitle[];
  /** The one that is shown: that asked for, or the newest. */
  snapshot: string | null;
  /** By title. */
  entries: ParityEntry[];
}

interface Row {
  documentId: string;
  locale: Language;
  heading: string | null;
}

/**
 * Which reports of a quarter have which languages, as far as the account may know of them.
 * @throws {Refusal} when the account reads no reports
 */
export async function readParity(
  strapi: Core.Strapi,
  userId: number,
  asked: string | undefined,
): Promise<ParityView> {
  const actor = await loadActor(strapi, userId);
  await demandTypeReadable(strapi, actor, 'activity-report');
  const snapshots = await readSnapshotTitles(strapi);
  const snapshot = asked ?? snapshots[0]?.slug ?? null;
  // Asked in the course of the request: what the account may not know of is left out of the answer.
  const rows: Row[] = await strapi.db.query(uidOf('activity-report')).findMany({
    where: { snapshot },
    select: ['documentId', 'locale', 'heading'],
  });
  const entries = new Map<string, Row[]>();
  for (const row of rows) entries.set(row.documentId, [...(entries.get(row.documentId) ?? []), row]);
  const written = await readWritten(strapi.db.connection, 'activity-report', [...entries.keys()]);
  return {
    snapshots,
    snapshot,
    entries: [...entries]
      .map(([id, languages]) => parityOf(id, languages, written))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
  };
}

function parityOf(id: string, rows: readonly Row[], { isStale }: Written): ParityEntry {
  const there = new Map(rows.map((row) => [row.locale, row]));
  const original = originalOf(new Set(there.keys()));
  const of = (lang: Language): Parity => {
    if (!there.has(lang)) return 'missing';
    return isStale(id, original, lang) ? 'stale' : 'complete';
  };
  return {
    id,
    title: there.get(original)?.heading || id,
    original,
    languages: Object.fromEntries(LANGUAGES.map((lang) => [lang, of(lang)])) as Record<Language, Parity>,
  };
}
