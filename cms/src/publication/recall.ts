import {
  isUnlocalised,
  MOVE_TARGETS,
  parseItem,
  type AnyItem,
  type Language,
  type MovedTo,
} from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor, writerOf } from '../access/actor';
import { Refusal } from '../editorial/refusal';
import { UNITS, type UnitRow } from '../editorial/tables';
import { FACTS } from '../editorial/units';
import type { Reference } from '../entries';
import { readEnvironment } from '../environment';
import { appendToLedger } from '../recalls/ledger';
import { phrasesOf } from '../recalls/phrases';
import { announceRecall } from '../recalls/receipts';
import { RECALLS, type RecallEnd, type RecallRow } from '../recalls/tables';
import { listed, say } from '../sentences';
import { inTransaction } from '../transaction';
import { readSiteFacts, surfaceOf } from './addresses';
import { digestOf } from './digest';
import { disclaimerFaults } from './disclaimer-rule';
import { eraseKept } from './erasers';
import { deleteUnnamedFiles, endVersion, type Publication } from './publish';
import { ITEMS, lockHead, type ItemRow } from './tables';
import { announceVersion } from './wake';

export interface RecallRequest extends Reference {
  /** All of them when left out. */
  languages?: readonly Language[];
  end: RecallEnd;
  /** For colleagues only. The audit gets its digest. */
  reason: string;
  /** With the end `moved`, and only then: a public item to which the address leads from now on. */
  movedTo?: MovedTo;
}

/**
 * Takes an entry off every surface, as one version, and erases what the publication kept of it. One person with
 * the right is enough; a second one reviews afterwards. The site's answers are asked for in the background.
 * @throws {Refusal} when nothing of it is public, a map would lose its disclaimer, or it cannot have moved there
 */
export async function recall(
  strapi: Core.Strapi,
  userId: number,
  request: RecallRequest,
): Promise<Publication> {
  const { type, id, languages, end } = request;
  const actor = await loadActor(strapi, userId);
  demand(actor, 'recall');
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    await lockHead(trx);
    const query = trx<ItemRow>(ITEMS).where({ type, entry_id: id }).whereNotNull('item');
    const rows: ItemRow[] = await (languages && !isUnlocalised(type)
      ? query.whereIn('lang', [...languages])
      : query);
    if (rows.length === 0) throw new Refusal([say('recall.nothing')]);
    if ((end === 'moved') !== (request.movedTo !== undefined)) {
      throw new Refusal([say('recall.target')]);
    }
    if (request.movedTo) await demandPublic(trx, request, request.movedTo, rows);
    const publication = await removeRows(strapi, trx, rows, { ...request, actor: writerOf(actor) });
    onCommit(() => {
      announceVersion(strapi, publication.version);
      announceRecall();
    });
    return publication;
  });
}

export interface Removal extends Reference {
  end: RecallEnd;
  reason: string;
  movedTo?: MovedTo;
  /** `user:7`, or `system`. */
  actor: string;
}

/**
 * The recall itself, for rows of one entry that are public. Under the lock; the caller announces the version
 * after the commit.
 */
export async function removeRows(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  rows: readonly ItemRow[],
  { type, id, end, reason, movedTo, actor }: Removal,
): Promise<Publication> {
  const head = await lockHead(trx);
  const version = head.version + 1;
  const at = new Date().toISOString();
  const items = rows.map(({ item }) => parseItem(JSON.parse(String(item))));
  const toAsk = {
    ...surfaceOf(items, await readSiteFacts(trx)),
    phrases: phrasesOf(items.map(({ text }) => text)),
  };
  const removed: ItemRow[] = rows.map((row) => ({
    ...row,
    version,
    item: null,
    facts_digest: null,
    text_digest: null,
    files: '',
    withdrawn_on: end === 'withdrawn' ? at.slice(0, 10) : null,
    moved_to: movedTo ? JSON.stringify(movedTo) : null,
  }));
  for (const { type: rowType, entry_id, lang, ...rest } of removed) {
    await trx<ItemRow>(ITEMS).where({ type: rowType, entry_id, lang }).update(rest);
  }
  await deleteUnnamedFiles(trx);
  const broken = await disclaimerFaults(
    trx,
    removed.map(({ lang }) => lang),
  );
  if (broken.length > 0) throw new Refusal(broken);
  await eraseKept(trx, { type, id, languages: items.map(({ lang }) => lang) });
  await voidClearance(trx, { type, id }, items, at);

  const languages = items.map(({ lang }) => lang);
  const [inserted] = await trx<RecallRow>(RECALLS)
    .insert({
      type,
      entry_id: id,
      languages: languages.join(' '),
      end,
      reason,
      moved_to: movedTo ? JSON.stringify(movedTo) : null,
      version,
      epoch: head.epoch,
      at,
      actor,
      to_ask: JSON.stringify(toAsk),
    })
    .returning('id');
  await endVersion(trx, { version, at }, actor, 'recall', removed, {
    recall: inserted?.id,
    end,
    reason: digestOf(reason),
    ...(movedTo ? { movedTo } : {}),
  });
  const { DATA_DIR } = readEnvironment();
  const digests = Object.fromEntries(
    rows.map(({ lang, facts_digest, text_digest }) => [lang, { facts: facts_digest, text: text_digest }]),
  );
  appendToLedger(DATA_DIR, { at, type, id, languages, version, epoch: head.epoch, end, digests });
  return { version, at };
}

/** What was recalled is a draft again: it goes up only when two people have agreed on it anew. */
async function voidClearance(
  trx: Knex.Transaction,
  { type, id }: Reference,
  items: readonly AnyItem[],
  at: string,
): Promise<void> {
  const left = await trx<ItemRow>(ITEMS).where({ type, entry_id: id }).whereNotNull('item').first();
  // The facts stay cleared while another language is public with them.
  const units = [...items.map(({ lang }) => String(lang)), ...(left ? [] : [FACTS])];
  await trx<UnitRow>(UNITS)
    .where({ type, entry_id: id, state: 'cleared' })
    .whereIn('unit', units)
    .update({ state: 'draft', sent_by: null, cleared_by: null, cleared_digest: null, changed_at: at });
}

async function demandPublic(
  trx: Knex.Transaction,
  { type, id }: Reference,
  target: MovedTo,
  rows: readonly ItemRow[],
): Promise<void> {
  if (type !== 'activity-report') {
    throw new Refusal([say('recall.onlyReports')]);
  }
  if (target.id === id) throw new Refusal([say('recall.itself')]);
  if (!MOVE_TARGETS.includes(target.type)) throw new Refusal([say('recall.noAddress')]);
  const found = await trx<ItemRow>(ITEMS)
    .where({ type: target.type, entry_id: target.id })
    .whereNotNull('item')
    .whereIn(
      'lang',
      rows.map(({ lang }) => lang),
    )
    .select('lang');
  const there = new Set(found.map(({ lang }) => lang));
  const missing = rows.filter(({ lang }) => !there.has(lang)).map(({ lang }) => `“${lang}”`);
  if (missing.length > 0) throw new Refusal([say('recall.targetNotPublic', { languages: listed(missing) })]);
}
