import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { demand, loadActor, writerOf } from '../access/actor';
import { warningsOfProjection } from '../checks';
import { Refusal } from '../editorial/refusal';
import { UNITS, type UnitRow } from '../editorial/tables';
import { notify } from '../notices/notify';
import { staleFindings } from '../parity/stale-texts';
import { idsByType, inChunks } from '../publication/cleared';
import { publishCleared } from '../publication/publish';
import { ITEMS, lockHead, type ItemRow } from '../publication/tables';
import { inTransaction, type Transaction } from '../transaction';
import { keepBefore, keepFiles } from './kept';
import { planRelease, readReleaseTexts, type ReleasePlan, type ReleaseTexts } from './plan';
import { RELEASES } from './tables';

export interface ReleaseRequest {
  /** Slug: `2020-q1`. */
  snapshot: string;
  /** False for a late addition to a quarter that is not the current one. True when left out. */
  moveCurrent?: boolean;
}

export interface Release {
  id: number;
  version: number;
  /** ISO 8601, UTC. */
  at: string;
  /** How many texts went out, each language counted. */
  items: number;
  leftOut: ReleasePlan['leftOut'];
}

/**
 * Releases a quarter as one version or not at all: the cleared reports in their cleared languages, the
 * snapshot, and the move of the current snapshot.
 * @throws {Refusal} when nothing of it would go out, one text has an error, or the site settings are not ready
 */
export async function release(
  strapi: Core.Strapi,
  userId: number,
  request: ReleaseRequest,
): Promise<Release> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'publish');
  const texts = await readReleaseTexts(strapi, request.snapshot, request.moveCurrent ?? true);
  return inTransaction(strapi, (transaction) => releaseTexts(strapi, transaction, actor, texts));
}

/** The same for texts read beforehand, as a part of a transaction. What goes out is decided here, under the lock. */
export async function releaseTexts(
  strapi: Core.Strapi,
  transaction: Transaction,
  actor: { id: number },
  texts: ReleaseTexts,
): Promise<Release> {
  const { trx } = transaction;
  await lockHead(trx);
  const { plan, going } = await planRelease(strapi, trx, texts);
  if (plan.refusals.length > 0) throw new Refusal(plan.refusals);
  const { snapshot } = texts;
  for (const [type, all] of idsByType(going)) {
    for (const ids of inChunks(all)) {
      await keepFiles(
        trx,
        await trx<ItemRow>(ITEMS).where({ type }).whereIn('entry_id', ids).whereNot('files', ''),
      );
    }
  }
  const { publication, changes } = await publishCleared(strapi, transaction, going, texts.files.seen, {
    actor: writerOf(actor),
    action: 'release',
    more: { snapshot },
  });
  const { version, at } = publication;
  const [inserted] = await trx(RELEASES)
    .insert({ snapshot, version, at, released_by: actor.id })
    .returning<{ id: number }[]>('id');
  if (!inserted) throw new Error('The database gave the release no number.');
  await keepBefore(trx, inserted.id, changes);
  await notify(trx, 'released', await handsIn(trx, going), { actor: actor.id, snapshot });
  return { id: inserted.id, version, at, items: changes.length, leftOut: plan.leftOut };
}

/** Ids of the accounts that sent or cleared one of the texts. */
async function handsIn(trx: Knex.Transaction, going: ReleaseTexts['projections']): Promise<Set<number>> {
  const hands = new Set<number>();
  for (const [type, all] of idsByType(going)) {
    for (const ids of inChunks(all)) {
      const rows = await trx<UnitRow>(UNITS).where({ type }).whereIn('entry_id', ids);
      for (const { sent_by, cleared_by } of rows) {
        for (const id of [sent_by, cleared_by]) if (id !== null) hands.add(id);
      }
    }
  }
  return hands;
}

/** Texts checked at a time; other work of this process has its turn in between. */
const TEXTS_AT_ONCE = 10;

export interface ReleasePreview extends ReleasePlan {
  /** How many things in what goes out somebody should look at, by the id of the entry. Nothing of it blocks. */
  warnings: Record<string, number>;
}

/** What a release would put up now, what it would leave out and why, and why it would be refused. */
export async function previewRelease(
  strapi: Core.Strapi,
  userId: number,
  { snapshot, moveCurrent = true }: ReleaseRequest,
): Promise<ReleasePreview> {
  demand(await loadActor(strapi, userId), 'publish');
  const texts = await readReleaseTexts(strapi, snapshot, moveCurrent);
  const { plan, going } = await planRelease(strapi, strapi.db.connection, texts);
  const warnings: ReleasePreview['warnings'] = {};
  const add = (id: string, count: number) => {
    if (count > 0) warnings[id] = (warnings[id] ?? 0) + count;
  };
  const goes = new Set(going.map(({ id, lang }) => `${id}/${lang}`));
  for (const { id, lang } of await staleFindings(strapi.db.connection, texts.projections)) {
    if (goes.has(`${id}/${lang}`)) add(id, 1);
  }
  for (const some of inChunks(going, TEXTS_AT_ONCE)) {
    for (const projection of some) {
      add(projection.id, warningsOfProjection(projection).length);
    }
    await nextTurn();
  }
  return { ...plan, warnings };
}
