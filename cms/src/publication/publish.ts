import { isUnlocalised, parseItem, type ItemLanguage, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor, writerOf } from '../access/actor';
import { demandReadable } from '../access/readable';
import { appendAudit } from '../audit/append';
import { errorsOf, sentenceOfError } from '../checks/errors';
import { publicSurroundings } from '../checks/surroundings';
import { faultsOf } from '../editorial/faults';
import { PublicAlready, Refusal, Unfit } from '../editorial/refusal';
import { MOVES } from '../editorial/rules';
import { WRITERS } from '../editorial/tables';
import { FACTS } from '../editorial/units';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { say } from '../sentences';
import { inTransaction, type Transaction } from '../transaction';
import { hindrancesOf, idsByType, inChunks, readClearances, sentenceOf, type Clearances } from './cleared';
import { changeNoteFaults } from './change-note';
import { disclaimerFaults } from './disclaimer-rule';
import { project, type Projection } from './projection';
import { formerSlugsAfter, slugFaults } from './slugs';
import { FILES, HEAD, ITEMS, lockHead, type ItemRow } from './tables';
import { announceVersion } from './wake';

export interface PutUpTarget extends Reference {
  /** Languages to put up; every cleared one when left out. Ignored for types without language. */
  languages?: readonly Language[];
}

export interface Publication {
  version: number;
  /** ISO 8601, UTC. */
  at: string;
}

/**
 * Puts up all targets as one version, or nothing. Under the lock, each half of each item is digested as it is
 * about to go out, and compared with the digest that somebody else than its writers cleared.
 * @throws {Refusal} when a target is not cleared, or a rule of publication would break
 * @throws {Unfit} when a text is not what the contract allows
 */
export async function putUp(
  strapi: Core.Strapi,
  userId: number,
  targets: readonly PutUpTarget[],
): Promise<Publication> {
  const actor = await loadActor(strapi, userId);
  demand(actor, MOVES['put-up'].right);
  for (const target of targets) await demandReadable(strapi, actor, target);
  return inTransaction(strapi, async (transaction) => {
    const { trx } = transaction;
    await lockHead(trx);
    const files = uploadsReader(strapi);
    const { projections, reasons } = await projectTargets(strapi, trx, targets, files);
    if (reasons.length > 0) throw new Refusal(reasons);
    const { publication } = await publishCleared(strapi, transaction, projections, files.seen, {
      actor: writerOf(actor),
      action: 'put-up',
    });
    return publication;
  });
}

/** Who publishes, and what the audit calls it. */
export interface PublicationCause {
  actor: string;
  action: string;
  /** Further members of the audit entry's subject. */
  more?: Readonly<Record<string, unknown>>;
}

export interface Published {
  publication: Publication;
  /** The items that changed, and what stood in their place: another item, a notice, or nothing. */
  changes: readonly { row: ItemRow; before: ItemRow | undefined }[];
}

/**
 * The one way a text becomes public: takes the lock, digests what is about to go out, compares the digests
 * with what was cleared, and makes one version of all that changes.
 * @throws {Refusal} when one of them is not cleared as it is, nothing would change, or a map would lose its
 * disclaimer
 * @throws {Unfit} when one is not what the contract allows
 */
