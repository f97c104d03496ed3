import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { writerOf } from '../access/actor';
import { uidOf } from '../content-types';
import type { Reference } from '../entries';
import { digestOf } from '../publication/digest';
import { readContents, type Content } from './content';
import { HISTORY, type VersionRow } from './tables';

export type VersionHead = Omit<VersionRow, 'content'>;

const HEAD_COLUMNS = ['type', 'entry_id', 'unit', 'number', 'at', 'writer', 'digest'] as const;
const DELETED = digestOf(null);

export const isDeleted = ({ digest }: VersionHead): boolean => digest === DELETED;

/**
 * Holds the entry's rows until the transaction ends: of two who save at once, the second sees what the first
 * wrote. For SQLite, whose transactions are alone anyway, knex leaves FOR UPDATE out.
 */
export async function lockEntry(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { type, id }: Reference,
): Promise<void> {
  const { tableName } = strapi.db.metadata.get(uidOf(type));
  await trx(tableName).where({ document_id: id }).orderBy('id').select('id').forUpdate();
}

/** The newest version of each unit, without its content. */
export async function newestVersions(knex: Knex, { type, id }: Reference): Promise<Map<string, VersionHead>> {
  const last = knex<VersionRow>(HISTORY)
    .where({ type, entry_id: id })
    .groupBy('unit')
    .select('unit')
    .max('number as number')
    .as('last');
  const rows: VersionHead[] = await knex(HISTORY)
    .join(last, (on) => {
      on.on(`${HISTORY}.unit`, 'last.unit').on(`${HISTORY}.number`, 'last.number');
    })
    .where({ [`${HISTORY}.type`]: type, [`${HISTORY}.entry_id`]: id })
    .select(HEAD_COLUMNS.map((column) => `${HISTORY}.${column}`));
  return new Map(rows.map((row) => [row.unit, row]));
}

export async function readVersion(
  knex: Knex,
  { type, id }: Reference,
  unit: string,
  number: number,
): Promise<VersionRow | undefined> {
  return knex<VersionRow>(HISTORY).where({ type, entry_id: id, unit, number }).first();
}

export const contentOf = ({ content }: VersionRow): Content | null => JSON.parse(content) as Content | null;

/** Content of a version; empty where the number is 0, which stands for “not there yet”. */
export async function contentAt(
  knex: Knex,
  reference: Reference,
  unit: string,
  number: number,
): Promise<Content> {
  if (number === 0) return {};
  const version = await readVersion(knex, reference, unit, number);
  return (version && contentOf(version)) ?? {};
}

/** Who saved the entry last by Strapi's own mark, for entries older than their history. */
async function lastEditor(strapi: Core.Strapi, { type, id }: Reference): Promise<string | undefined> {
  const row = await strapi.db
    .query(uidOf(type))
    .findOne({ where: { documentId: id }, populate: { updatedBy: true }, orderBy: { updatedAt: 'desc' } });
  return row?.updatedBy ? writerOf(row.updatedBy) : undefined;
}

/** Whether every unit of the entry stands in the history as it is now. */
async function changedUnits(
  strapi: Core.Strapi,
  knex: Knex,
  reference: Reference,
): Promise<{
  newest: Map<string, VersionHead>;
  changed: { unit: string; content: Content | null; digest: string }[];
}> {
  const contents = await readContents(strapi, reference);
  const newest = await newestVersions(knex, reference);
  const now = [...contents].map(([unit, content]) => ({ unit, content, digest: digestOf(content) }));
  const gone = [...newest.keys()]
    .filter((unit) => !contents.has(unit))
    .map((unit) => ({ unit, content: null, digest: DELETED }));
  return {
    newest,
    changed: [...now, ...gone].filter(({ unit, digest }) => newest.get(unit)?.digest !== digest),
  };
}

/**
 * Appends a version for each unit that differs from its newest one. Call it under `lockEntry`, in the
 * transaction of the write.
 * @returns the newest version of each unit, after that
 */
export async function recordHistory(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  reference: Reference,
  writer: string,
): Promise<Map<string, VersionHead>> {
  const { newest, changed } = await changedUnits(strapi, trx, reference);
  // One instant for all that a write changes, and never before an earlier one, whatever the clock says.
  const at = [...newest.values()].reduce(
    (last, head) => (head.at > last ? head.at : last),
    new Date().toISOString(),
  );
  for (const { unit, content, digest } of changed) {
    const head: VersionHead = {
      type: reference.type,
      entry_id: reference.id,
      unit,
      number: (newest.get(unit)?.number ?? 0) + 1,
      at,
      writer,
      digest,
    };
    await trx<VersionRow>(HISTORY).insert({ ...head, content: JSON.stringify(content) });
    newest.set(unit, head);
  }
  return newest;
}

/**
 * Brings the history up to what stands in the database: a write that went around the desk gets its version
 * before anything else happens. Call it under `lockEntry`.
 */
export async function catchUp(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  reference: Reference,
): Promise<Map<string, VersionHead>> {
  const known = await newestVersions(trx, reference);
  const writer = known.size === 0 ? await lastEditor(strapi, reference) : undefined;
  return recordHistory(strapi, trx, reference, writer ?? 'system');
}

export const isUpToDate = async (strapi: Core.Strapi, reference: Reference): Promise<boolean> =>
  (await changedUnits(strapi, strapi.db.connection, reference)).changed.length === 0;
