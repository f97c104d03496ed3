import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { PAGE_SIZE, SCHEMA, SCHEMA_VERSION } from './schema';

export const IN_MEMORY = ':memory:';

/** A store that cannot be used and says why. What is in it is never kept: the CMS has all of it. */
export class DamagedStore extends Error {}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|FORMAT|SCHEMA)/;

/** By SQLite's own code: the class of its errors is that of whichever copy of the driver was loaded first. */
export const isDamage = (error: unknown): error is { message: string } =>
  error instanceof DamagedStore ||
  (typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    DAMAGE.test(error.code));

export interface Connections {
  /** Holds the one write transaction, which may stay open while the follower waits for bytes. */
  writer: Database.Database;
  /** Sees committed versions only. The same connection as the writer for a store in memory. */
  reader: Database.Database;
}

/** The files SQLite keeps for one database. */
export const filesOfStore = (path: string): string[] => [path, `${path}-wal`, `${path}-shm`];

export function deleteStore(path: string): void {
  for (const file of filesOfStore(path)) rmSync(file, { force: true });
}

function prepare(database: Database.Database): void {
  database.pragma('busy_timeout = 5000');
  database.pragma(`page_size = ${PAGE_SIZE}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  // What was taken down must be in no byte of the file, so what is freed is overwritten with zeros.
  database.pragma('secure_delete = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('cache_size = -16384');
}

function createOrCheck(database: Database.Database): void {
  const version = database.pragma('user_version', { simple: true });
  const tables = database.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (version === 0 && tables === 0) {
    database.transaction(() => database.exec(SCHEMA))();
    return;
  }
  if (version !== SCHEMA_VERSION) throw new DamagedStore(`its tables are of version ${String(version)}`);
  const verdict = database.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new DamagedStore('the quick check of SQLite found a fault');
}

/** @throws an error for which `isDamage` is true when the file is no sound store of this version */
export function openConnections(path: string): Connections {
  if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
  const writer = new Database(path);
  try {
    prepare(writer);
    createOrCheck(writer);
    if (path === IN_MEMORY) return { writer, reader: writer };
    // A process killed between a commit and its checkpoint has left the old text in the log.
    writer.pragma('wal_checkpoint(TRUNCATE)');
    const reader = new Database(path);
    prepare(reader);
    return { writer, reader };
  } catch (error) {
    writer.close();
    throw error;
  }
}

export function closeConnections({ writer, reader }: Connections): void {
  if (reader !== writer) reader.close();
  writer.close();
}
