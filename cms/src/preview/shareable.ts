import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { FACTS } from '../editorial/units';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { contentOf } from '../history/record';
import { HISTORY, type VersionRow } from '../history/tables';
import { inChunks, readClearances } from '../publication/cleared';
import { project, type Projection } from '../publication/projection';

const PUBLIC = 'public';

/** Types whose links can be given to somebody without an account. */
export const SHAREABLE = ['activity-report', 'snapshot'] as const;

/** Ids of reports that were restricted or confidential in any of their versions. */
async function onceInside(knex: Knex, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const inside = new Set<string>();
  for (const some of inChunks(ids)) {
    const versions = await knex<VersionRow>(HISTORY)
      .where({ type: 'activity-report', unit: FACTS })
      .whereIn('entry_id', some);
    for (const version of versions) {
      // Deleted facts, and facts whose languages disagree, are not public either.
      if ((contentOf(version)?.['sensitivity'] ?? PUBLIC) !== PUBLIC) inside.add(version.entry_id);
    }
  }
  return inside;
}

/**
 * Reports among these that may be read before they are public: those whose sensitivity is `public`. Where it once
 * was not, a second person has cleared that it is: nobody opens alone what was to stay inside.
 * @param projections all languages of each
 * @returns their ids
 */
export async function shareableReports(
  knex: Knex,
  projections: readonly Projection[],
): Promise<ReadonlySet<string>> {
  const kept = new Set(
    projections.filter(({ internal }) => (internal['sensitivity'] ?? PUBLIC) !== PUBLIC).map(({ id }) => id),
  );
  const open = projections.filter(({ id }) => !kept.has(id));
  const ids = [...new Set(open.map(({ id }) => id))];
  const lowered = await onceInside(knex, ids);
  const doubtful = open.filter(({ id }) => lowered.has(id));
  const clearances = await readClearances(knex, doubtful);
  const uncleared = new Set(
    doubtful
      .filter((projection) => !clearances.isCleared(projection, FACTS, projection.factsDigest))
      .map(({ id }) => id),
  );
  return new Set(ids.filter((id) => !uncleared.has(id)));
}

/** Whether a text may be read by somebody without an account, before it is public. */
export async function isShareable(strapi: Core.Strapi, reference: Reference): Promise<boolean> {
  const { type, id } = reference;
  if (type !== 'activity-report') return SHAREABLE.some((one) => one === type);
  const files = uploadsReader(strapi);
  const projections: Projection[] = [];
  for (const entry of await loadEntry(strapi, reference)) projections.push(await project(type, entry, files));
  return (await shareableReports(strapi.db.connection, projections)).has(id);
}
