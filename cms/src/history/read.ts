import type { Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { z } from 'zod';
import { loadActor, writerOf } from '../access/actor';
import { demandReadable } from '../access/readable';
import { AUDIT, type AuditRow } from '../audit/tables';
import { tagOf } from '../editorial/edit-base';
import { readNames } from '../editorial/desk';
import { NotThere } from '../editorial/refusal';
import { FACTS } from '../editorial/units';
import { loadEntry, type Reference } from '../entries';
import { changesSince, languageFor, type FieldConflict } from './changes-since';
import { compareContents, asText, type FieldComparison } from './compare';
import { fieldsOfUnit, type Content } from './content';
import { concealedFrom, isConcealed, type Concealed } from './need-to-know';
import { catchUp, contentOf, isDeleted, lockEntry, newestVersions, readVersion } from './record';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { HISTORY, type VersionRow } from './tables';

export interface VersionView {
  number: number;
  /** ISO 8601, UTC. */
  at: string;
  /** Name of the account, or `system`. */
  by: string;
  /** The unit was deleted here: there is nothing to read or restore. */
  deleted: boolean;
}

export interface MoveView {
  at: string;
  by: string;
  /** Name of the move in the audit: `send-for-review`, `clear`, `put-up`, … */
  move: string;
}

export interface UnitHistory {
  /** `facts` or a language. */
  unit: string;
  /** Newest first. */
  versions: VersionView[];
  /** What was done with the unit, newest first. */
  moves: MoveView[];
}

export interface HistoryView {
  units: UnitHistory[];
  /** The entry is not there any more; its history is. */
  deleted: boolean;
}

const ADMINISTRATORS = ['administrator', 'strapi-super-admin'];

/**
 * @returns which of the versions the account may not read
 * @throws {NotThere} when the entry is not for the account to know of, or deleted and the account no administrator
 */
async function demandHistory(
  strapi: Core.Strapi,
  userId: number,
  reference: Reference,
): Promise<{ deleted: boolean; concealed: Concealed }> {
  const actor = await loadActor(strapi, userId);
  await demandReadable(strapi, actor, reference);
  const deleted = (await loadEntry(strapi, reference)).length === 0;
  if (deleted) {
    const roles = await strapi.db
      .query('admin::role')
      .count({ where: { code: { $in: ADMINISTRATORS }, users: { id: actor.id } } });
    if (roles === 0) throw new NotThere();
  }
  const concealed = await concealedFrom(strapi, strapi.db.connection, writerOf(actor), reference);
  return { deleted, concealed };
}

/** All versions of all units of an entry, without their content. */
export async function readHistory(
  strapi: Core.Strapi,
  userId: number,
  reference: Reference,
): Promise<HistoryView> {
  const { deleted } = await demandHistory(strapi, userId, reference);
  if (!deleted) {
    await inTransaction(strapi, async ({ trx }) => {
      await lockEntry(strapi, trx, reference);
      await catchUp(strapi, trx, reference);
    });
  }
  // Asked after it caught up: a write around the desk may have lowered the sensitivity.
  const { concealed } = await demandHistory(strapi, userId, reference);
  const knex = strapi.db.connection;
  const nameOf = await readNames(strapi);
  const versions = await knex<VersionRow>(HISTORY)
    .where({ type: reference.type, entry_id: reference.id })
    .select('type', 'entry_id', 'unit', 'number', 'at', 'writer', 'digest')
    .orderBy('number', 'desc');
  const rows = versions.filter(({ unit, number }) => !isConcealed(concealed, unit, number));
  const moves = await readMoves(knex, reference);
  const units = [...new Set(rows.map(({ unit }) => unit))].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  return {
    deleted,
    units: units.map((unit) => ({
      unit,
      versions: rows
        .filter((row) => row.unit === unit)
        .map((row) => ({ number: row.number, at: row.at, by: nameOf(row.writer), deleted: isDeleted(row) })),
      moves: moves
        .filter((move) => move.units.has(unit))
        .map(({ at, actor, action }) => ({ at, by: nameOf(actor), move: action })),
    })),
  };
}

const rank = (unit: string): number => (unit === FACTS ? 0 : 1);

/** Units a move of the audit was about: named one by one, or by the items that went up or came down. */
const moveSubject = z.looseObject({
  id: z.string().optional(),
  units: z.record(z.string(), z.unknown()).optional(),
  items: z.array(z.looseObject({ id: z.string(), lang: z.string() })).optional(),
});

/** Moves shown beside the versions; older ones stay in the audit. */
const MOVES_SHOWN = 200;

async function readMoves(knex: Knex, { type, id }: Reference) {
  const rows = await knex<AuditRow>(AUDIT)
    .where('subject', 'like', `%"${id}"%`)
    // A write is shown by the version it made.
    .whereNot({ action: 'write' })
    .orderBy('id', 'desc')
    .limit(MOVES_SHOWN);
  return rows.flatMap(({ at, actor, action, subject }) => {
    const parsed = moveSubject.safeParse(JSON.parse(subject));
    if (!parsed.success) return [];
    const { id: own, units: named = {}, items = [] } = parsed.data;
    const units = new Set(own === id ? Object.keys(named) : []);
    for (const item of items) {
      if (item.id !== id || item['type'] !== type) continue;
      units.add(item.lang).add(FACTS);
    }
    return units.size > 0 ? [{ at, actor, action, units }] : [];
  });
}

export interface VersionContent extends VersionView {
  unit: string;
  /** Field by field, as text. */
  fields: { field: string; text: string }[];
}

/** @throws {errors.NotFoundError} when there is no such version, in the same words as for one not to be known */
export async function demandVersion(
  knex: Knex,
  reference: Reference,
  { unit, number, concealed }: { unit: string; number: number; concealed: Concealed },
): Promise<VersionRow> {
  const version = await readVersion(knex, reference, unit, number);
  if (!version || isConcealed(concealed, unit, number)) {
    throw new errors.NotFoundError(say('history.noVersion', { number, unit }));
  }
  return version;
}

export async function readVersionContent(
  strapi: Core.Strapi,
  userId: number,
  reference: Reference,
  unit: string,
  number: number,
): Promise<VersionContent> {
  const { concealed } = await demandHistory(strapi, userId, reference);
  const version = await demandVersion(strapi.db.connection, reference, { unit, number, concealed });
  const content = contentOf(version);
  const nameOf = await readNames(strapi);
  return {
    unit,
    number,
    at: version.at,
    by: nameOf(version.writer),
    deleted: isDeleted(version),
    fields: fieldsOfUnit(strapi, reference.type, unit).map(({ name, attribute }) => ({
      field: name,
      text: asText(attribute, content?.[name]),
    })),
  };
}

/** Any two versions of a unit, word by word. */
export async function compareVersions(
  strapi: Core.Strapi,
  userId: number,
  reference: Reference,
  { unit, from, to }: { unit: string; from: number; to: number },
): Promise<FieldComparison[]> {
  const { concealed } = await demandHistory(strapi, userId, reference);
  const knex = strapi.db.connection;
  const contentOfVersion = async (number: number) =>
    contentOf(await demandVersion(knex, reference, { unit, number, concealed }));
  const before = from === 0 ? null : await contentOfVersion(from);
  const after = await contentOfVersion(to);
  return compareContents(fieldsOfUnit(strapi, reference.type, unit), before, after, languageFor(unit));
}

export interface UnitConflict {
  unit: string;
  /** Name of who wrote what stands now. */
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  fields: FieldConflict[];
}

export interface ConflictView {
  units: UnitConflict[];
  /** What “keep mine” is based on: the tag of what the editor sees here. */
  newest: string;
}

/** What somebody else changed since the versions an edit is based on, beside what the editor changed. */
export async function readConflict(
  strapi: Core.Strapi,
  userId: number,
  reference: Reference,
  {
    language,
    base,
    data,
  }: { language: Language | null; base: Readonly<Record<string, number>>; data: Content },
): Promise<ConflictView> {
  const { concealed } = await demandHistory(strapi, userId, reference);
  const knex = strapi.db.connection;
  const newest = await newestVersions(knex, reference);
  const nameOf = await readNames(strapi);
  const units: UnitConflict[] = [];
  for (const [unit, head] of newest) {
    const from = base[unit] ?? 0;
    if ((unit !== FACTS && unit !== language) || head.number === from) continue;
    const since = { unit, from, to: head.number, language, data };
    const told = await changesSince(strapi, knex, reference, since, concealed);
    if (told.length > 0) units.push({ unit, by: nameOf(head.writer), at: head.at, fields: told });
  }
  return { units, newest: tagOf(newest, language) };
}
