import type { Knex } from 'knex';

export const SCHEDULES = 'schedules';

export type ScheduleState = 'waiting' | 'done' | 'failed' | 'cancelled';

/** What goes out when: one entry in some languages, or the release of a snapshot. */
export interface ScheduleRow {
  id: number;
  kind: 'entry' | 'release';
  type: string | null;
  entry_id: string | null;
  /** JSON list; null for a type without language, and for a release. */
  languages: string | null;
  snapshot: string | null;
  /** Whether the release makes its snapshot the current one. */
  moves_current: boolean;
  /** Instants, ISO 8601 UTC. */
  due_at: string;
  /** IANA name of the zone the time was chosen in. */
  time_zone: string;
  /** Id of the admin user. */
  scheduled_by: number;
  scheduled_at: string;
  state: ScheduleState;
  ended_at: string | null;
  /** Version that carried it; none where it was public already. */
  version: number | null;
  /** JSON list of sentences: why it did not go out. */
  reasons: string | null;
  /** When somebody took note of a failure or a delay. */
  noted_at: string | null;
}

export async function createScheduleTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable(SCHEDULES)) return;
  await knex.schema.createTable(SCHEDULES, (table) => {
    table.increments('id');
    table.string('kind', 8).notNullable();
    table.string('type', 40);
    table.string('entry_id', 40);
    table.text('languages');
    table.string('snapshot', 40);
    table.boolean('moves_current').notNullable();
    table.string('due_at', 32).notNullable();
    table.string('time_zone', 64).notNullable();
    table.integer('scheduled_by').notNullable();
    table.string('scheduled_at', 32).notNullable();
    table.string('state', 12).notNullable();
    table.string('ended_at', 32);
    table.integer('version');
    table.text('reasons');
    table.string('noted_at', 32);
    table.index(['state', 'due_at'], 'schedules_by_due');
    table.index(['type', 'entry_id'], 'schedules_by_entry');
  });
}
