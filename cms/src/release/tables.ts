import type { Knex } from 'knex';

/**
 * Which quarter went out when, and what stood before it. Tables of the publication's: Strapi cannot write them.
 */
export const RELEASES = 'releases';
export const RELEASE_ITEMS = 'release_items';
export const RELEASE_FILES = 'release_files';

export interface ReleaseRow {
  id: number;
  snapshot: string;
  version: number;
  /** Instants, ISO 8601 UTC. */
  at: string;
  /** Id of the admin user. */
  released_by: number;
  rolled_back_at: string | null;
  rolled_back_by: number | null;
  /** Version that took it back; null when nothing of it stood any more. */
  rolled_back_version: number | null;
}

export interface ReleaseItemRow {
  release_id: number;
  type: string;
  entry_id: string;
  lang: string;
  /** The item stands as this release put it while it stands at this version. */
  stands_version: number;
  /** JSON of the published row that stood before; null when there was none, or it was erased. */
  before: string | null;
  before_version: number | null;
  /** Space-separated SHA-256 of the files that row names. */
  before_files: string;
  /** When a recall erased what stood before; ISO 8601 UTC. */
  erased_at: string | null;
}

export async function createReleaseTables(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable(RELEASES))) {
    await knex.schema.createTable(RELEASES, (table) => {
      table.increments('id');
      table.string('snapshot', 40).notNullable();
      table.integer('version').notNullable();
      table.string('at', 32).notNullable();
      table.integer('released_by').notNullable();
      table.string('rolled_back_at', 32);
      table.integer('rolled_back_by');
      table.integer('rolled_back_version');
    });
  }
  if (!(await knex.schema.hasTable(RELEASE_ITEMS))) {
    await knex.schema.createTable(RELEASE_ITEMS, (table) => {
      table.integer('release_id').notNullable();
      table.string('type', 40).notNullable();
      table.string('entry_id', 40).notNullable();
      table.string('lang', 8).notNullable();
      table.integer('stands_version').notNullable();
      table.text('before');
      table.integer('before_version');
      table.text('before_files').notNullable().defaultTo('');
      table.string('erased_at', 32);
      table.primary(['release_id', 'type', 'entry_id', 'lang']);
      table.index(['type', 'entry_id', 'lang'], 'release_items_by_item');
    });
  }
  // Bytes of files that only a kept row names. Apart from those of the publication, so that nobody is served them.
  if (!(await knex.schema.hasTable(RELEASE_FILES))) {
    await knex.schema.createTable(RELEASE_FILES, (table) => {
      table.string('sha256', 64).primary();
      table.binary('bytes').notNullable();
    });
  }
}
