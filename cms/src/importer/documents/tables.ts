import type { Knex } from 'knex';

export const IMPORTS = 'document_imports';

/** A document whose reports became working texts. Of the document itself nothing is kept. */
export interface ImportRow {
  /** Made by the screen that saves it: saved twice, it is made once. */
  key: string;
  sha256: string;
  /** As `SavedImport`, JSON. */
  saved: string;
  saved_at: string;
  /** Id of the admin user. */
  saved_by: number;
}

export async function createImportTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable(IMPORTS)) return;
  await knex.schema.createTable(IMPORTS, (table) => {
    table.string('key', 36).primary();
    table.string('sha256', 64).notNullable();
    table.text('saved').notNullable();
    table.string('saved_at', 32).notNullable();
    table.integer('saved_by').notNullable();
    table.index(['sha256'], 'document_imports_by_sha256');
  });
}
