import { isUnlocalised, parseItem, type ItemLanguage, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor, writerOf } from '../access/actor';
import { appendAudit } from '../audit/append';
import { isInvolved } from '../editorial/clearance';
import { faultsOf } from '../editorial/faults';
import { Refusal, Unfit } from '../editorial/refusal';
import { WRITERS } from '../editorial/tables';
import { FACTS, readUnits, readWriters } from '../editorial/units';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { inTransaction } from '../transaction';
import { disclaimerFaults } from './disclaimer-rule';
import { project, hasFacts, type Projection } from './projection';
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
  demand(actor, 'publish');
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    const head = await lockHead(trx);
    const version = head.version + 1;
    const at = new Date().toISOString();
    const files = uploadsReader(strapi);
    const reasons: string[] = [];
    const faults: string[] = [];
    const rows: ItemRow[] = [];
    for (const target of targets) {
      const cleared = await clearedProjections(strapi, trx, target, files, reasons);
      for (const projection of cleared) {
        faults.push(...faultsOf(projection));
        rows.push(await itemRow(trx, projection, version, at));
      }
    }
    if (reasons.length > 0) throw new Refusal(reasons);
    if (faults.length > 0) throw new Unfit(faults);
    const changed = await withoutUnchanged(trx, rows);
    if (changed.length === 0) throw new Refusal(['These texts are public already, as they stand.']);
    for (const row of changed) {
      parseItem(JSON.parse(String(row.item)));
      await trx<ItemRow>(ITEMS).insert(row).onConflict(['type', 'entry_id', 'lang']).merge();
      await forgetWriters(trx, row);
    }
    for (const [hash, bytes] of files.seen) {
      await trx(FILES).insert({ sha256: hash, bytes }).onConflict('sha256').ignore();
    }
    await deleteUnnamedFiles(trx);
    const broken = await disclaimerFaults(trx, changed.map(({ lang }) => lang));
    if (broken.length > 0) throw new Refusal(broken);
    await endVersion(trx, { version, at }, writerOf(actor), 'put-up', changed);
    onCommit(() => announceVersion(strapi, version));
    return { version, at };
  });
}

/** The languages of one entry that may go out; what may not is told in `reasons`. */
async function clearedProjections(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  target: PutUpTarget,
  files: ReturnType<typeof uploadsReader>,
  reasons: string[],
): Promise<Projection[]> {
  const { type, id } = target;
  const entries = await loadEntry(strapi, target);
  if (entries.length === 0) {
    reasons.push('There is no such text.');
    return [];
  }
  const units = await readUnits(trx, target);
  const writers = await readWriters(trx, target);
  const isCleared = (unit: string, digest: string): boolean => {
    const row = units.get(unit);
    return (
      row?.state === 'cleared' &&
      row.cleared_digest === digest &&
      row.cleared_by !== null &&
      !isInvolved(row.cleared_by, row, writers.get(unit))
    );
  };
  const result: Projection[] = [];
  for (const entry of entries) {
    const projection = await project(type, entry, files);
    const { lang } = projection;
    const sensitivity = projection.internal['sensitivity'];
    const textCleared = isUnlocalised(type) || isCleared(lang, projection.textDigest);
    const asked = isUnlocalised(type) || (target.languages?.includes(lang as Language) ?? textCleared);
    if (!asked) continue;
    if (sensitivity !== undefined && sensitivity !== 'public') {
      reasons.push(`This report is ${String(sensitivity)}; only a public one can be put up.`);
    } else if (!textCleared) {
      reasons.push(`The text in “${lang}” is not cleared as it stands now.`);
    } else if (hasFacts(type) && !isCleared(FACTS, projection.factsDigest)) {
      reasons.push('The facts are not cleared as they stand now.');
    } else {
      result.push(projection);
    }
  }
  const found = new Set<ItemLanguage>(entries.map(({ locale }) => locale as ItemLanguage));
  for (const language of isUnlocalised(type) ? [] : (target.languages ?? [])) {
    if (!found.has(language)) reasons.push(`There is no text in “${language}”.`);
  }
  if (result.length === 0 && reasons.length === 0) reasons.push(`Nothing of this ${type} (${id}) is cleared.`);
  return result;
}

async function itemRow(trx: Knex.Transaction, projection: Projection, version: number, at: string): Promise<ItemRow> {
  const { type, id, lang, facts, text, factsDigest, textDigest } = projection;
  const before = await trx<ItemRow>(ITEMS).where({ type, entry_id: id, lang }).whereNotNull('item').first();
  const first = before?.item ? parseItem(JSON.parse(before.item)).firstPublishedAt : at;
  const item = { type, id, lang, facts, text, publishedAt: at, firstPublishedAt: first };
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
  };
}

/** An item that says the same as before does not move to a new version. */
async function withoutUnchanged(trx: Knex.Transaction, rows: readonly ItemRow[]): Promise<ItemRow[]> {
  const changed: ItemRow[] = [];
  for (const row of rows) {
    const { type, entry_id, lang, facts_digest, text_digest } = row;
    const same = await trx<ItemRow>(ITEMS)
      .where({ type, entry_id, lang, facts_digest, text_digest })
      .whereNotNull('item')
      .first();
    if (!same) changed.push(row);
  }
  return changed;
}

/** What is public now was agreed by two people: the next change starts a new round. */
async function forgetWriters(trx: Knex.Transaction, { type, entry_id, lang }: ItemRow): Promise<void> {
  await trx(WRITERS).where({ type, entry_id }).whereIn('unit', [lang, FACTS]).delete();
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
