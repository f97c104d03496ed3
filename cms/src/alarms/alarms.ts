import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { say, type Sentence } from '../sentences';

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
  /** A `Sentence`, as JSON: it is said to each person in their language. */
  sentence: string;
  since: string;
  seen_at: string;
}

export async function createAlarmTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasColumn(ALARMS, 'sentence')) return;
  // Alarms of before had their words: what still is wrong raises them anew.
  await knex.schema.dropTableIfExists(ALARMS);
  await knex.schema.createTable(ALARMS, (table) => {
    table.string('key', 120).primary();
    table.text('sentence').notNullable();
    table.string('since', 32).notNullable();
    table.string('seen_at', 32).notNullable();
  });
}

/**
 * Opens an alarm, or renews an open one. Call it outside of transactions: it must stay when they roll back.
 */
export async function raiseAlarm(strapi: Core.Strapi, key: string, sentence: Sentence): Promise<void> {
  const now = new Date().toISOString();
  const kept = JSON.stringify(sentence);
  strapi.log.error(`Alarm ${key}: ${say(sentence.id, sentence.values, 'en')}`);
  await strapi.db
    .connection<AlarmRow>(ALARMS)
    .insert({ key, sentence: kept, since: now, seen_at: now })
    .onConflict('key')
    .merge({ sentence: kept, seen_at: now });
}

/** Ends an alarm, if it is open. Call it outside of transactions. */
export async function endAlarm(strapi: Core.Strapi, key: string): Promise<void> {
  const ended = await strapi.db.connection<AlarmRow>(ALARMS).where({ key }).delete();
  if (ended > 0) strapi.log.info(`Alarm ${key} has ended`);
}

/** Open alarms, oldest first, in the language that is spoken. */
export async function openAlarms(knex: Knex): Promise<Alarm[]> {
  const rows = await knex<AlarmRow>(ALARMS).orderBy(['since', 'key']);
  return rows.map(({ key, sentence, since, seen_at }) => {
    const { id, values } = JSON.parse(sentence) as Sentence;
    return { key, message: say(id, values), since, seenAt: seen_at };
  });
}
