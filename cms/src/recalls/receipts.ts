import type { Core } from '@strapi/strapi';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { endAlarm, raiseAlarm } from '../alarms';
import { appendAudit } from '../audit/append';
import { digestOf } from '../publication/digest';
import { ITEMS, type ItemRow } from '../publication/tables';
import type { Sentence } from '../sentences';
import { inTransaction } from '../transaction';
import { askSite, SiteSilent, siteVersion, toAsk, type Receipt, type Site } from './ask-site';
import { RECALLS, type RecallRow } from './tables';

/** All in milliseconds. After `DEADLINE` somebody must look. */
const DEADLINE = 30_000;
const LOOK_EVERY = 100;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** For how long an instance has a recall to itself. Two that ask do no harm: one receipt is kept. */
const CLAIM = 60_000;

const recalls = new EventEmitter().setMaxListeners(0);

/** Tells that there is a recall to confirm. Call after the commit. */
export const announceRecall = (): void => void recalls.emit('recall');

const alarmOf = ({ id }: Pick<RecallRow, 'id'>): string => `recall:${id}`;

/**
 * Gets the receipts of recalls that have none, those of before a restart included, until stopped. It asks again
 * for as long as the site does not confirm.
 */
export function startReceipts(strapi: Core.Strapi, origin: string): () => Promise<void> {
  const stopping = new AbortController();
  const site: Site = { origin, signal: stopping.signal };
  const running = run();

  async function run(): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!stopping.signal.aborted) {
      // Listening before looking: a recall that comes in between is not missed.
      const news = nextRecall(stopping.signal);
      const open = await takeAll().catch((error: unknown) => {
        if (!stopping.signal.aborted) strapi.log.error(`Receipts of recalls: ${String(error)}`);
        return true;
      });
      pause = open ? Math.min(pause * 2, LONGEST_PAUSE) : FIRST_PAUSE;
      await news.within(open ? pause : LONGEST_PAUSE);
    }
  }

  /** Tries each once. True when one is still without its receipt. */
  async function takeAll(): Promise<boolean> {
    let open = false;
    const rows = await strapi.db.connection<RecallRow>(RECALLS).whereNull('receipt').orderBy('id');
    for (const row of rows) {
      if (stopping.signal.aborted) return true;
      if (!(await claim(strapi, row))) continue;
      try {
        await saveReceipt(strapi, row, await receiptOf(strapi, row, site));
        await judge(strapi, row);
      } catch (error) {
        open = true;
        await release(strapi, row);
        if (stopping.signal.aborted) return open;
        const why: Sentence = error instanceof SiteSilent ? error.sentence : { id: 'site.unreadable' };
        if (!(error instanceof SiteSilent)) strapi.log.error(`Receipt of recall ${row.id}: ${String(error)}`);
        if (Date.now() - Date.parse(row.at) > DEADLINE) await alarmUnconfirmed(strapi, row, why);
      }
    }
    return open;
  }

  return async () => {
    stopping.abort(new Error('the CMS is stopping'));
    await running;
  };
}

/** @throws {SiteSilent} when the site does not answer, or does not show the recall's version in time */
async function receiptOf(strapi: Core.Strapi, row: RecallRow, site: Site): Promise<Receipt> {
  const end = Date.now() + Math.max(LOOK_EVERY, Date.parse(row.at) + DEADLINE - Date.now());
  for (;;) {
    const { epoch, version } = await siteVersion(site);
    if (epoch === row.epoch && version >= row.version) {
      const confirmed = { at: new Date().toISOString(), version };
      return askSite(site, toAsk.parse(JSON.parse(String(row.to_ask))), confirmed);
    }
    if (Date.now() > end) {
      throw new SiteSilent(
        epoch === row.epoch || epoch === null
          ? { id: 'site.behind', values: { shown: String(version), recalled: String(row.version) } }
          : { id: 'site.epoch' },
      );
    }
    await sleep(LOOK_EVERY, undefined, { signal: site.signal });
  }
}

async function claim(strapi: Core.Strapi, { id }: RecallRow): Promise<boolean> {
  const now = Date.now();
  const claimed = await strapi.db
    .connection<RecallRow>(RECALLS)
    .where({ id })
    .whereNull('receipt')
    .where((free) =>
      free.whereNull('claimed_until').orWhere('claimed_until', '<', new Date(now).toISOString()),
    )
    .update({ claimed_until: new Date(now + CLAIM).toISOString() });
  return claimed === 1;
}

const release = (strapi: Core.Strapi, { id }: RecallRow) =>
  strapi.db.connection<RecallRow>(RECALLS).where({ id }).update({ claimed_until: null });

/** The receipt goes into the recall's row, its digest and counts into the audit; what was asked for goes. */
async function saveReceipt(
  strapi: Core.Strapi,
  { id, type, entry_id }: RecallRow,
  receipt: Receipt,
): Promise<void> {
  await inTransaction(strapi, async ({ trx }) => {
    const saved = await trx<RecallRow>(RECALLS)
      .where({ id })
      .whereNull('receipt')
      .update({ receipt: JSON.stringify(receipt), to_ask: null, claimed_until: null });
    if (saved !== 1) return;
    const statuses: Record<string, number> = {};
    for (const { status } of receipt.answers) statuses[status] = (statuses[status] ?? 0) + 1;
    await appendAudit(trx, {
      actor: 'system',
      action: 'recall-receipt',
      subject: {
        recall: id,
        type,
        id: entry_id,
        receipt: digestOf(receipt),
        version: receipt.versions[0],
        statuses,
        withPhrases: receipt.answers.filter(({ phrases }) => (phrases ?? 0) > 0).length,
      },
    });
  });
}

/** A report's own address must not answer with the report any more, unless it was put up again meanwhile. */
async function judge(strapi: Core.Strapi, { id, type, entry_id, languages }: RecallRow): Promise<void> {
  const knex = strapi.db.connection;
  const stored = await knex<RecallRow>(RECALLS).where({ id }).first();
  const { answers } = JSON.parse(String(stored?.receipt)) as Receipt;
  const up = await knex<ItemRow>(ITEMS).where({ type, entry_id }).whereNotNull('item').select('lang');
  const gone = languages.split(' ').filter((lang) => !up.some((row) => row.lang === lang));
  const still = answers.filter(
    ({ url, status }) => status === 200 && gone.some((lang) => url === `/${lang}/reports/${entry_id}`),
  );
  if (still.length === 0) return endAlarm(strapi, alarmOf({ id }));
  await raiseAlarm(strapi, alarmOf({ id }), {
    id: 'alarm.recallStill',
    values: { id: String(id), count: still.length },
  });
}

const alarmUnconfirmed = (strapi: Core.Strapi, row: RecallRow, why: Sentence) =>
  raiseAlarm(strapi, alarmOf(row), { id: 'alarm.recallUnconfirmed', values: { id: String(row.id), why } });

/** Hears of the next recall from now on; `within` ends with it, with the stop, or after so many milliseconds. */
function nextRecall(signal: AbortSignal): { within(milliseconds: number): Promise<void> } {
  const heard = new AbortController();
  const hear = () => heard.abort();
  recalls.once('recall', hear);
  return {
    async within(milliseconds) {
      const ended = AbortSignal.any([heard.signal, signal]);
      try {
        await sleep(milliseconds, undefined, { signal: ended, ref: false });
      } catch (error) {
        if (!ended.aborted) throw error;
      } finally {
        recalls.off('recall', hear);
      }
    },
  };
}
