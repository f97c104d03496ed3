import type { Actor } from '../access/actor';
import { MOVES, UNIT_MOVES, type Move, type State, type UnitState } from './rules';
import { capacityFor } from './second-person';
import type { UnitRow } from './tables';

/** Where one unit stands, for one account. */
export interface Standing {
  /** `facts` or a language. */
  unit: string;
  state: UnitState;
  /** The same for the eye: a draft with a remark was sent back, what is cleared may wait for its hour. */
  shown: State;
  digest: string;
  /** Moves on this unit that the account may make, wherever it stands. */
  may: Move[];
}

/** What the rows say of a unit; one that says something of another text says nothing of this one. */
export interface UnitFacts {
  unit: string;
  /** Of the text as it stands. */
  digest: string;
  row: UnitRow | undefined;
  writers: ReadonlySet<string> | undefined;
  /** Whether a schedule waits that would put it up. */
  scheduled: boolean;
}

export const knownRow = ({ row, digest }: Pick<UnitFacts, 'row' | 'digest'>): UnitRow | undefined =>
  row?.digest === digest ? row : undefined;

export function standingOf(actor: Actor, facts: UnitFacts): Standing {
  const { unit, digest, row, writers, scheduled } = facts;
  const known = knownRow(facts);
  const state = known?.state ?? 'draft';
  const wasSentBack = state === 'draft' && (row?.remark ?? null) !== null;
  return {
    unit,
    digest,
    state,
    shown: state === 'cleared' && scheduled ? 'scheduled' : wasSentBack ? 'sent-back' : state,
    may: UNIT_MOVES.filter(
      (move) =>
        actor.rights.has(MOVES[move].right) && 'inPlaceOf' in capacityFor(actor, move, unit, known, writers),
    ),
  };
}
