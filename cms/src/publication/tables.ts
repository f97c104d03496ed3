import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/**
 * The publication's own tables. They are no content types, so that nothing of Strapi's (document service,
 * content manager, import, transfer) can write them.
 */
export const HEAD = 'publication_head';
export const ITEMS = 'publication_items';
export const FILES = 'publication_files';

export interface HeadRow {
  id: 1;
  epoch: string;
  version: number;
  /** Instant of the version, ISO 8601 UTC. */
  at: string | null;
  /** Hash of the newest audit entry. */
  audit_hash: string;
}

/** A row stays after its item was recalled, without content, so that followers learn of it. */
export interface ItemRow {
  type: string;
  entry_id: string;
  lang: string;
  version: number;
  /** JSON of the item; null when recalled. */
  item: string | null;
  /** Digests of the two halves as they were cleared; null when recalled. */
  facts_digest: string | null;
  text_digest: string | null;
  /** Space-separated SHA-256 of the files the item names. */
  files: string;
  /** Calendar date of a public notice; null for none. */
  withdrawn_on: string | null;
  /** JSON of the reference (type, id) to the item its address leads to now; null for none. */
  moved_to: string | null;
}

const NO_AUDIT_YET = '0'.repeat(64);

export async function createPublicationTables(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable(ITEMS))) {
    await knex.schema.createTable(ITEMS, (table) => {
      table.string('type', 40).notNullable();
      table.string('entry_id', 40).notNullable();
      table.string('lang', 8).notNullable();
      table.integer('version').notNullable();
      table.text('item');
      table.string('facts_digest', 64);
      table.string('text_digest', 64);
      table.text('files').notNullable().defaultTo('');
      table.string('withdrawn_on', 10);
      table.string('moved_to', 120);
      table.primary(['type', 'entry_id', 'lang']);
      table.index(['version', 'type', 'entry_id', 'lang'], 'publication_items_by_version');
    });
  }
  if (!(await knex.schema.hasColumn(ITEMS, 'moved_to'))) {
    await knex.schema.alterTable(ITEMS, (table) => void table.string('moved_to', 120));
  }
  if (!(await knex.schema.hasTable(FILES))) {
    await knex.schema.createTable(FILES, (table) => {
      table.string('sha256', 64).primary();
      table.binary('bytes').notNullable();
    });
  }
  if (!(await knex.schema.hasTable(HEAD))) {
    await knex.schema.createTable(HEAD, (table) => {
      table.integer('id').primary();
      table.string('epoch', 36).notNullable();
      table.integer('version').notNullable();
      table.string('at', 32);
      table.string('audit_hash', 64).notNullable();
    });
  }
  await knex(HEAD)
    .insert({ id: 1, epoch: randomUUID(), version: 0, at: null, audit_hash: NO_AUDIT_YET })
    .onConflict('id')
    .ignore();
}

export const readHead = async (knex: Knex): Promise<HeadRow> => {
  const head = await knex<HeadRow>(HEAD).where({ id: 1 }).first();
  if (!head) throw new Error(`Table ${HEAD} has lost its row. Restore the database from a backup.`);
  return head;
};

/** Holds every other publication and audit entry until the transaction ends. */
export const lockHead = async (trx: Knex.Transaction): Promise<HeadRow> => {
  // For SQLite, whose transactions are alone anyway, knex leaves FOR UPDATE out.
  const head = await trx<HeadRow>(HEAD).where({ id: 1 }).first().forUpdate();
  if (!head) throw new Error(`Table ${HEAD} has lost its row. Restore the database from a backup.`);
  return head;
};
