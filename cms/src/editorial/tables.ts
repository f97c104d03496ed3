import type { Knex } from 'knex';
import type { UnitState } from './rules';

export const UNITS = 'editorial_units';
export const WRITERS = 'editorial_writers';

/** State of one unit: `facts`, or a language. */
export interface UnitRow {
  type: string;
  entry_id: string;
  unit: string;
  state: UnitState;
  /** Digest the desk last saw; a write that changes it voids what was said of the old one. */
  digest: string;
  /** Id of the admin user. */
  sent_by: number | null;
  cleared_by: number | null;
  /** In whose place it was cleared: the principal of a deputy. */
  cleared_for: number | null;
  /** The reviewer who was asked, where one was named. */
  assigned_to: number | null;
  cleared_digest: string | null;
  /** What the reviewer asked for when sending back. */
  remark: string | null;
  /** Who had cleared what changed since, until it is sent again; null where nothing was cleared. */
  voided_clearer: number | null;
  /** Digest of what that person had cleared. */
  voided_digest: string | null;
  changed_at: string;
}

/** Who changed a unit since it was last public: `user:7`, `token:2` or `system`. */
export interface WriterRow {
  type: string;
  entry_id: string;
  unit: string;
  writer: string;
}

export async function createEditorialTables(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable(UNITS))) {
    await knex.schema.createTable(UNITS, (table) => {
      table.string('type', 40).notNullable();
      table.string('entry_id', 40).notNullable();
      table.string('unit', 8).notNullable();
      table.string('state', 12).notNullable();
      table.string('digest', 64).notNullable();
      table.integer('sent_by');
      table.integer('cleared_by');
      table.integer('cleared_for');
      table.integer('assigned_to');
      table.string('cleared_digest', 64);
      table.text('remark');
      table.integer('voided_clearer');
      table.string('voided_digest', 64);
      table.string('changed_at', 32).notNullable();
      table.primary(['type', 'entry_id', 'unit']);
    });
  }
  // Columns that came later, for an installation that is older than they are.
  for (const column of ['cleared_for', 'assigned_to', 'voided_clearer']) {
    if (await knex.schema.hasColumn(UNITS, column)) continue;
    await knex.schema.alterTable(UNITS, (table) => {
      table.integer(column);
    });
  }
  if (!(await knex.schema.hasColumn(UNITS, 'voided_digest'))) {
    await knex.schema.alterTable(UNITS, (table) => {
      table.string('voided_digest', 64);
    });
  }
  if (!(await knex.schema.hasTable(WRITERS))) {
    await knex.schema.createTable(WRITERS, (table) => {
      table.string('type', 40).notNullable();
      table.string('entry_id', 40).notNullable();
      table.string('unit', 8).notNullable();
      table.string('writer', 40).notNullable();
      table.primary(['type', 'entry_id', 'unit', 'writer']);
    });
  }
}
