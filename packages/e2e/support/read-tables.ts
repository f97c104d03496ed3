import { createRequire } from 'node:module';
import path from 'node:path';
import type { Stack } from './stack';

interface Database {
  prepare(sql: string): { all(): Record<string, unknown>[] };
  close(): void;
}
type OpenDatabase = new (file: string, options: { readonly: boolean; timeout: number }) => Database;

/** Everything that stands in these tables of the CMS's database, bytes as Latin-1. SQLite only. */
export function readTables(stack: Stack, tables: readonly string[]): Map<string, string> {
  const ofTheCms = createRequire(path.resolve(__dirname, '../../../cms/package.json'));
  const Sqlite = ofTheCms('better-sqlite3') as OpenDatabase;
  const database = new Sqlite(path.join(stack.dataDir, 'cms.sqlite'), { readonly: true, timeout: 30_000 });
  try {
    const contents = new Map<string, string>();
    for (const table of tables) {
      const rows = database.prepare(`SELECT * FROM ${table}`).all();
      const text = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value));
      contents.set(table, rows.map((row) => Object.values(row).map(text).join('\n')).join('\n'));
    }
    return contents;
  } finally {
    database.close();
  }
}
