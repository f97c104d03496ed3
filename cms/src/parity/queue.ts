import { LANGUAGES, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { loadActor, type Actor } from '../access/actor';
import { UNITS, type UnitRow } from '../editorial/tables';
import { inChunks } from '../publication/cleared';
import { readSnapshotTitles } from '../snapshot-titles';
import { readParity, type Parity, type ParityEntry } from './parity';

/** A text that is to be translated, or to be brought up to its original. */
export interface QueuedText {
  /** Document id of a report. */
  id: string;
  /** In its original language. */
  title: string;
  snapshot: string;
  original: Language;
  lang: Language;
  parity: Exclude<Parity, 'complete'>;
  /** Whether the original is cleared as it stands: it changes no more unless somebody changes it. */
  settled: boolean;
}

export interface LanguageCount {
  lang: Language;
  complete: number;
  stale: number;
  missing: number;
}

export interface TranslationQueue {
  /** Languages listed on an account that writes. */
  languages: Language[];
  /** The newest quarter with its title, and how it stands in each language; null when there is none. */
  newest: { snapshot: string; title: string; languages: LanguageCount[] } | null;
  /** In the last quarters, what is settled first. */
  texts: QueuedText[];
}

/** Translations of older quarters are asked for by nobody any more. */
const QUARTERS = 4;

/** The languages listed on the account: an author without any is asked for none in particular. */
const languagesOf = ({ rights, languages }: Actor): Language[] =>
  rights.has('write') || rights.has('translate') ? [...languages] : [];

/**
 * What an account could translate next, as far as it may know of it.
 * @throws {Refusal} when the account reads no reports
 */
export async function readQueue(strapi: Core.Strapi, userId: number): Promise<TranslationQueue> {
  const languages = languagesOf(await loadActor(strapi, userId));
  const [newest, ...before] = await readSnapshotTitles(strapi);
  const texts: QueuedText[] = [];
  let counted: TranslationQueue['newest'] = null;
  for (const { slug, title } of newest ? [newest, ...before.slice(0, QUARTERS - 1)] : []) {
    const { entries } = await readParity(strapi, userId, slug);
    counted ??= { snapshot: slug, title, languages: LANGUAGES.map((lang) => countOf(entries, lang)) };
    const lacking = entries.flatMap((entry) => languages.flatMap((lang) => lackOf(entry, lang, slug)));
    texts.push(...(await withSettled(strapi, lacking)));
  }
  const settledFirst = [...texts].sort((a, b) => Number(b.settled) - Number(a.settled));
  return { languages, newest: counted, texts: settledFirst };
}

const countOf = (entries: readonly ParityEntry[], lang: Language): LanguageCount => {
  const of = (parity: Parity) => entries.filter(({ languages }) => languages[lang] === parity).length;
  return { lang, complete: of('complete'), stale: of('stale'), missing: of('missing') };
};

function lackOf(
  { id, title, original, languages }: ParityEntry,
  lang: Language,
  snapshot: string,
): Omit<QueuedText, 'settled'>[] {
  const parity = languages[lang];
  return parity === 'complete' ? [] : [{ id, title, snapshot, original, lang, parity }];
}

async function withSettled(
  strapi: Core.Strapi,
  texts: readonly Omit<QueuedText, 'settled'>[],
): Promise<QueuedText[]> {
  const settled = new Set<string>();
  for (const ids of inChunks([...new Set(texts.map(({ id }) => id))])) {
    const rows = await strapi.db
      .connection<UnitRow>(UNITS)
      .where({ type: 'activity-report', state: 'cleared' })
      .whereIn('entry_id', ids)
      .select('entry_id', 'unit');
    for (const { entry_id, unit } of rows) settled.add(`${entry_id}/${unit}`);
  }
  return texts.map((text) => ({ ...text, settled: settled.has(`${text.id}/${text.original}`) }));
}
