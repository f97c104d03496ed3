import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadPeople } from '../access/actor';
import { endAlarm, raiseAlarm } from '../alarms';
import { readAccountNames } from '../release/list';
import type { Mailer } from './mailer';
import type { NoticeSubject } from './notify';
import { NOTICES, type NoticeRow } from './tables';
import { languageOfTag, speakingIn } from '../sentences';
import { mailOf } from './words';

/** All in milliseconds. */
const POLL = 2_000;
const CLAIM = 60_000;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 30 * 60_000;
/** How long it is known that a mail was sent. */
const KEPT = 30 * 24 * 60 * 60_000;

/** Failures in a row after which somebody should look. */
const TROUBLE = 3;
const ALARM = 'mail';

const instant = (fromNow = 0): string => new Date(Date.now() + fromNow).toISOString();

const isFree = (query: Knex.QueryBuilder) =>
  void query.whereNull('claimed_until').orWhere('claimed_until', '<', instant());

/** Takes a notice for this instance; of several that try, one gets it. */
async function claim(knex: Knex, id: number): Promise<boolean> {
  const claimed = await knex<NoticeRow>(NOTICES)
    .where({ id, sent_at: null })
    .where(isFree)
    .update({ claimed_until: instant(CLAIM) });
  return claimed === 1;
}

async function writeMail(strapi: Core.Strapi, row: NoticeRow) {
  const [person] = await loadPeople(strapi, [row.recipient]);
  const account: { email: string; preferedLanguage: string | null } | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: row.recipient }, select: ['email', 'preferedLanguage'] });
  // Who left is told nothing any more.
  if (!person || !account) return null;
  const subject = JSON.parse(row.subject) as NoticeSubject;
  const nameOf = await readAccountNames(strapi);
  const details = {
    recipient: person.name,
    actor: subject.actor === null ? null : nameOf(subject.actor),
    admin: `${String(strapi.config.get('server.url'))}/admin`,
  };
  const language = languageOfTag(account.preferedLanguage) ?? 'en';
  return { to: account.email, ...speakingIn(language, () => mailOf(row.kind, subject, details)) };
}

async function sendOne(strapi: Core.Strapi, mailer: Mailer, row: NoticeRow): Promise<void> {
  const knex = strapi.db.connection;
  if (!(await claim(knex, row.id))) return;
  const mail = await writeMail(strapi, row);
  try {
    if (mail) await mailer.send(mail);
  } catch (error) {
    const attempts = row.attempts + 1;
    const pause = Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE);
    await knex<NoticeRow>(NOTICES)
      .where({ id: row.id })
      .update({ attempts, next_try_at: instant(pause), claimed_until: null });
    const reason = error instanceof Error ? error.message : String(error);
    strapi.log.warn(`Mail ${row.id} did not go out and is tried again: ${reason}`);
    if (attempts >= TROUBLE) {
      await raiseAlarm(strapi, ALARM, {
        id: 'alarm.mail',
        values: { destination: mailer.destination, why: reason.slice(0, 300) },
      });
    }
    return;
  }
  await knex<NoticeRow>(NOTICES).where({ id: row.id }).update({ sent_at: instant(), claimed_until: null });
  if (mail) await endAlarm(strapi, ALARM);
}

/** Sends what waits, the oldest first, and forgets what was sent long ago. */
export async function sendWaiting(strapi: Core.Strapi, mailer: Mailer): Promise<void> {
  const knex = strapi.db.connection;
  const rows = await knex<NoticeRow>(NOTICES)
    .whereNull('sent_at')
    .where('next_try_at', '<=', instant())
    .where(isFree)
    .orderBy('id')
    .limit(100);
  for (const row of rows) await sendOne(strapi, mailer, row);
  await knex<NoticeRow>(NOTICES).where('sent_at', '<', instant(-KEPT)).delete();
}

/** Sends mails from now on, until stopped. */
export function startPost(strapi: Core.Strapi, mailer: Mailer): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await sendWaiting(strapi, mailer).catch((error: unknown) =>
        strapi.log.error(`Mails could not be looked for: ${String(error)}`),
      );
      await sleep(POLL, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}