export async function publishCleared(
  strapi: Core.Strapi,
  { trx, onCommit }: Transaction,
  projections: readonly Projection[],
  files: ReadonlyMap<string, Buffer>,
  { actor, action, more = {} }: PublicationCause,
): Promise<Published> {
  const head = await lockHead(trx);
  const version = head.version + 1;
  const at = new Date().toISOString();
  const clearances = await readClearances(trx, projections);
  const reasons = projections.flatMap((projection) =>
    hindrancesOf(projection, clearances).map((hindrance) => sentenceOf(hindrance, projection)),
  );
  if (reasons.length > 0) throw new Refusal([...new Set(reasons)]);
  const faults = projections.flatMap((projection) => faultsOf(projection));
  if (faults.length > 0) throw new Unfit([...new Set(faults)]);
  const taken = await slugFaults(trx, projections);
  if (taken.length > 0) throw new Refusal(taken);

  const standing = await readItems(trx, projections);
  const changes: { row: ItemRow; before: ItemRow | undefined }[] = [];
  const unsaid: string[] = [];
  for (const projection of projections) {
    const before = standing.get(itemKey(projection));
    // An item that says the same as before does not move to a new version.
    if (before && before.item !== null && saysTheSame(before, projection)) continue;
    unsaid.push(...changeNoteFaults(projection, before));
    changes.push({ row: itemRow(projection, before, version, at), before });
  }
  if (unsaid.length > 0) throw new Refusal(unsaid);
  if (changes.length === 0) throw new PublicAlready();
  const rows = changes.map(({ row }) => row);
  await writeItems(trx, rows);
  await forgetWriters(trx, rows);
  for (const hash of new Set(rows.flatMap(namedFiles))) {
    const bytes = files.get(hash);
    if (bytes) await trx(FILES).insert({ sha256: hash, bytes }).onConflict('sha256').ignore();
  }
  await deleteUnnamedFiles(trx);
  const broken = await disclaimerFaults(
    trx,
    rows.map(({ lang }) => lang),
  );
  if (broken.length > 0) throw new Refusal(broken);
  // As readers would have it, now that the items are written.
  const around = await publicSurroundings(strapi, trx, projections);
  const errors = projections.flatMap((projection) => errorsOf(projection, around));
  if (errors.length > 0) throw new Unfit([...new Set(errors.map(sentenceOfError))]);
  await endVersion(trx, { version, at }, actor, action, rows, more);
  onCommit(() => announceVersion(strapi, version));
  return { publication: { version, at }, changes };
}

/**
 * The languages of each target that may go out, and what keeps the others from it. Inside a transaction when
 * it is to decide, outside to know beforehand.
 */
export async function projectTargets(
  strapi: Core.Strapi,
  knex: Knex,
  targets: readonly PutUpTarget[],
  files: ReturnType<typeof uploadsReader>,
): Promise<{ projections: Projection[]; reasons: string[] }> {
  const clearances = await readClearances(knex, targets);
  const projections: Projection[] = [];
  const reasons: string[] = [];
  for (const target of targets) {
    const one = await projectTarget(strapi, target, clearances, files);
    projections.push(...one.projections);
    reasons.push(...one.reasons);
  }
  return { projections, reasons };
}

async function projectTarget(
  strapi: Core.Strapi,
  target: PutUpTarget,
  clearances: Clearances,
  files: ReturnType<typeof uploadsReader>,
): Promise<{ projections: Projection[]; reasons: string[] }> {
  const { type, id } = target;
  const entries = await loadEntry(strapi, target);
  if (entries.length === 0) return { projections: [], reasons: [say('text.absent')] };
  const projections: Projection[] = [];
  const reasons: string[] = [];
  for (const entry of entries) {
    const projection = await project(type, entry, files);
    const hindrances = hindrancesOf(projection, clearances);
    const asked =
      isUnlocalised(type) ||
      (target.languages?.includes(projection.lang as Language) ?? !hindrances.includes('text'));
    if (!asked) continue;
    const [first] = hindrances;
    if (first) reasons.push(sentenceOf(first, projection));
    else projections.push(projection);
  }
  const found = new Set<ItemLanguage>(entries.map(({ locale }) => locale as ItemLanguage));
  for (const language of isUnlocalised(type) ? [] : (target.languages ?? [])) {
    if (!found.has(language)) reasons.push(say('text.absentIn', { language }));
  }
  if (projections.length === 0 && reasons.length === 0) reasons.push(say('clearance.nothing', { type, id }));
  return { projections, reasons };
}

type ItemKey = Pick<Projection, 'type' | 'id' | 'lang'>;
const itemKey = ({ type, id, lang }: ItemKey): string => `${type}/${id}/${lang}`;

/** Rows of these items, also such as only say that there is nothing any more. */
async function readItems(trx: Knex.Transaction, keys: readonly ItemKey[]): Promise<Map<string, ItemRow>> {
  const rows = new Map<string, ItemRow>();
  for (const [type, all] of idsByType(keys)) {
    for (const ids of inChunks(all)) {
      for (const row of await trx<ItemRow>(ITEMS).where({ type }).whereIn('entry_id', ids)) {
        rows.set(`${row.type}/${row.entry_id}/${row.lang}`, row);
      }
    }
  }
  return rows;
}

