import { isLanguage, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { demand, loadActor, writerOf } from '../access/actor';
import { appendAudit } from '../audit/append';
import type { Reference } from '../entries';
import { faultsOf } from './faults';
import { Refusal, Unfit } from './refusal';
import { MOVES, type Move } from './rules';
import type { UnitRow } from './tables';
import { FACTS, readUnits, readWriters, saveUnit, unitDigests } from './units';
import { inTransaction } from '../transaction';
import { projectEntry } from './watch';

export interface MoveRequest extends Reference {
  move: Move;
  /** Languages the move is about. The facts go with them. */
  languages: readonly Language[];
  /** Said to the writers when sending back. */
  remark?: string;
  /** Digest of each unit as the person saw it; a unit that has changed since is refused. */
  seen?: Readonly<Record<string, string>>;
}

const nameOf = (unit: string) => (unit === FACTS ? 'The facts' : `The text in “${unit}”`);

/**
 * Moves the facts and the named languages of one entry, all or none.
 * @throws {Refusal} when a rule says no
 * @throws {Unfit} when a text sent for review is not complete
 */
export async function moveUnits(strapi: Core.Strapi, userId: number, request: MoveRequest): Promise<void> {
  const { type, id, move, languages, remark = '', seen } = request;
  const rule = MOVES[move];
  const actor = await loadActor(strapi, userId);
  demand(actor, rule.right);
  if (rule.remark === 'required' && remark.trim() === '') {
    throw new Refusal(['Say in a remark what the writers should change.']);
  }

  await inTransaction(strapi, async ({ trx }) => {
    const projections = await projectEntry(strapi, { type, id });
    const digests = unitDigests(type, projections);
    const units = await readUnits(trx, { type, id });
    const writers = await readWriters(trx, { type, id });
    const wanted = [FACTS, ...languages].filter((unit) => digests.has(unit));
    const missing = languages.filter((language) => !digests.has(language) && !digests.has(FACTS));
    if (wanted.length === 0 || missing.length > 0) throw new Refusal(['There is no such text.']);

    if (move === 'send-for-review') {
      const faults = projections
        .filter(({ lang }) => !isLanguage(lang) || languages.includes(lang))
        .flatMap((projection) => faultsOf(projection));
      if (faults.length > 0) throw new Unfit([...new Set(faults)]);
    }

    const moved: UnitRow[] = [];
    const reasons: string[] = [];
    for (const unit of wanted) {
      const digest = String(digests.get(unit));
      const row = units.get(unit);
      const state = row && row.digest === digest ? row.state : 'draft';
      // Of several units some may be further along already: they stay, and the others catch up.
      if (state === rule.to || (move === 'send-for-review' && state === 'cleared')) continue;
      // The facts go with a language, and may be behind it.
      if (unit === FACTS && !isFrom(move, state) && languages.length > 0) continue;
      if (!isFrom(move, state)) {
        reasons.push(`${nameOf(unit)} is ${state}; this needs it ${rule.from.join(' or ')}.`);
      } else if (seen?.[unit] !== undefined && seen[unit] !== digest) {
        reasons.push(`${nameOf(unit)} changed since you opened it. Read it again.`);
      } else if (rule.secondPerson && isInvolved(actor.id, row, writers.get(unit))) {
        reasons.push(`${nameOf(unit)}: you wrote, changed or sent it; a second person clears it.`);
      } else {
        moved.push({
          type,
          entry_id: id,
          unit,
          digest,
          state: rule.to,
          sent_by: move === 'send-for-review' ? actor.id : (row?.sent_by ?? null),
          cleared_by: move === 'clear' ? actor.id : null,
          cleared_digest: move === 'clear' ? digest : null,
          remark: move === 'send-back' ? remark.trim() : null,
          changed_at: new Date().toISOString(),
        });
      }
    }
    if (reasons.length > 0) throw new Refusal(reasons);
    if (moved.length === 0) throw new Refusal([`Nothing to do: this is ${rule.to} already.`]);
    for (const row of moved) await saveUnit(trx, row);
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: move,
      subject: { type, id, units: Object.fromEntries(moved.map(({ unit, digest }) => [unit, digest])) },
    });
  });
}

const isFrom = (move: Move, state: string): boolean =>
  (MOVES[move].from as readonly string[]).includes(state);

/** An account that had a hand in a unit: as one of its writers, or by sending it. */
export const isInvolved = (
  userId: number,
  row: UnitRow | undefined,
  writers: ReadonlySet<string> | undefined,
) => row?.sent_by === userId || (writers?.has(writerOf({ id: userId })) ?? false);
