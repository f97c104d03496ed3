import type { Knex } from 'knex';

export const AUDIT = 'audit_entries';

export interface AuditRow {
  /** Place in the chain: 1, 2, 3, … without a gap. Assigned under the publication's lock. */
  id: number;
  /** Instant, ISO 8601 UTC. */
  at: string;
  /** `user:7`, `token:2`, `system`, or `unknown` for a log-in that failed. */
  actor: string;
  action: string;
  /** JSON: type, id, languages, digests, version. Never content. */
  subject: string;
  /** Hash of the entry before; 64 zeros for the first. */
  previous_hash: string;
  hash: string;
}

/**
 * Makes the table, unless the database's owner has made it already (scripts/steps/prepare-database.mjs, which
 * knows the same columns), and on SQLite the triggers that keep its entries as they are.
 */
export async function createAuditTable(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable(AUDIT))) {
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
  if (!/sqlite/.test(String(knex.client.config.client))) return;
  const refuse = "SELECT RAISE(ABORT, 'The audit is append-only.')";
  await knex.raw(
    `CREATE TRIGGER IF NOT EXISTS ${AUDIT}_no_update BEFORE UPDATE ON ${AUDIT} BEGIN ${refuse}; END`,
  );
  await knex.raw(
    `CREATE TRIGGER IF NOT EXISTS ${AUDIT}_no_delete BEFORE DELETE ON ${AUDIT} BEGIN ${refuse}; END`,
  );
  // INSERT OR REPLACE deletes without asking the trigger above.
  await knex.raw(
    `CREATE TRIGGER IF NOT EXISTS ${AUDIT}_at_the_end BEFORE INSERT ON ${AUDIT}
     WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM ${AUDIT}) BEGIN ${refuse}; END`,
  );
}
