import { isLanguage } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { loadActor, writerOf, type Actor } from '../access/actor';
import { mayRead } from '../access/readable';
import { MOVES } from '../editorial/rules';
import { capacityFor } from '../editorial/second-person';
import { UNITS, WRITERS, type UnitRow, type WriterRow } from '../editorial/tables';
import { loadEntry, type Reference } from '../entries';
import { inChunks } from '../publication/cleared';
import { ITEMS, type ItemRow } from '../publication/tables';
import { RECALLS, type RecallRow } from '../recalls/tables';

/** A text that waits for somebody, in some of its units. */
export interface WaitingText extends Reference {
  /** In English where there is one. */
  title: string;
  /** `facts` and languages. */
  units: string[];
  /** Instant since which the first of them waits, ISO 8601 UTC. */
  since: string;
  /** Whether this very account was asked. */
  asked: boolean;
  /** What the reviewer asked for. */
  remark: string | null;
}

export interface Waiting {
  /** Texts in review that this account may clear: those it was asked for first, then the oldest. */
  toClear: WaitingText[];
  /** Texts this account had a hand in, sent back and not sent again. */
  sentBack: WaitingText[];
  /**
   * Texts this account cleared or had a hand in, that changed after they were cleared and before they were public: of
   * one that was public as cleared, a change is the beginning of its next version.
   */
  voided: WaitingText[];
  /** Recalls by others that were not reviewed yet. */
  recalls: number;
}

/** As many texts of each kind as a home page can show. */
const SHOWN = 20;

type Writers = ReadonlyMap<string, ReadonlySet<string>>;

const keyOf = ({ type, entry_id, unit }: { type: string; entry_id: string; unit: string }): string =>
  `${type}/${entry_id}/${unit}`;

/** What waits for an account, as far as it may know of it. */
export async function readWaiting(strapi: Core.Strapi, userId: number): Promise<Waiting> {
  const knex = strapi.db.connection;
  const actor = await loadActor(strapi, userId);
  const inReview = await knex<UnitRow>(UNITS).where({ state: 'in-review' });
  const remarked = await knex<UnitRow>(UNITS).where({ state: 'draft' }).whereNotNull('remark');
  const changed = await knex<UnitRow>(UNITS).where({ state: 'draft' }).whereNotNull('voided_clearer');
  const writers = await writersOf(knex, [...inReview, ...remarked, ...changed]);
  const me = writerOf(actor);
  const clearable = actor.rights.has(MOVES.clear.right)
    ? inReview.filter(
        (row) => 'inPlaceOf' in capacityFor(actor, 'clear', row.unit, row, writers.get(keyOf(row))),
      )
    : [];
  const isMine = (row: UnitRow) => writers.get(keyOf(row))?.has(me) === true;
  const voided = changed.filter((row) => row.voided_clearer === actor.id || isMine(row));
  return {
    toClear: await textsOf(strapi, actor, clearable),
    sentBack: await textsOf(strapi, actor, remarked.filter(isMine)),
    voided: await textsOf(strapi, actor, await neverPublic(knex, voided)),
    recalls: actor.rights.has('recall') || actor.rights.has('review') ? await openRecalls(knex, me) : 0,
  };
}

async function writersOf(knex: Knex, rows: readonly UnitRow[]): Promise<Writers> {
  const writers = new Map<string, Set<string>>();
  const wanted = new Set(rows.map(keyOf));
  for (const ids of inChunks([...new Set(rows.map(({ entry_id }) => entry_id))])) {
    for (const row of await knex<WriterRow>(WRITERS).whereIn('entry_id', ids)) {
      const key = keyOf(row);
      if (wanted.has(key)) writers.set(key, (writers.get(key) ?? new Set()).add(row.writer));
    }
  }
  return writers;
}

/** Without what was public as it had been cleared. */
async function neverPublic(knex: Knex, rows: readonly UnitRow[]): Promise<UnitRow[]> {
  const wentOut = new Set<string>();
  for (const ids of inChunks([...new Set(rows.map(({ entry_id }) => entry_id))])) {
    const items = await knex<ItemRow>(ITEMS)
      .whereIn('entry_id', ids)
      .select('entry_id', 'facts_digest', 'text_digest');
    for (const { entry_id, facts_digest, text_digest } of items) {
      wentOut.add(`${entry_id}/${facts_digest}`).add(`${entry_id}/${text_digest}`);
    }
  }
  return rows.filter(({ entry_id, voided_digest }) => !wentOut.has(`${entry_id}/${voided_digest}`));
}

async function openRecalls(knex: Knex, me: string): Promise<number> {
  const rows = await knex<RecallRow>(RECALLS).whereNull('reviewed_at').whereNot({ actor: me }).select('id');
  return rows.length;
}

/** Entry by entry, those asked of this account first and then the oldest; without what it may not know of. */
async function textsOf(strapi: Core.Strapi, actor: Actor, rows: readonly UnitRow[]): Promise<WaitingText[]> {
  const entries = new Map<string, UnitRow[]>();
  for (const row of rows) {
    const key = `${row.type}/${row.entry_id}`;
    entries.set(key, [...(entries.get(key) ?? []), row]);
  }
  const waiting = [...entries.values()]
    .map((units) => ({
      units,
      asked: units.some(({ assigned_to }) => assigned_to === actor.id),
      since: units.map(({ changed_at }) => changed_at).sort()[0] ?? '',
    }))
    .sort((a, b) => Number(b.asked) - Number(a.asked) || (a.since < b.since ? -1 : 1));
  const texts: WaitingText[] = [];
  for (const { units, asked, since } of waiting) {
    const [first] = units;
    if (!first || texts.length === SHOWN) break;
    const reference = { type: first.type, id: first.entry_id } as Reference;
    if (!(await mayRead(strapi, actor, reference))) continue;
    texts.push({
      ...reference,
      title: await titleOf(strapi, reference),
      units: units.map(({ unit }) => unit).sort((a, b) => Number(isLanguage(a)) - Number(isLanguage(b))),
      since,
      asked,
      remark: units.find(({ remark }) => remark !== null)?.remark ?? null,
    });
  }
  return texts;
}

const NAMES = ['heading', 'title', 'fullName', 'slug', 'iso3', 'area'] as const;

async function titleOf(strapi: Core.Strapi, reference: Reference): Promise<string> {
  const entries = await loadEntry(strapi, reference);
  const spoken = entries.find(({ locale }) => locale === 'en') ?? entries[0];
  const name = NAMES.map((field) => spoken?.[field]).find(
    (value) => typeof value === 'string' && value !== '',
  );
  return typeof name === 'string' ? name : reference.type;
}
