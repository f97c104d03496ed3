import type { Knex } from 'knex';

export const HISTORY = 'history_versions';

/** One version of one unit of an entry: the facts, or one language's text. Rows are added and never changed. */
export interface VersionRow {
  type: string;
  entry_id: string;
  /** `facts` or a language. */
  unit: string;
  /** Counts from 1 within the unit. */
  number: number;
  /** ISO 8601, UTC. */
  at: string;
  /** `user:7`, `token:2`, or `system` for a change that went around the desk. */
  writer: string;
  /** JSON of the unit's working fields, internal ones included; `null` where the unit was deleted. */
  content: string;
  digest: string;
}

export async function createHistoryTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable(HISTORY)) return;
  await knex.schema.createTable(HISTORY, (table) => {
    table.string('type', 40).notNullable();
    table.string('entry_id', 40).notNullable();
    table.string('unit', 8).notNullable();
    table.integer('number').notNullable();
    table.string('at', 32).notNullable();
    table.string('writer', 40).notNullable();
    table.text('content').notNullable();
    table.string('digest', 64).notNullable();
    table.primary(['type', 'entry_id', 'unit', 'number']);
  });
}
