import { isLanguage, type ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor, writerOf, type Actor } from '../access/actor';
import { raiseAlarm } from '../alarms';
import { appendAudit } from '../audit/append';
import { NotThere, PublicAlready, Refusal, Unfit } from '../editorial/refusal';
import { notify } from '../notices/notify';
import { putUp } from '../publication/publish';
import { readReleaseTexts, type ReleaseTexts } from '../release/plan';
import { releaseTexts } from '../release/release';
import type { Sentence } from '../sentences';
import { inTransaction, type Transaction } from '../transaction';
import { SCHEDULES, type ScheduleRow } from './tables';

/** In milliseconds. Later than this is an alarm. */
const LATE = 60_000;
/** How often to look for schedules that other instances took in; milliseconds. */
const POLL = 3_000;

export const alarmKey = (id: number): string => `schedule:${id}`;

const subjectOf = (row: ScheduleRow): Sentence =>
  row.kind === 'release'
    ? { id: 'alarm.release', values: { snapshot: String(row.snapshot) } }
    : { id: 'alarm.entry', values: { type: String(row.type), id: String(row.entry_id) } };

const namesOf = (row: ScheduleRow): string => `${row.id} (${row.snapshot ?? `${row.type} ${row.entry_id}`})`;

/** Whether it went out late. What was public already by then was not. */
export const wasLate = ({ state, version, due_at: dueAt, ended_at: endedAt }: ScheduleRow): boolean =>
  state === 'done' && version !== null && endedAt !== null && isLate(dueAt, endedAt);

const isLate = (dueAt: string, at: string | number = Date.now()): boolean =>
  new Date(at).getTime() - Date.parse(dueAt) > LATE;

/**
 * Claims a schedule for this instance. Of several that try, one gets it; it is free again when the
 * transaction rolls back, or its instance dies.
 */
async function claim(strapi: Core.Strapi, trx: Knex.Transaction, id: number): Promise<boolean> {
  const waiting = trx<ScheduleRow>(SCHEDULES).where({ id, state: 'waiting' });
  // Another instance that holds it is left to it; SQLite has one connection, and so nobody else.
  const free = strapi.db.dialect.client === 'postgres' ? waiting.forUpdate().skipLocked() : waiting;
  return (await free.first('id')) !== undefined;
}

const endSchedule = (trx: Knex.Transaction, id: number, end: Partial<ScheduleRow>) =>
  trx<ScheduleRow>(SCHEDULES)
    .where({ id })
    .update({ ...end, ended_at: new Date().toISOString() });

async function publish(
  strapi: Core.Strapi,
  transaction: Transaction,
  row: ScheduleRow,
  actor: Actor,
  texts: ReleaseTexts | null,
): Promise<number> {
  if (texts) return (await releaseTexts(strapi, transaction, actor, texts)).version;
  const listed: unknown = row.languages === null ? undefined : JSON.parse(row.languages);
  const languages = Array.isArray(listed) ? listed.filter((lang) => isLanguage(lang)) : undefined;
  const target = {
    type: row.type as ItemType,
    id: String(row.entry_id),
    ...(languages ? { languages } : {}),
  };
  return (await putUp(strapi, actor.id, [target])).version;
}

/** Puts up what a schedule is about, or says why not. Publication and claim are one transaction. */
async function runOne(strapi: Core.Strapi, row: ScheduleRow): Promise<void> {
  try {
    const texts =
      row.kind === 'release'
        ? await readReleaseTexts(strapi, String(row.snapshot), Boolean(row.moves_current))
        : null;
    const done = await inTransaction(strapi, async (transaction) => {
      const { trx } = transaction;
      if (!(await claim(strapi, trx, row.id))) return false;
      const actor = await loadActor(strapi, row.scheduled_by);
      demand(actor, 'publish');
      const version = await publish(strapi, transaction, row, actor, texts);
      await endSchedule(trx, row.id, { state: 'done', version });
      await appendAudit(trx, {
        actor: writerOf(actor),
        action: 'schedule-done',
        subject: { schedule: row.id, version },
      });
      if (isLate(row.due_at)) await tellLate(trx, row);
      return true;
    });
    if (!done) return;
    strapi.log.info(`Schedule ${namesOf(row)} went out`);
    if (isLate(row.due_at)) await raiseLate(strapi, row, new Date().toISOString());
  } catch (error) {
    // Somebody put it up by hand meanwhile.
    if (error instanceof PublicAlready) await endNeedless(strapi, row);
    else if (error instanceof Unfit) await fail(strapi, row, error.faults);
    else if (error instanceof Refusal || error instanceof NotThere) await fail(strapi, row, error.reasons);
    else throw error;
  }
}

/** Told to who scheduled it, whatever the reason. */
const tellLate = (trx: Knex.Transaction, { scheduled_by, kind, type, entry_id, snapshot }: ScheduleRow) =>
  notify(trx, 'late', [scheduled_by], {
    actor: null,
    ...(kind === 'release' ? { snapshot: String(snapshot) } : { type: String(type), id: String(entry_id) }),
  });

