import { isUnlocalised, type AnyItem, type ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { setImmediate as breathe } from 'node:timers/promises';
import { uidOf } from '../content-types';
import { isClearedByAnother } from '../editorial/second-person';
import { UNITS, type UnitRow } from '../editorial/tables';
import { FACTS, readWriters, unitDigests } from '../editorial/units';
import { projectEntry } from '../editorial/watch';
import { idsByType } from '../publication/cleared';
import { digestOf, sha256 } from '../publication/digest';
import { hasFacts } from '../publication/projection';
import { FILES, ITEMS, readHead, type ItemRow } from '../publication/tables';
import { readLedger } from '../recalls/ledger';
import { RECALLS, type RecallRow } from '../recalls/tables';
import { replayAudit, type AuditTells } from './audit-replay';
import { Findings } from './difference';
import { readItem } from './read-item';

/** Rows read at a time: between two of them, others have their turn. */
const BATCH = 100;
/** Entries whose working text is digested anew, from a random place on; all in turn, over the hours. */
const SAMPLE = 100;

/**
 * Reads entries, clearances, published items and files, and says where they do not agree. `from` is an id: of
 * the working texts those that follow it are looked at.
 */
export async function compareDatabase(strapi: Core.Strapi, dataDir: string, from: string): Promise<Findings> {
  const knex = strapi.db.connection;
  const findings = new Findings();
  const tells = await replayAudit(knex);
  const recalledAt = await readRecalls(knex, dataDir);
  const named = new Set<string>();
  const seen = new Set<string>();
  let newest = 0;

  for (let last: ItemRow | undefined; ; ) {
    const rows = await nextItems(knex, last);
    const entries = await readEntries(strapi, rows);
    for (const row of rows) {
      newest = Math.max(newest, row.version);
      seen.add(keyOf(row));
      compareWithAudit(row, tells, findings);
      if (row.item === null) continue;
      for (const hash of row.files.split(' ').filter(Boolean)) named.add(hash);
      const item = readItem(row);
      if (!item || !isWhatWasCleared(row, item)) findings.add('items', keyOf(row));
      const entry = entries.get(entryKeyOf(row));
      if (entry === undefined || entry === 'confidential') findings.add('entries', keyOf(row));
      const recalled = recalledAt.get(keyOf(row));
      if (item && recalled !== undefined && item.publishedAt <= recalled)
        findings.add('recalled', keyOf(row));
    }
    last = rows.at(-1);
    if (rows.length < BATCH) break;
    await breathe();
  }
  for (const key of tells.items.keys()) if (!seen.has(key)) findings.add('audit', key);
  await compareHead(knex, newest, tells, findings);
  await compareFiles(knex, named, findings);
  await compareWorkingTexts(strapi, from, findings);
  return findings;
}

const keyOf = ({ type, entry_id, lang }: Pick<ItemRow, 'type' | 'entry_id' | 'lang'>): string =>
  `${type}/${entry_id}/${lang}`;

/** An unlocalised entry is one row, whatever its locale. */
const entryKeyOf = (row: Pick<ItemRow, 'type' | 'entry_id' | 'lang'>): string =>
  isUnlocalised(row.type as ItemType) ? `${row.type}/${row.entry_id}` : keyOf(row);

function nextItems(knex: Knex, last: ItemRow | undefined): Promise<ItemRow[]> {
  const query = knex<ItemRow>(ITEMS).orderBy(['type', 'entry_id', 'lang']).limit(BATCH);
  if (last) void query.whereRaw('(type, entry_id, lang) > (?, ?, ?)', [last.type, last.entry_id, last.lang]);
  return query as unknown as Promise<ItemRow[]>;
}

/** The newest recall of each item, by its key: from the table, and from the list outside the database. */
async function readRecalls(knex: Knex, dataDir: string): Promise<Map<string, string>> {
  const newest = new Map<string, string>();
  const take = (key: string, at: string): void => {
    if ((newest.get(key) ?? '') < at) newest.set(key, at);
  };
  for (const { type, id, languages, at } of readLedger(dataDir).lines) {
    for (const lang of languages) take(`${type}/${id}/${lang}`, at);
  }
  const rows = await knex<RecallRow>(RECALLS).select('type', 'entry_id', 'languages', 'at');
  for (const { type, entry_id, languages, at } of rows) {
    for (const lang of languages.split(' ')) take(`${type}/${entry_id}/${lang}`, at);
  }
  return newest;
}

/** The language rows there are of these items' entries, and which are confidential. */
async function readEntries(
  strapi: Core.Strapi,
  rows: readonly ItemRow[],
): Promise<Map<string, 'confidential' | 'open'>> {
  const found = new Map<string, 'confidential' | 'open'>();
  const references = rows
    .filter(({ item }) => item !== null)
    .map(({ type, entry_id: id }) => ({ type: type as ItemType, id }));
  for (const [type, ids] of idsByType(references)) {
    const select = [
      'documentId',
      ...(isUnlocalised(type) ? [] : ['locale']),
      ...(type === 'activity-report' ? ['sensitivity'] : []),
    ];
    const entries = await strapi.db
      .query(uidOf(type))
      .findMany({ select, where: { documentId: { $in: ids } } });
    for (const { documentId, locale, sensitivity } of entries) {
      const key = isUnlocalised(type) ? `${type}/${documentId}` : `${type}/${documentId}/${locale}`;
      found.set(key, sensitivity === 'confidential' ? 'confidential' : 'open');
    }
  }
  return found;
}

/** A report that is public was cleared as such: its sensitivity is part of the facts. */
const internalOf = (type: ItemType) => (type === 'activity-report' ? { sensitivity: 'public' } : {});

const isWhatWasCleared = (row: ItemRow, { type, facts, text }: AnyItem): boolean =>
  digestOf(text) === row.text_digest && digestOf({ facts, internal: internalOf(type) }) === row.facts_digest;

function compareWithAudit(row: ItemRow, tells: AuditTells, findings: Findings): void {
  const key = keyOf(row);
  const told = tells.items.get(key);
  const { version, facts_digest: facts, text_digest: text } = row;
  const isGone = told?.facts === null && told.text === null;
  const isAsTold = told?.version === version && told.facts === facts && told.text === text;
  if (!isAsTold || isGone !== (row.item === null)) findings.add('audit', key);
  if (row.item === null) return;
  const type = row.type as ItemType;
  const reference = `${type}/${row.entry_id}`;
  const textCleared = isUnlocalised(type) || tells.wasCleared(reference, row.lang, String(text));
  const factsCleared = !hasFacts(type) || tells.wasCleared(reference, FACTS, String(facts));
  if (!textCleared || !factsCleared) findings.add('clearance', key);
}

async function compareHead(knex: Knex, newest: number, tells: AuditTells, findings: Findings): Promise<void> {
  const head = await readHead(knex);
  if (head.version !== newest) findings.add('head', `version ${head.version}, newest item ${newest}`);
  if (head.version !== tells.version) findings.add('head', `version ${head.version}, audit ${tells.version}`);
  if (tells.hash !== null && head.audit_hash !== tells.hash) findings.add('head', 'hash of the audit');
}

async function compareFiles(knex: Knex, named: ReadonlySet<string>, findings: Findings): Promise<void> {
  const stored = await knex(FILES).select<{ sha256: string }[]>('sha256');
  const hashes = new Set(stored.map(({ sha256: hash }) => hash));
  for (const hash of named) if (!hashes.has(hash)) findings.add('files', hash);
  for (const hash of hashes) {
    // One at a time: they may be large.
    const file = await knex(FILES).where({ sha256: hash }).first<{ bytes: Buffer } | undefined>('bytes');
    if (!named.has(hash) || (file && sha256(file.bytes) !== hash)) findings.add('files', hash);
    await breathe();
  }
}

/** Working texts that count as cleared: by a second person, and still saying what was cleared. */
async function compareWorkingTexts(strapi: Core.Strapi, from: string, findings: Findings): Promise<void> {
  const knex = strapi.db.connection;
  const cleared = (start: string) =>
    knex<UnitRow>(UNITS)
      .where({ state: 'cleared' })
      .where('entry_id', '>=', start)
      .distinct('type', 'entry_id')
      .orderBy('entry_id')
      .limit(SAMPLE);
  const some = await cleared(from);
  const sample = some.length < SAMPLE ? [...some, ...(await cleared(''))].slice(0, SAMPLE) : some;
  for (const { type, entry_id: id } of sample) {
    const reference = { type: type as ItemType, id };
    const digests = unitDigests(reference.type, await projectEntry(strapi, reference));
    const writers = await readWriters(knex, reference);
    const units = await knex<UnitRow>(UNITS).where({ type, entry_id: id, state: 'cleared' });
    for (const row of units) {
      const isSame = row.cleared_digest === row.digest && row.digest === digests.get(row.unit);
      const agreed = isClearedByAnother(row, writers.get(row.unit));
      if (!isSame || !agreed) findings.add('working', `${type}/${id}/${row.unit}`);
    }
    await breathe();
  }
}
