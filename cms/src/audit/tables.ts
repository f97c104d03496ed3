import type { Knex } from 'knex';

export const AUDIT = 'audit_entries';

export interface AuditRow {
  /** Place in the chain: 1, 2, 3, … without a gap. Assigned under the publication's lock. */
  id: number;
  /** Instant, ISO 8601 UTC. */
  at: string;
  /** `user:7`, `token:2` or `system`. */
  actor: string;
  action: string;
  /** JSON: type, id, languages, digests, version. Never content. */
  subject: string;
  /** Hash of the entry before; 64 zeros for the first. */
  previous_hash: string;
  hash: string;
}

/** Makes the table, unless the database's owner has made it already (scripts/steps/prepare-database.mjs). */
export async function createAuditTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable(AUDIT)) return;
  await knex.schema.createTable(AUDIT, (table) => {
    table.integer('id').primary();
    table.string('at', 32).notNullable();
    table.string('actor', 40).notNullable();
    table.string('action', 40).notNullable();
    table.text('subject').notNullable();
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
  });
}
