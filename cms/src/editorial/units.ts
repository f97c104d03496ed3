import { isUnlocalised, type ItemType } from '@mediation/content';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append';
import type { Reference } from '../entries';
import { digestOf } from '../publication/digest';
import { hasFacts, type Projection } from '../publication/projection';
import { UNITS, WRITERS, type UnitRow, type WriterRow } from './tables';

export const FACTS = 'facts';

/**
 * Digest of every unit of an entry. Facts are one unit: should its languages disagree about them (a write
 * around Strapi can do that), their digest is that of the disagreement, which nobody can have cleared.
 */
export function unitDigests(type: ItemType, projections: readonly Projection[]): Map<string, string> {
  const digests = new Map<string, string>();
  const facts = [...new Set(projections.map(({ factsDigest }) => factsDigest))].sort();
  if (hasFacts(type) && facts.length > 0) {
    digests.set(FACTS, facts.length === 1 ? String(facts[0]) : digestOf(facts));
  }
  if (!isUnlocalised(type)) {
    for (const { lang, textDigest } of projections) digests.set(lang, textDigest);
  }
  return digests;
}

export async function readUnits(knex: Knex, { type, id }: Reference): Promise<Map<string, UnitRow>> {
  const rows = await knex<UnitRow>(UNITS).where({ type, entry_id: id });
  return new Map(rows.map((row) => [row.unit, row]));
}

export async function readWriters(knex: Knex, { type, id }: Reference): Promise<Map<string, Set<string>>> {
  const rows = await knex<WriterRow>(WRITERS).where({ type, entry_id: id });
  const writers = new Map<string, Set<string>>();
  for (const { unit, writer } of rows) {
    writers.set(unit, (writers.get(unit) ?? new Set()).add(writer));
  }
  return writers;
}

/** Writes a unit's state, whatever it was before. */
export async function saveUnit(trx: Knex.Transaction, row: UnitRow): Promise<void> {
  await trx<UnitRow>(UNITS).insert(row).onConflict(['type', 'entry_id', 'unit']).merge();
}

/**
 * After a write: each unit whose digest moved goes back to draft, loses its clearance and gains a writer.
 * Facts that moved void every language as well: what was cleared of a text was cleared with those facts.
 * Units whose text is gone are forgotten. Returns the units that moved, those that are gone included.
 */
export async function recordChanges(
  trx: Knex.Transaction,
  reference: Reference,
  projections: readonly Projection[],
  writer: string,
): Promise<string[]> {
  const { type, id } = reference;
  const digests = unitDigests(type, projections);
  const known = await readUnits(trx, reference);
  const moved = [...digests.keys()].filter((unit) => known.get(unit)?.digest !== digests.get(unit));
  const voided = moved.includes(FACTS) ? [...digests.keys()] : moved;
  const changed = Object.fromEntries(moved.map((unit) => [unit, digests.get(unit)]));
  for (const unit of voided) {
    const before = known.get(unit);
    await saveUnit(trx, {
      type,
      entry_id: id,
      unit,
      state: 'draft',
      digest: String(digests.get(unit)),
      sent_by: null,
      cleared_by: null,
      cleared_for: null,
      assigned_to: null,
      cleared_digest: null,
      remark: before?.remark ?? null,
      voided_clearer: (before?.state === 'cleared' ? before.cleared_by : before?.voided_clearer) ?? null,
      voided_digest: (before?.state === 'cleared' ? before.cleared_digest : before?.voided_digest) ?? null,
      changed_at: new Date().toISOString(),
    });
  }
  for (const unit of moved) {
    await trx<WriterRow>(WRITERS)
      .insert({ type, entry_id: id, unit, writer })
      .onConflict(['type', 'entry_id', 'unit', 'writer'])
      .ignore();
  }
  const gone = [...known.keys()].filter((unit) => !digests.has(unit));
  for (const table of [UNITS, WRITERS]) {
    await trx(table).where({ type, entry_id: id }).whereIn('unit', gone).delete();
  }
  if (moved.length > 0 || gone.length > 0) {
    const subject = { type, id, units: changed, ...(gone.length > 0 && { gone }) };
    await appendAudit(trx, { actor: writer, action: 'write', subject });
  }
  return [...moved, ...gone];
}
