import { isLanguage, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor, writerOf, type Actor } from '../access/actor';
import { demandReadable } from '../access/readable';
import { appendAudit } from '../audit/append';
import { errorsOf, sentenceOfError } from '../checks/errors';
import { workingSurroundings } from '../checks/surroundings';
import type { Reference } from '../entries';
import { Refusal, Unfit } from './refusal';
import { demandReviewer } from './reviewers';
import { isFrom, MOVES, storedAfter, type Move, type State, type UnitState } from './rules';
import { capacityFor, reviewsUnit, unitName, writesUnit } from './second-person';
import type { UnitRow } from './tables';
import { FACTS, readUnits, readWriters, saveUnit, unitDigests } from './units';
import { catchUp, lockEntry } from '../history/record';
import { accountsIn, notify } from '../notices/notify';
import { say } from '../sentences';
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
  /** Id of the reviewer who is asked, when sending for review; anybody who can clear may still do so. */
  assignTo?: number;
}

/**
 * Moves the facts and the named languages of one entry, all or none.
 * @throws {Refusal} when a rule says no
 * @throws {Unfit} when a text sent for review is not complete
 */
export async function moveUnits(strapi: Core.Strapi, userId: number, request: MoveRequest): Promise<void> {
  const { type, id, move, languages, remark = '', seen, assignTo } = request;
  const rule = MOVES[move];
  const actor = await loadActor(strapi, userId);
  demand(actor, rule.right);
  await demandReadable(strapi, actor, { type, id });
  if (rule.remark === 'required' && remark.trim() === '') {
    throw new Refusal([say('move.remark')]);
  }

  await inTransaction(strapi, async ({ trx }) => {
    await lockEntry(strapi, trx, { type, id });
    // What is sent or cleared has a version, also when it was written around the desk.
    await catchUp(strapi, trx, { type, id });
    const projections = await projectEntry(strapi, { type, id });
    const digests = unitDigests(type, projections);
    const units = await readUnits(trx, { type, id });
    const writers = await readWriters(trx, { type, id });
    const wanted = [FACTS, ...languages].filter((unit) => digests.has(unit));
    const missing = languages.filter((language) => !digests.has(language) && !digests.has(FACTS));
    if (wanted.length === 0 || missing.length > 0) throw new Refusal([say('text.absent')]);

    if (move === 'send-for-review') {
      const sent = projections.filter(({ lang }) => !isLanguage(lang) || languages.includes(lang));
      const around = await workingSurroundings(strapi, trx, sent);
      const faults = sent.flatMap((projection) => errorsOf(projection, around)).map(sentenceOfError);
      if (faults.length > 0) throw new Unfit([...new Set(faults)]);
    }

    const reviewer = assignTo === undefined ? null : await demandReviewer(strapi, assignTo, languages);
    const moved: UnitRow[] = [];
    const inPlaceOf: Record<string, string> = {};
    const reasons: string[] = [];
    for (const unit of wanted) {
      const digest = String(digests.get(unit));
      const row = units.get(unit);
      const state = row && row.digest === digest ? row.state : 'draft';
      // Of several units some may be further along already: they stay, and the others catch up.
      if (state === storedAfter(move) || (move === 'send-for-review' && state === 'cleared')) continue;
      // The facts go with a language: they may be behind it, and are not everybody's to send.
      const alongside = unit === FACTS && languages.length > 0;
      if (alongside && !isFrom(move, state)) continue;
      const capacity = capacityFor(actor, move, unit, row, writers.get(unit));
      if (alongside && 'reason' in capacity && move === 'send-for-review') continue;
      if (!isFrom(move, state)) {
        reasons.push(notFrom(move, unit, state));
      } else if (seen?.[unit] !== undefined && seen[unit] !== digest) {
        reasons.push(say('move.changed', { unit: unitName(unit) }));
      } else if ('reason' in capacity) {
        reasons.push(say('unit.because', { unit: unitName(unit), reason: capacity.reason }));
      } else {
        if (capacity.inPlaceOf !== null) inPlaceOf[unit] = writerOf({ id: capacity.inPlaceOf });
        moved.push({
          type,
          entry_id: id,
          unit,
          digest,
          state: storedAfter(move),
          sent_by: move === 'send-for-review' ? actor.id : (row?.sent_by ?? null),
          cleared_by: move === 'clear' ? actor.id : null,
          cleared_for: move === 'clear' ? capacity.inPlaceOf : null,
          assigned_to: move === 'send-for-review' ? (reviewer?.id ?? null) : null,
          cleared_digest: move === 'clear' ? digest : null,
          remark: move === 'send-back' ? remark.trim() : null,
          voided_clearer: null,
          voided_digest: null,
          changed_at: new Date().toISOString(),
        });
      }
    }
    if (reasons.length > 0) throw new Refusal(reasons);
    if (moved.length === 0)
      throw new Refusal([say('move.done', { state: say(`state.${storedAfter(move)}`) })]);
    for (const row of moved) await saveUnit(trx, row);
    await tell(trx, actor.id, request, moved, { units, writers });
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: move,
      subject: {
        type,
        id,
        units: Object.fromEntries(moved.map(({ unit, digest }) => [unit, digest])),
        ...(Object.keys(inPlaceOf).length > 0 ? { inPlaceOf } : {}),
        ...(reviewer ? { assignedTo: writerOf(reviewer) } : {}),
      },
    });
  });
}

function notFrom(move: Move, unit: string, state: UnitState): string {
  const [from, otherwise] = MOVES[move].from.map((needed: State) => say(`state.${needed}`));
  const values = { unit: unitName(unit), state: say(`state.${state}`), from: String(from) };
  return otherwise === undefined
    ? say('move.needs', values)
    : say('move.needsEither', { ...values, otherwise });
}

interface Before {
  units: ReadonlyMap<string, UnitRow>;
  writers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Who was asked to clear it, who is to mend it, who sent what is cleared now. */
async function tell(
  trx: Knex.Transaction,
  actor: number,
  { type, id, move }: MoveRequest,
  moved: readonly UnitRow[],
  { units, writers }: Before,
): Promise<void> {
  const subject = { actor, type, id, units: moved.map(({ unit }) => unit) };
  const senders = moved.flatMap(({ unit }) => units.get(unit)?.sent_by ?? []);
  if (move === 'send-for-review') {
    await notify(
      trx,
      'asked',
      moved.flatMap(({ assigned_to }) => assigned_to ?? []),
      subject,
    );
  } else if (move === 'clear') {
    await notify(trx, 'cleared', senders, subject);
  } else {
    const involved = moved.flatMap(({ unit }) => accountsIn(writers.get(unit) ?? []));
    await notify(trx, 'sent-back', [...senders, ...involved], subject);
  }
}

/**
 * Languages a move is about when nobody named any: those of the entry that the account writes or clears;
 * all of them when it has none of these, so that the refusal names them.
 */
export function languagesFor(actor: Actor, move: Move, languages: readonly Language[]): readonly Language[] {
  const covers = (language: Language) =>
    MOVES[move].right === 'review'
      ? [actor, ...actor.principals].some(
          (person) => person.ownRights.has('review') && reviewsUnit(person, language),
        )
      : writesUnit(actor, language);
  const covered = languages.filter(covers);
  return covered.length > 0 ? covered : languages;
}