const saysTheSame = (row: ItemRow, { factsDigest, textDigest }: Projection): boolean =>
  row.facts_digest === factsDigest && row.text_digest === textDigest;

function itemRow(projection: Projection, before: ItemRow | undefined, version: number, at: string): ItemRow {
  const { type, id, lang, facts, text, factsDigest, textDigest } = projection;
  const stood = before?.item ? parseItem(JSON.parse(before.item)) : null;
  const former = stood?.type === 'snapshot' ? formerSlugsAfter(stood, facts['slug']) : [];
  const item = {
    type,
    id,
    lang,
    facts,
    text,
    publishedAt: at,
    firstPublishedAt: stood?.firstPublishedAt ?? at,
    ...(former.length > 0 ? { formerSlugs: former } : {}),
  };
  const files = [...new Set(JSON.stringify({ facts, text }).match(/(?<="sha256":")[0-9a-f]{64}/g) ?? [])];
  return {
    type,
    entry_id: id,
    lang,
    version,
    item: JSON.stringify(item),
    facts_digest: factsDigest,
    text_digest: textDigest,
    files: files.join(' '),
    withdrawn_on: null,
    moved_to: null,
  };
}

export const namedFiles = ({ files }: Pick<ItemRow, 'files'>): string[] => files.split(' ').filter(Boolean);

/** Writes items and notices; an item that is not what the contract allows is not written. */
export async function writeItems(trx: Knex.Transaction, rows: readonly ItemRow[]): Promise<void> {
  for (const { item } of rows) if (item !== null) parseItem(JSON.parse(item));
  for (const some of inChunks(rows, 50)) {
    await trx<ItemRow>(ITEMS).insert(some).onConflict(['type', 'entry_id', 'lang']).merge();
  }
}

/** What is public now was agreed by two people: the next change starts a new round. */
async function forgetWriters(trx: Knex.Transaction, rows: readonly ItemRow[]): Promise<void> {
  const units = new Map<string, string[]>();
  for (const { type, entry_id, lang } of rows) {
    const key = `${type}/${entry_id}`;
    units.set(key, [...(units.get(key) ?? [FACTS]), lang]);
  }
  // Entries in the same languages at once: a quarter takes a handful of statements.
  const alike = new Map<string, { type: string; units: string[]; ids: string[] }>();
  for (const [key, langs] of units) {
    const [type = '', id = ''] = key.split('/');
    const group = alike.get(`${type} ${langs.join(' ')}`) ?? { type, units: langs, ids: [] };
    group.ids.push(id);
    alike.set(`${type} ${langs.join(' ')}`, group);
  }
  for (const { type, units: named, ids } of alike.values()) {
    for (const some of inChunks(ids)) {
      await trx(WRITERS).where({ type }).whereIn('entry_id', some).whereIn('unit', named).delete();
    }
  }
}

/** Bytes go with the last public item that names them. */
export async function deleteUnnamedFiles(trx: Knex.Transaction): Promise<void> {
  const rows = await trx<ItemRow>(ITEMS).whereNot('files', '').select('files');
  const named = new Set(rows.flatMap(({ files }) => files.split(' ')));
  const stored = await trx(FILES).select<{ sha256: string }[]>('sha256');
  const unnamed = stored.map(({ sha256 }) => sha256).filter((hash) => !named.has(hash));
  if (unnamed.length > 0) await trx(FILES).whereIn('sha256', unnamed).delete();
}

/** Makes the changes of rows the publication's next version, with its audit entry. Under the lock, last. */
export async function endVersion(
  trx: Knex.Transaction,
  { version, at }: Publication,
  actor: string,
  action: string,
  rows: readonly ItemRow[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await trx(HEAD).where({ id: 1 }).update({ version, at });
  const items = rows.map(({ type, entry_id, lang, facts_digest, text_digest }) => ({
    type,
    id: entry_id,
    lang,
    facts: facts_digest,
    text: text_digest,
  }));
  await appendAudit(trx, { actor, action, subject: { version, ...more, items } });
}
