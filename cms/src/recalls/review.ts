import type { Language, MovedTo } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { loadActor, writerOf, type Actor } from '../access/actor';
import { demandReadable, mayRead } from '../access/readable';
import { appendAudit } from '../audit/append';
import { Refusal } from '../editorial/refusal';
import type { Reference } from '../entries';
import { digestOf } from '../publication/digest';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { receipt as receiptSchema, type Receipt } from './ask-site';
import { RECALLS, type RecallEnd, type RecallRow } from './tables';

/** A recall as staff see it. */
export interface RecallView {
  id: number;
  type: Reference['type'];
  entryId: string;
  languages: (Language | string)[];
  end: RecallEnd;
  /** Null for an account that may not read the text. */
  reason: string | null;
  movedTo: MovedTo | null;
  version: number;
  at: string;
  recalledBy: string;
  reviewedBy: string | null;
  reviewedAt: string | null;
  note: string | null;
  /** Null until the site has confirmed. */
  receipt: Receipt | null;
  /** Whether the account asking can review it. */
  reviewable: boolean;
}

/** How many of the newest are listed, beside all that wait for their review. */
const NEWEST = 200;

const mayReview = (actor: Actor): boolean => actor.rights.has('recall') || actor.rights.has('review');

function demandReviewer(actor: Actor): void {
  if (!mayReview(actor)) throw new Refusal([say('recall.notReviewer')]);
}

/**
 * Recalls, open ones and the newest, newest first.
 * @throws {Refusal} when the account may neither recall nor review
 */
export async function listRecalls(strapi: Core.Strapi, userId: number): Promise<RecallView[]> {
  const actor = await loadActor(strapi, userId);
  demandReviewer(actor);
  const knex = strapi.db.connection;
  const newest = await knex<RecallRow>(RECALLS).orderBy('id', 'desc').limit(NEWEST);
  const oldest = newest.at(-1)?.id ?? 0;
  const open = await knex<RecallRow>(RECALLS)
    .whereNull('reviewed_at')
    .where('id', '<', oldest)
    .orderBy('id', 'desc');
  const names = await accountNames(strapi);
  const nameOf = (writer: string) => names.get(writer) ?? writer;
  const views: RecallView[] = [];
  for (const row of [...newest, ...open]) {
    const reference = { type: row.type as Reference['type'], id: row.entry_id };
    const readable = await mayRead(strapi, actor, reference);
    views.push({
      id: row.id,
      type: reference.type,
      entryId: row.entry_id,
      languages: row.languages.split(' '),
      end: row.end,
      reason: readable ? row.reason : null,
      movedTo: row.moved_to === null ? null : (JSON.parse(row.moved_to) as MovedTo),
      version: row.version,
      at: row.at,
      recalledBy: nameOf(row.actor),
      reviewedBy: row.reviewed_by === null ? null : nameOf(writerOf({ id: row.reviewed_by })),
      reviewedAt: row.reviewed_at,
      note: readable ? row.note : null,
      receipt: row.receipt === null ? null : receiptSchema.parse(JSON.parse(row.receipt)),
      reviewable: readable && row.reviewed_at === null && row.actor !== writerOf(actor),
    });
  }
  return views;
}

/**
 * The second person's look at a recall, afterwards.
 * @throws {Refusal} when the account may not, recalled it itself, or it was reviewed already
 */
export async function reviewRecall(
  strapi: Core.Strapi,
  userId: number,
  id: number,
  note: string,
): Promise<void> {
  const actor = await loadActor(strapi, userId);
  demandReviewer(actor);
  await inTransaction(strapi, async ({ trx }) => {
    const row = await trx<RecallRow>(RECALLS).where({ id }).first();
    if (!row) throw new Refusal([say('recall.absent')]);
    await demandReadable(strapi, actor, { type: row.type as Reference['type'], id: row.entry_id });
    if (row.actor === writerOf(actor)) throw new Refusal([say('recall.own')]);
    const reviewed = await trx<RecallRow>(RECALLS)
      .where({ id })
      .whereNull('reviewed_at')
      .update({ reviewed_by: actor.id, reviewed_at: new Date().toISOString(), note });
    if (reviewed !== 1) throw new Refusal([say('recall.reviewed')]);
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: 'recall-review',
      subject: { recall: id, type: row.type, id: row.entry_id, note: digestOf(note) },
    });
  });
}

async function accountNames(strapi: Core.Strapi): Promise<Map<string, string>> {
  const users = await strapi.db
    .query('admin::user')
    .findMany({ select: ['id', 'firstname', 'lastname', 'email'] });
  return new Map(
    users.map(({ id, firstname, lastname, email }) => [
      writerOf({ id }),
      [firstname, lastname].filter(Boolean).join(' ') || email,
    ]),
  );
}
