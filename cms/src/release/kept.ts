import type { ItemLanguage } from '@mediation/content';
import type { Knex } from 'knex';
import type { Reference } from '../entries';
import { inChunks } from '../publication/cleared';
import { namedFiles, type Published } from '../publication/publish';
import { FILES, type ItemRow } from '../publication/tables';
import { RELEASE_FILES, RELEASE_ITEMS, type ReleaseItemRow } from './tables';

type Changes = Published['changes'];

/** Keeps the bytes of files that are public now and may not be after the release. Call it before that. */
export async function keepFiles(trx: Knex.Transaction, rows: readonly ItemRow[]): Promise<void> {
  const hashes = [...new Set(rows.flatMap(namedFiles))];
  for (const some of inChunks(hashes, 20)) {
    const stored = await trx(FILES).whereIn('sha256', some).select<{ sha256: string; bytes: Buffer }[]>();
    if (stored.length > 0) await trx(RELEASE_FILES).insert(stored).onConflict('sha256').ignore();
  }
}

/** Keeps what stood before each item of a release. */
export async function keepBefore(trx: Knex.Transaction, releaseId: number, changes: Changes): Promise<void> {
  const rows = changes.map(
    ({ row, before }): ReleaseItemRow => ({
      release_id: releaseId,
      type: row.type,
      entry_id: row.entry_id,
      lang: row.lang,
      stands_version: row.version,
      before: before ? JSON.stringify(before) : null,
      before_version: before?.version ?? null,
      before_files: before?.files ?? '',
      erased_at: null,
    }),
  );
  for (const some of inChunks(rows, 50)) await trx(RELEASE_ITEMS).insert(some);
}

/**
 * Erases what releases keep of an item that is recalled, so that no roll back can revive it. In the
 * transaction of the recall.
 */
export async function eraseReleased(
  trx: Knex.Transaction,
  { type, id, languages }: Reference & { languages: readonly ItemLanguage[] },
): Promise<void> {
  await trx<ReleaseItemRow>(RELEASE_ITEMS)
    .where({ type, entry_id: id })
    .whereIn('lang', languages)
    .update({ before: null, before_files: '', erased_at: new Date().toISOString() });
  await deleteUnkeptFiles(trx);
}

/** Bytes go with the last kept row that names them. */
export async function deleteUnkeptFiles(trx: Knex.Transaction): Promise<void> {
  const rows = await trx<ReleaseItemRow>(RELEASE_ITEMS).whereNot('before_files', '').select('before_files');
  const named = new Set(rows.flatMap(({ before_files: files }) => namedFiles({ files })));
  const stored = await trx(RELEASE_FILES).select<{ sha256: string }[]>('sha256');
  const unnamed = stored.map(({ sha256 }) => sha256).filter((hash) => !named.has(hash));
  for (const some of inChunks(unnamed)) await trx(RELEASE_FILES).whereIn('sha256', some).delete();
}
