import type { Knex } from 'knex';

export const ORIGINS = 'report_origins';

/** A report that was carried over from an earlier quarter, and the report it was copied from. */
export interface OriginRow {
  report_id: string;
  origin_id: string;
  carried_at: string;
  /** Id of the admin user. */
  carried_by: number;
}

export async function createBoardTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable(ORIGINS)) return;
  await knex.schema.createTable(ORIGINS, (table) => {
    table.string('report_id', 40).primary();
    table.string('origin_id', 40).notNullable();
    table.string('carried_at', 32).notNullable();
    table.integer('carried_by').notNullable();
    table.index(['origin_id'], 'report_origins_by_origin');
  });
}
