import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { uidOf } from '../content-types';
import { NotThere, Refusal } from '../editorial/refusal';
import { WRITERS } from '../editorial/tables';
import type { Reference } from '../entries';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { loadActor, writerOf, type Actor } from './actor';
import { isReadingForTheDesk } from './reading';

/**
 * Need to know: a confidential report does not exist for an account that may not read it. Only reports are
 * ever confidential. They are read by accounts with the right, and by those who wrote them: who made one of
 * its languages, or changed it since it was last public.
 */
const REPORTS = uidOf('activity-report');
const TABLE = 'activity_reports';
const actionOf = (verb: 'read' | 'create') => `plugin::content-manager.explorer.${verb}`;

/** Document ids of the confidential reports an account may not read; `userId` null: nobody's account. */
function hiddenFrom(knex: Knex, userId: number | null): Knex.QueryBuilder {
  const hidden = knex(TABLE).where({ sensitivity: 'confidential' }).select('document_id');
  if (userId === null) return hidden;
  return hidden
    .whereNotIn('document_id', knex(TABLE).where({ created_by_id: userId }).select('document_id'))
    .whereNotIn(
      'document_id',
      knex(WRITERS)
        .where({ type: 'activity-report', writer: writerOf({ id: userId }) })
        .select('entry_id'),
    );
}

const mayReadAll = (actor: Actor) => actor.rights.has('read-confidential');

/** Whether this is a report that somebody (null: nobody's account) may not know of. */
async function isHidden(
  strapi: Core.Strapi,
  reader: Actor | null,
  { type, id }: Reference,
): Promise<boolean> {
  if (type !== 'activity-report' || (reader && mayReadAll(reader))) return false;
  return inTransaction(strapi, async ({ trx }) => {
    const hidden: unknown = await hiddenFrom(trx, reader?.id ?? null)
      .where({ document_id: id })
      .first();
    return hidden !== undefined;
  });
}

export const isReadable = async (strapi: Core.Strapi, actor: Actor, reference: Reference): Promise<boolean> =>
  !(await isHidden(strapi, actor, reference));

/** Of a deleted report nothing says any more whether it was confidential. */
async function isGone(strapi: Core.Strapi, { type, id }: Reference): Promise<boolean> {
  if (type !== 'activity-report') return false;
  const row: unknown = await inTransaction(strapi, ({ trx }) =>
    trx(TABLE).where({ document_id: id }).first('id'),
  );
  return row === undefined;
}

async function isGranted(
  strapi: Core.Strapi,
  actor: Actor,
  verb: 'read' | 'create',
  type: Reference['type'],
): Promise<boolean> {
  const granted = await strapi.db
    .query('admin::permission')
    .count({ where: { action: actionOf(verb), subject: uidOf(type), role: { users: { id: actor.id } } } });
  return granted > 0;
}

/** @throws {Refusal} when the account reads no texts of this type */
export async function demandTypeReadable(
  strapi: Core.Strapi,
  actor: Actor,
  type: Reference['type'],
): Promise<void> {
  if (!(await isGranted(strapi, actor, 'read', type))) {
    throw new Refusal([say('text.notReadable')]);
  }
}

/** Whether an account makes new entries of a type, facts and texts alike. */
export const mayCreate = async (
  strapi: Core.Strapi,
  actor: Actor,
  type: Reference['type'],
): Promise<boolean> => actor.rights.has('write') && (await isGranted(strapi, actor, 'create', type));

/**
 * Whether an account may read a working text: its words, its history, a comparison of it. Every route of ours
 * that answers or moves content asks here first.
 * @throws {Refusal} when the account reads no texts of this type
 * @throws {NotThere} when the entry is not for this account to know of: in the same words as for
 * a report that is not there
 */
export async function demandReadable(strapi: Core.Strapi, actor: Actor, reference: Reference): Promise<void> {
  await demandTypeReadable(strapi, actor, reference.type);
  if (await isHidden(strapi, actor, reference)) throw new NotThere();
  if (!mayReadAll(actor) && (await isGone(strapi, reference))) throw new NotThere();
}

/** The same as a question. */
export async function mayRead(strapi: Core.Strapi, actor: Actor, reference: Reference): Promise<boolean> {
  try {
    await demandReadable(strapi, actor, reference);
    return true;
  } catch (error) {
    if (error instanceof Refusal || error instanceof NotThere) return false;
    throw error;
  }
}

/**
 * The same for whatever a request writes through Strapi, by the account behind it.
 * @throws {NotThere} when the entry is not for this account to know of
 */
export async function demandVisible(strapi: Core.Strapi, reference: Reference): Promise<void> {
  const state = requestState(strapi);
  if (state && (await isHidden(strapi, await readerOf(strapi, state), reference))) throw new NotThere();
}

const requestState = (strapi: Core.Strapi) =>
  strapi.requestContext.get()?.state as Record<string, unknown> | undefined;

/**
 * The account behind the request, kept once it was read. Not the promise of it: a question inside a
 * transaction would wait for one outside, which on SQLite waits for the transaction to end.
 */
const readers = new WeakMap<object, Actor | null>();

async function readerOf(strapi: Core.Strapi, state: Record<string, unknown>): Promise<Actor | null> {
  const known = readers.get(state);
  if (known !== undefined) return known;
  const id = (state['user'] as { id?: unknown } | undefined)?.id;
  const reader = typeof id === 'number' ? await activeActor(strapi, id) : null;
  readers.set(state, reader);
  return reader;
}

/** An account that is not active reads what nobody's account reads. */
async function activeActor(strapi: Core.Strapi, id: number): Promise<Actor | null> {
  try {
    return await loadActor(strapi, id);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/**
 * Takes what an account may not read out of every question a request asks of the database: lists, search,
 * counts, one entry, its languages, the targets of changes, clones, deletions. Strapi's permission conditions
 * would be the other place, and are not enough: they answer 403 where there is nothing to be seen, let a
 * language be added to an entry the account may not read, and leave out super-admins.
 */
export function watchReaders(strapi: Core.Strapi): void {
  const narrow = async ({ params }: { params: { where?: unknown } }): Promise<void> => {
    const state = requestState(strapi);
    if (!state || isReadingForTheDesk()) return;
    const reader = await readerOf(strapi, state);
    if (reader && mayReadAll(reader)) return;
    const hidden = hiddenFrom(strapi.db.connection, reader?.id ?? null);
    const conditions = params.where === undefined || params.where === null ? [] : [params.where];
    params.where = { $and: [...conditions, { documentId: { $notIn: hidden } }] };
  };
  strapi.db.lifecycles.subscribe({
    models: [REPORTS],
    beforeFindOne: narrow,
    beforeFindMany: narrow,
    beforeCount: narrow,
  });
}
