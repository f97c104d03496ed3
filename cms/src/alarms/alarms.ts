import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * What somebody must look at: a schedule that is late, a recall that is not confirmed, a difference between
 * what was cleared and what is public. Open until what raised it finds that all is well again.
 */
const ALARMS = 'alarms';

export interface Alarm {
  /** Names what is wrong and where, such as `schedule:17`. The part before the colon is its kind. */
  key: string;
  /** One sentence: what is wrong and what to do. Never words of a text. */
  message: string;
  /** Instants, ISO 8601 UTC. */
  since: string;
  seenAt: string;
}

interface AlarmRow {
  key: string;
  message: string;
  since: string;
  seen_at: string;
}

export async function createAlarmTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable(ALARMS)) return;
  await knex.schema.createTable(ALARMS, (table) => {
    table.string('key', 120).primary();
    table.text('message').notNullable();
    table.string('since', 32).notNullable();
    table.string('seen_at', 32).notNullable();
  });
}

/**
 * Opens an alarm, or renews an open one. Call it outside of transactions: it must stay when they roll back.
 */
export async function raiseAlarm(
  strapi: Core.Strapi,
  { key, message }: Pick<Alarm, 'key' | 'message'>,
): Promise<void> {
  const now = new Date().toISOString();
  strapi.log.error(`Alarm ${key}: ${message}`);
  await strapi.db
    .connection<AlarmRow>(ALARMS)
    .insert({ key, message, since: now, seen_at: now })
    .onConflict('key')
    .merge({ message, seen_at: now });
}

/** Ends an alarm, if it is open. Call it outside of transactions. */
export async function endAlarm(strapi: Core.Strapi, key: string): Promise<void> {
  const ended = await strapi.db.connection<AlarmRow>(ALARMS).where({ key }).delete();
  if (ended > 0) strapi.log.info(`Alarm ${key} has ended`);
}

/** Open alarms, oldest first. */
export async function openAlarms(knex: Knex): Promise<Alarm[]> {
  const rows = await knex<AlarmRow>(ALARMS).orderBy(['since', 'key']);
  return rows.map(({ key, message, since, seen_at }) => ({ key, message, since, seenAt: seen_at }));
}