async function endNeedless(strapi: Core.Strapi, row: ScheduleRow): Promise<void> {
  await inTransaction(strapi, async ({ trx }) => {
    if (!(await claim(strapi, trx, row.id))) return;
    await endSchedule(trx, row.id, { state: 'done', version: null });
    await appendAudit(trx, {
      actor: writerOf({ id: row.scheduled_by }),
      action: 'schedule-done',
      subject: { schedule: row.id, version: null },
    });
  });
  strapi.log.info(`Schedule ${namesOf(row)} had nothing left to do`);
}

async function fail(strapi: Core.Strapi, row: ScheduleRow, reasons: readonly string[]): Promise<void> {
  const failed = await inTransaction(strapi, async ({ trx }) => {
    if (!(await claim(strapi, trx, row.id))) return false;
    await endSchedule(trx, row.id, { state: 'failed', reasons: JSON.stringify(reasons) });
    await appendAudit(trx, {
      actor: writerOf({ id: row.scheduled_by }),
      action: 'schedule-failed',
      subject: { schedule: row.id },
    });
    await tellLate(trx, row);
    return true;
  });
  if (failed) await raiseFailed(strapi, row);
}

const raiseFailed = (strapi: Core.Strapi, row: ScheduleRow) =>
  raiseAlarm(strapi, alarmKey(row.id), {
    id: 'alarm.scheduleFailed',
    values: { id: String(row.id), subject: subjectOf(row) },
  });

const raiseLate = (strapi: Core.Strapi, row: ScheduleRow, at: string) => {
  const seconds = Math.round((Date.parse(at) - Date.parse(row.due_at)) / 1000);
  return raiseAlarm(strapi, alarmKey(row.id), {
    id: 'alarm.scheduleLate',
    values: { id: String(row.id), count: seconds, subject: subjectOf(row) },
  });
};

/** Runs everything that is due, one after the other. What cannot be run now stays for the next time. */
export async function runDue(strapi: Core.Strapi): Promise<void> {
  const rows = await strapi.db
    .connection<ScheduleRow>(SCHEDULES)
    .where({ state: 'waiting' })
    .where('due_at', '<=', new Date().toISOString())
    .orderBy(['due_at', 'id']);
  for (const row of rows) {
    try {
      await runOne(strapi, row);
    } catch (error) {
      strapi.log.error(`Schedule ${row.id} could not be run and is tried again: ${String(error)}`);
    }
  }
  await watchLateness(strapi);
}

/** What is overdue and still waits: nobody could run it. */
async function watchLateness(strapi: Core.Strapi): Promise<void> {
  const overdue = await strapi.db
    .connection<ScheduleRow>(SCHEDULES)
    .where({ state: 'waiting' })
    .where('due_at', '<', new Date(Date.now() - LATE).toISOString());
  for (const row of overdue) {
    await raiseAlarm(strapi, alarmKey(row.id), {
      id: 'alarm.scheduleWaits',
      values: { id: String(row.id), subject: subjectOf(row) },
    });
  }
}

/** Alarms of failures and delays that nobody took note of yet: a process that died may not have raised them. */
async function raiseOpenAlarms(strapi: Core.Strapi): Promise<void> {
  const rows = await strapi.db
    .connection<ScheduleRow>(SCHEDULES)
    .whereIn('state', ['failed', 'done'])
    .whereNull('noted_at');
  for (const row of rows) {
    if (row.state === 'failed') await raiseFailed(strapi, row);
    else if (wasLate(row) && row.ended_at !== null) await raiseLate(strapi, row, row.ended_at);
  }
}

/** Milliseconds until the next look: when the next schedule is due, or after POLL. */
async function untilNextLook(strapi: Core.Strapi): Promise<number> {
  const next = await strapi.db
    .connection<ScheduleRow>(SCHEDULES)
    .where({ state: 'waiting' })
    .where('due_at', '>', new Date().toISOString())
    .orderBy('due_at')
    .first('due_at');
  return next ? Math.min(POLL, Math.max(0, Date.parse(next.due_at) - Date.now())) : POLL;
}

/**
 * Puts up what falls due, from now on; at once what fell due while no instance ran. Returns how to stop.
 */
export function startSchedules(strapi: Core.Strapi): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let isFirst = true;
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    let wait = POLL;
    try {
      if (isFirst) await raiseOpenAlarms(strapi);
      isFirst = false;
      await runDue(strapi);
      wait = await untilNextLook(strapi);
    } catch (error) {
      strapi.log.error(`Schedules could not be read and are tried again: ${String(error)}`);
    }
    if (!stopped) plan(wait);
  };
  const plan = (wait: number): void => {
    timer = setTimeout(() => {
      running = look();
    }, wait);
  };
  plan(0);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
