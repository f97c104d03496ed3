import type { Language } from '@mediation/content';
import { writerOf, type Actor, type Person } from '../access/actor';
import { MOVES, type Move } from './rules';
import type { UnitRow } from './tables';
import { FACTS } from './units';
import { say } from '../sentences';

/** An account that had a hand in a unit: as one of its writers, or by sending it. */
export const isInvolved = (
  userId: number,
  row: Pick<UnitRow, 'sent_by'> | undefined,
  writers: ReadonlySet<string> | undefined,
): boolean => row?.sent_by === userId || (writers?.has(writerOf({ id: userId })) ?? false);

/**
 * Whether a clearance on record is one by a second person: neither who cleared, nor in whose place, had a
 * hand in the unit. Whether they could still clear today does not matter: it was given when they could.
 */
export const isClearedByAnother = (row: UnitRow, writers: ReadonlySet<string> | undefined): boolean =>
  row.cleared_by !== null &&
  ![row.cleared_by, ...(row.cleared_for === null ? [] : [row.cleared_for])].some((id) =>
    isInvolved(id, row, writers),
  );

export const unitName = (unit: string): string =>
  unit === FACTS ? say('unit.facts') : say('unit.text', { language: unit });

/** Whether a reviewer's account covers a unit. The facts belong to no language. */
export const reviewsUnit = ({ languages }: Person, unit: string): boolean =>
  unit === FACTS || languages.length === 0 || languages.includes(unit as Language);

/** Whether an account may write a unit, and so send it. A translator writes the languages listed, never facts. */
export const writesUnit = ({ ownRights, languages }: Person, unit: string): boolean =>
  ownRights.has('write') || (ownRights.has('translate') && languages.includes(unit as Language));

/** In whose place somebody acts (null: their own), or why they may not: what comes after the unit's name. */
export type Capacity = { inPlaceOf: number | null } | { reason: string };

/** How an account may make a move on a unit. */
export function capacityFor(
  actor: Actor,
  move: Move,
  unit: string,
  row: UnitRow | undefined,
  writers: ReadonlySet<string> | undefined,
): Capacity {
  if (MOVES[move].right !== 'review') {
    return writesUnit(actor, unit) ? { inPlaceOf: null } : { reason: say('move.notWriter') };
  }
  const secondPerson = MOVES[move].secondPerson;
  if (secondPerson && isInvolved(actor.id, row, writers)) {
    return { reason: say('move.involved') };
  }
  if (actor.ownRights.has('review') && reviewsUnit(actor, unit)) return { inPlaceOf: null };
  const covering = actor.principals.filter(
    (principal) => principal.ownRights.has('review') && reviewsUnit(principal, unit),
  );
  const free = covering.find((principal) => !secondPerson || !isInvolved(principal.id, row, writers));
  if (free) return { inPlaceOf: free.id };
  return covering.length > 0 ? { reason: say('move.principalInvolved') } : { reason: say('move.notListed') };
}
