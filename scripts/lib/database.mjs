import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { codeOf, Failure, messageOf } from './failure.mjs';
import { inRoot } from './paths.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */

/**
 * A database that is only read.
 * @typedef {object} Reading
 * @property {(sql: string, values?: (string | number)[]) => Promise<Record<string, any>[]>} rows `?` stands
 *   for a value
 * @property {() => Promise<void>} close
 */

/** There is no database to read. The message says what is missing. */
export class NoDatabase extends Error {}

/**
 * A driver of the CMS's: this folder has no packages of its own.
 * @param {'pg' | 'better-sqlite3'} name
 * @returns {any}
 */
export function driver(name) {
  try {
    return createRequire(inRoot('cms/package.json'))(name);
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new Failure('The packages are not installed: npm start installs them.');
  }
}

/**
 * The CMS's database, for reading only. The CMS may run meanwhile.
 * @param {Pick<Settings, 'databaseUrl' | 'dataDir'>} settings
 * @returns {Promise<Reading>}
 * @throws {NoDatabase}
 */
export const openReading = ({ databaseUrl, dataDir }) =>
  databaseUrl === null ? openSqlite(path.join(dataDir, 'cms.sqlite')) : openPostgres(databaseUrl);

/**
 * @param {string} file
 * @returns {Promise<Reading>}
 */
async function openSqlite(file) {
  if (!existsSync(file)) {
    throw new NoDatabase(`There is no database at ${file}: set DATA_DIR or DATABASE_URL as for the CMS.`);
  }
  const Database = driver('better-sqlite3');
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 30_000 });
  return {
    rows: async (sql, values = []) => database.prepare(sql).all(...values),
    close: async () => database.close(),
  };
}

/**
 * @param {string} url
 * @returns {Promise<Reading>}
 */
async function openPostgres(url) {
  const { Client } = driver('pg');
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('SET default_transaction_read_only = on');
  } catch (error) {
    const { hostname, port } = new URL(url);
    throw new NoDatabase(
      `The database at ${hostname}:${port || 5432} cannot be read (${messageOf(error) || codeOf(error)}): see to DATABASE_URL.`,
    );
  }
  return {
    async rows(sql, values = []) {
      let number = 0;
      const { rows } = await client.query(
        sql.replace(/\?/g, () => `$${(number += 1)}`),
        values,
      );
      return rows;
    },
    close: () => client.end(),
  };
}

/**
 * Whether a table is there.
 * @param {Reading} database
 * @param {string} name
 */
export async function hasTable(database, name) {
  try {
    await database.rows(`SELECT 1 FROM ${name} LIMIT 1`);
    return true;
  } catch (error) {
    // “Undefined table” by PostgreSQL's number; SQLite says it in words.
    if (codeOf(error) === '42P01' || /no such table/.test(messageOf(error))) return false;
    throw error;
  }
}
