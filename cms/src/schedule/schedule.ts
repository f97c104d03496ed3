import { isLanguage, isUnlocalised, type ItemLanguage, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor, writerOf } from '../access/actor';
import { endAlarm } from '../alarms';
import { demandReadable } from '../access/readable';
import { appendAudit } from '../audit/append';
import { errorsOf, sentenceOfError } from '../checks/errors';
import { workingSurroundings } from '../checks/surroundings';
import { PublicAlready, Refusal, Unfit } from '../editorial/refusal';
import { uploadsReader, type Reference } from '../entries';
import { projectTargets } from '../publication/publish';
import { ITEMS, type ItemRow } from '../publication/tables';
import { planRelease, readReleaseTexts } from '../release/plan';
import type { ReleaseRequest } from '../release/release';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { alarmKey } from './due';
import { instantOf, NoSuchTime } from './local-time';
import { SCHEDULES, type ScheduleRow } from './tables';

export interface DueTime {
  /** Local date and time, `YYYY-MM-DDTHH:mm`. */
  dueAt: string;
  /** IANA name of a time zone. */
  timeZone: string;
}

export interface Scheduled {
  id: number;
  /** ISO 8601, UTC. */
  dueAt: string;
  timeZone: string;
}

function dueInstant({ dueAt, timeZone }: DueTime): string {
  const instant = refusing(() => instantOf(dueAt, timeZone));
  if (Date.parse(instant) <= Date.now()) {
    throw new Refusal([say('schedule.passed', { time: dueAt.replace('T', ' '), timeZone })]);
  }
  return instant;
}

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NoSuchTime)) throw error;
    throw new Refusal([say(`schedule.${error.problem}`, error.values)]);
  }
}

/**
 * Has the cleared texts of an entry go out at a time. Nothing of it moves the publication before.
 * @throws {Refusal} when a text is not cleared or is public already, or the time is none to come
 * @throws {Unfit} when a text is not what the contract allows
 */
export async function scheduleEntry(
  strapi: Core.Strapi,
  userId: number,
  { type, id, languages, ...time }: Reference & DueTime & { languages?: readonly Language[] },
): Promise<Scheduled> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'publish');
  await demandReadable(strapi, actor, { type, id });
  const due = dueInstant(time);
  return inTransaction(strapi, async ({ trx }) => {
    const target = { type, id, ...(languages ? { languages } : {}) };
    const { projections, reasons } = await projectTargets(strapi, trx, [target], uploadsReader(strapi));
    if (reasons.length > 0) throw new Refusal([...new Set(reasons)]);
    const around = await workingSurroundings(strapi, trx, projections);
    const errors = projections.flatMap((projection) => errorsOf(projection, around));
    if (errors.length > 0) throw new Unfit([...new Set(errors.map(sentenceOfError))]);
    const rows = await trx<ItemRow>(ITEMS).where({ type, entry_id: id }).whereNotNull('item');
    const isPublic = new Set(rows.map((row) => `${row.lang} ${row.facts_digest} ${row.text_digest}`));
    const news = projections.filter(
      ({ lang, factsDigest, textDigest }) => !isPublic.has(`${lang} ${factsDigest} ${textDigest}`),
    );
    if (news.length === 0) throw new PublicAlready();
    await demandNoOther(
      trx,
      { type, id },
      news.map(({ lang }) => lang),
    );
    const named = isUnlocalised(type)
      ? null
      : JSON.stringify(news.map(({ lang }) => lang).filter(isLanguage));
    return insertSchedule(trx, actor, {
      kind: 'entry',
      type,
      entry_id: id,
      languages: named,
      snapshot: null,
      moves_current: false,
      due_at: due,
      time_zone: time.timeZone,
    });
  });
}

/**
 * Has the release of a snapshot happen at a time. What is cleared by then goes out.
 * @throws {Refusal} when it would be refused now, or the time is none to come
 */
export async function scheduleRelease(
  strapi: Core.Strapi,
  userId: number,
  { snapshot, moveCurrent = true, ...time }: ReleaseRequest & DueTime,
): Promise<Scheduled> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'publish');
  const due = dueInstant(time);
  const texts = await readReleaseTexts(strapi, snapshot, moveCurrent);
  return inTransaction(strapi, async ({ trx }) => {
    const { plan } = await planRelease(strapi, trx, texts);
    if (plan.refusals.length > 0) throw new Refusal(plan.refusals);
    const other = await trx<ScheduleRow>(SCHEDULES)
      .where({ state: 'waiting', kind: 'release', snapshot })
      .first();
    if (other) throw new Refusal([say('schedule.release', { snapshot })]);
    return insertSchedule(trx, actor, {
      kind: 'release',
      type: null,
      entry_id: null,
      languages: null,
      snapshot,
      moves_current: moveCurrent,
      due_at: due,
      time_zone: time.timeZone,
    });
  });
}

async function demandNoOther(
  trx: Knex.Transaction,
  { type, id }: Reference,
  languages: readonly ItemLanguage[],
) {
  const rows = await trx<ScheduleRow>(SCHEDULES).where({ state: 'waiting', type, entry_id: id });
  const waiting = rows.some((row) => {
    const others = languagesOfRow(row);
    return others === null || others.some((lang) => languages.includes(lang));
  });
  if (waiting) throw new Refusal([say('schedule.already')]);
}

/** Languages a schedule is about; null for all there are. */
export const languagesOfRow = ({ languages }: ScheduleRow): Language[] | null =>
  languages === null ? null : (JSON.parse(languages) as Language[]);

type NewSchedule = Pick<
  ScheduleRow,
  'kind' | 'type' | 'entry_id' | 'languages' | 'snapshot' | 'moves_current' | 'due_at' | 'time_zone'
>;

async function insertSchedule(
  trx: Knex.Transaction,
  actor: { id: number },
  row: NewSchedule,
): Promise<Scheduled> {
  const [inserted] = await trx(SCHEDULES)
    .insert({ ...row, scheduled_by: actor.id, scheduled_at: new Date().toISOString(), state: 'waiting' })
    .returning<{ id: number }[]>('id');
  if (!inserted) throw new Error('The database gave the schedule no number.');
  const { kind, type, entry_id: id, snapshot, due_at: dueAt, time_zone: timeZone } = row;
  const about = kind === 'release' ? { snapshot } : { type, id, languages: row.languages };
  await appendAudit(trx, {
    actor: writerOf(actor),
    action: 'schedule',
    subject: { schedule: inserted.id, ...about, dueAt, timeZone },
  });
  return { id: inserted.id, dueAt, timeZone };
}

/**
 * Cancels a schedule that waits; of one that failed or was late, takes note and ends its alarm.
 * @throws {Refusal} when there is nothing to cancel or to note
 */
export async function cancelSchedule(strapi: Core.Strapi, userId: number, id: number): Promise<void> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'publish');
  const now = new Date().toISOString();
  await inTransaction(strapi, async ({ trx }) => {
    const cancelled = await trx<ScheduleRow>(SCHEDULES)
      .where({ id, state: 'waiting' })
      .update({ state: 'cancelled', ended_at: now });
    if (cancelled > 0) {
      await appendAudit(trx, { actor: writerOf(actor), action: 'unschedule', subject: { schedule: id } });
      return;
    }
    const noted = await trx<ScheduleRow>(SCHEDULES)
      .where({ id })
      .whereIn('state', ['failed', 'done'])
      .whereNull('noted_at')
      .update({ noted_at: now });
    if (noted === 0) throw new Refusal([say('schedule.absent')]);
  });
  await endAlarm(strapi, alarmKey(id));
}
