import { LANGUAGES, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { diffArrays } from 'diff';
import { loadActor } from '../access/actor';
import { demandReadable } from '../access/readable';
import { NotThere } from '../editorial/refusal';
import type { Reference } from '../entries';
import { compareVersions } from '../history/read';
import { newestVersions } from '../history/record';
import { HISTORY, type VersionRow } from '../history/tables';
import type { Part } from '../history/compare';

/** A paragraph of the original that changed, as it was when the translation was written and as it is now. */
export interface ChangedParagraph {
  field: string;
  /** Null where it is new. */
  before: string | null;
  /** Null where it is gone. */
  after: string | null;
}

export interface StaleView {
  original: Language;
  /** Instant the translation was last written, ISO 8601 UTC. */
  writtenAt: string;
  /** In the order of the form. Empty when nothing changed since. */
  paragraphs: ChangedParagraph[];
}

/**
 * What of the original changed since a translation of a report was last written.
 * @throws {NotThere} when there is no such report for this account, or none in that language
 */
export async function readStale(
  strapi: Core.Strapi,
  userId: number,
  id: string,
  lang: Language,
): Promise<StaleView> {
  const reference: Reference = { type: 'activity-report', id };
  await demandReadable(strapi, await loadActor(strapi, userId), reference);
  const knex = strapi.db.connection;
  const newest = await newestVersions(knex, reference);
  const original = newest.has('en') ? 'en' : LANGUAGES.find((one) => newest.has(one));
  const translation = newest.get(lang);
  const now = original === undefined ? undefined : newest.get(original);
  if (original === undefined || !now || !translation || original === lang) throw new NotThere();
  const then = await knex<VersionRow>(HISTORY)
    .where({ type: reference.type, entry_id: id, unit: original })
    .where('at', '<=', translation.at)
    .orderBy('number', 'desc')
    .first('number');
  const from = then?.number ?? 0;
  const fields =
    from === now.number
      ? []
      : await compareVersions(strapi, userId, reference, { unit: original, from, to: now.number });
  return {
    original,
    writtenAt: translation.at,
    paragraphs: fields
      .filter(({ changed }) => changed)
      .flatMap(({ field, parts }) => changedParagraphs(parts).map((pair) => ({ field, ...pair }))),
  };
}

const BETWEEN = /\n{2,}/;

const paragraphsOf = (parts: readonly Part[], without: Part['kind']): string[] =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
    .split(BETWEEN)
    .filter((paragraph) => paragraph.trim() !== '');

/** Paragraph beside paragraph; those that are the same in both are left out. */
export function changedParagraphs(parts: readonly Part[]): { before: string | null; after: string | null }[] {
  const changes = diffArrays(paragraphsOf(parts, 'added'), paragraphsOf(parts, 'removed'));
  const pairs: { before: string | null; after: string | null }[] = [];
  let removed: string[] = [];
  const leave = () => {
    pairs.push(...removed.map((before) => ({ before, after: null })));
    removed = [];
  };
  for (const { added, removed: isRemoved, value } of changes) {
    if (isRemoved) removed.push(...value);
    else if (added) {
      for (const after of value) pairs.push({ before: removed.shift() ?? null, after });
      leave();
    } else leave();
  }
  leave();
  return pairs;
}
