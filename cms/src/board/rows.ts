import { LANGUAGES } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { uidOf } from '../content-types';
import { UNITS, WRITERS, type UnitRow, type WriterRow } from '../editorial/tables';
import { FACTS } from '../editorial/units';
import { inChunks } from '../publication/cleared';
import { ITEMS } from '../publication/tables';
import { RECALLS, type RecallRow } from '../recalls/tables';
import { languagesOfRow } from '../schedule/schedule';
import { SCHEDULES, type ScheduleRow } from '../schedule/tables';
import { ORIGINS, type OriginRow } from './tables';

const REPORT = { type: 'activity-report' };

/** A unit of a report, by the report's id. */
export const unitKey = (id: string, unit: string): string => `${id}/${unit}`;

/** The digests of a text that is public. */
export interface PublishedRow {
  entry_id: string;
  lang: string;
  text_digest: string;
  facts_digest: string;
}

/** What the tables beside Strapi's say of reports, by `unitKey`; origins by the report's id. */
export interface Rows {
  units: ReadonlyMap<string, UnitRow>;
  writers: ReadonlyMap<string, ReadonlySet<string>>;
  published: ReadonlyMap<string, PublishedRow>;
  /** Languages that were recalled and not put up again. */
  recalled: ReadonlySet<string>;
  /** Units for which a schedule waits. */
  scheduled: ReadonlySet<string>;
  origins: ReadonlyMap<string, { id: string; snapshot: string }>;
}

/** Reads them for many reports at once: a few questions, however many there are. */
export async function readRows(
  strapi: Core.Strapi,
  ids: readonly string[],
  slugs: readonly string[],
): Promise<Rows> {
  const knex = strapi.db.connection;
  const units = await readAll(ids, (some) => knex<UnitRow>(UNITS).where(REPORT).whereIn('entry_id', some));
  const written = await readAll(ids, (some) =>
    knex<WriterRow>(WRITERS).where(REPORT).whereIn('entry_id', some),
  );
  const writers = new Map<string, Set<string>>();
  for (const { entry_id, unit, writer } of written) {
    const key = unitKey(entry_id, unit);
    writers.set(key, (writers.get(key) ?? new Set()).add(writer));
  }
  const published = await readAll(ids, (some) =>
    knex<PublishedRow>(ITEMS)
      .where(REPORT)
      .whereIn('entry_id', some)
      .whereNotNull('item')
      .select('entry_id', 'lang', 'text_digest', 'facts_digest'),
  );
  return {
    units: new Map(units.map((row) => [unitKey(row.entry_id, row.unit), row])),
    writers,
    published: new Map(published.map((row) => [unitKey(row.entry_id, row.lang), row])),
    recalled: await readRecalled(knex, ids),
    scheduled: await readScheduled(knex, ids, slugs),
    origins: await readOrigins(strapi, ids),
  };
}

async function readAll<T>(
  ids: readonly string[],
  read: (some: readonly string[]) => PromiseLike<T[]>,
): Promise<T[]> {
  const rows: T[] = [];
  for (const some of inChunks(ids)) rows.push(...(await read(some)));
  return rows;
}

async function readRecalled(knex: Knex, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const gone = await readAll(ids, (some) =>
    knex<{ entry_id: string; lang: string; version: number }>(ITEMS)
      .where(REPORT)
      .whereIn('entry_id', some)
      .whereNull('item')
      .select('entry_id', 'lang', 'version'),
  );
  const recalls = await readAll(ids, (some) =>
    knex<RecallRow>(RECALLS).where(REPORT).whereIn('entry_id', some).select('entry_id', 'version'),
  );
  const recalled = new Set(recalls.map(({ entry_id, version }) => `${entry_id} ${version}`));
  return new Set(
    gone
      .filter(({ entry_id, version }) => recalled.has(`${entry_id} ${version}`))
      .map(({ entry_id, lang }) => unitKey(entry_id, lang)),
  );
}

async function readScheduled(
  knex: Knex,
  ids: readonly string[],
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const own = await readAll(ids, (some) =>
    knex<ScheduleRow>(SCHEDULES)
      .where({ state: 'waiting', ...REPORT })
      .whereIn('entry_id', some),
  );
  const releases = await knex<ScheduleRow>(SCHEDULES).where({ state: 'waiting' }).whereIn('snapshot', slugs);
  const whole = releases.length > 0 ? ids.map((id) => ({ id, languages: LANGUAGES })) : [];
  const single = own.map((row) => ({
    id: String(row.entry_id),
    languages: languagesOfRow(row) ?? LANGUAGES,
  }));
  return new Set(
    [...whole, ...single].flatMap(({ id, languages }) =>
      [FACTS, ...languages].map((unit) => unitKey(id, unit)),
    ),
  );
}

/** Asked in the course of the request: an origin the account may not know of is none. */
async function readOrigins(
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; snapshot: string }>> {
  const carried = await readAll(ids, (some) =>
    strapi.db.connection<OriginRow>(ORIGINS).whereIn('report_id', some),
  );
  const snapshots = new Map<string, string>();
  for (const some of inChunks([...new Set(carried.map(({ origin_id }) => origin_id))])) {
    const rows: { documentId: string; snapshot: string }[] = await strapi.db
      .query(uidOf('activity-report'))
      .findMany({ where: { documentId: { $in: some } }, select: ['documentId', 'snapshot'] });
    for (const { documentId, snapshot } of rows) snapshots.set(documentId, snapshot);
  }
  return new Map(
    carried.flatMap(({ report_id, origin_id }) => {
      const snapshot = snapshots.get(origin_id);
      return snapshot === undefined ? [] : [[report_id, { id: origin_id, snapshot }] as const];
    }),
  );
}
