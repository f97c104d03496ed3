import { isUnlocalised, type ItemType } from '@mediation/content';
import type { Knex } from 'knex';
import { isClearedByAnother } from '../editorial/second-person';
import { UNITS, WRITERS, type UnitRow, type WriterRow } from '../editorial/tables';
import { FACTS } from '../editorial/units';
import type { Reference } from '../entries';
import { digestOf } from './digest';
import { hasFacts, type Projection } from './projection';
import { say } from '../sentences';

/** What two people agreed on, of many entries at once. */
export interface Clearances {
  /** Whether somebody else than its writers cleared this unit at this digest. */
  isCleared(reference: Reference, unit: string, digest: string): boolean;
  /** Row of a unit, whatever its state. */
  unit(reference: Reference, unit: string): UnitRow | undefined;
}

/** Entries a query names at once; databases limit the parameters of one. */
const AT_ONCE = 200;

export function* inChunks<T>(values: readonly T[], size: number = AT_ONCE): Generator<T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}

/** Ids of each type, each once. */
export function idsByType(references: readonly Reference[]): Map<ItemType, string[]> {
  const ids = new Map<ItemType, Set<string>>();
  for (const { type, id } of references) ids.set(type, (ids.get(type) ?? new Set()).add(id));
  return new Map([...ids].map(([type, set]) => [type, [...set]]));
}

const keyOf = (type: string, id: string, unit: string) => `${type}/${id}/${unit}`;

export async function readClearances(knex: Knex, references: readonly Reference[]): Promise<Clearances> {
  const units = new Map<string, UnitRow>();
  const writers = new Map<string, Set<string>>();
  for (const [type, all] of idsByType(references)) {
    for (const ids of inChunks(all)) {
      for (const row of await knex<UnitRow>(UNITS).where({ type }).whereIn('entry_id', ids)) {
        units.set(keyOf(row.type, row.entry_id, row.unit), row);
      }
      for (const row of await knex<WriterRow>(WRITERS).where({ type }).whereIn('entry_id', ids)) {
        const key = keyOf(row.type, row.entry_id, row.unit);
        writers.set(key, (writers.get(key) ?? new Set()).add(row.writer));
      }
    }
  }
  return {
    unit: ({ type, id }, unit) => units.get(keyOf(type, id, unit)),
    isCleared({ type, id }, unit, digest) {
      const row = units.get(keyOf(type, id, unit));
      return (
        row?.state === 'cleared' &&
        row.cleared_digest === digest &&
        isClearedByAnother(row, writers.get(keyOf(type, id, unit)))
      );
    },
  };
}

/** What keeps a text, in one language, from going out. Empty when nothing does. */
export type Hindrance = 'sensitivity' | 'facts' | 'text';

/** Digests what the projection holds now, whatever digests it came with, and asks who cleared that. */
export function hindrancesOf(projection: Projection, clearances: Clearances): Hindrance[] {
  const { type, lang, facts, text, internal } = projection;
  const hindrances: Hindrance[] = [];
  const sensitivity = internal['sensitivity'];
  if (sensitivity !== undefined && sensitivity !== 'public') hindrances.push('sensitivity');
  if (!isUnlocalised(type) && !clearances.isCleared(projection, lang, digestOf(text)))
    hindrances.push('text');
  if (hasFacts(type) && !clearances.isCleared(projection, FACTS, digestOf({ facts, internal }))) {
    hindrances.push('facts');
  }
  return hindrances;
}

export function sentenceOf(hindrance: Hindrance, { lang, internal }: Projection): string {
  switch (hindrance) {
    case 'sensitivity':
      return say('clearance.sensitivity', { sensitivity: String(internal['sensitivity']) });
    case 'text':
      return say('clearance.text', { language: lang });
    case 'facts':
      return say('clearance.facts');
  }
}
