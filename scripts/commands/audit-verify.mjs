import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ChainWalk, parseAnchors } from '../lib/audit-chain.mjs';
import { PublicCheck } from '../lib/audit-public.mjs';
import { hasTable, NoDatabase, openReading } from '../lib/database.mjs';
import { codeOf } from '../lib/failure.mjs';
import { say } from '../lib/lines.mjs';
import { settingsOf } from '../lib/settings.mjs';

/** @typedef {import('../lib/database.mjs').Reading} Reading */

const SOUND = 0;
const BROKEN = 1;
const NO_DATABASE = 2;

const BATCH = 5_000;
const SMALLEST_ID = -2_147_483_648;
/** More than these are counted, not told. */
const TOLD = 20;

/**
 * Verifies the audit from its first entry to its head: `npm run audit:verify`. Reads only; the CMS may run.
 * @returns {Promise<number>} 0: unbroken; 1: not; 2: there is nothing to verify
 */
export async function main() {
  const settings = settingsOf(process.env);
  let database;
  try {
    database = await openReading(settings);
    for (const table of ['audit_entries', 'publication_head', 'publication_items']) {
      if (!(await hasTable(database, table))) {
        throw new NoDatabase(`The database has no table ${table}: the CMS has never run on it.`);
      }
    }
    return await verify(database, path.join(settings.dataDir, 'audit-anchors.ndjson'));
  } catch (error) {
    if (!(error instanceof NoDatabase)) throw error;
    process.stderr.write(`${error.message}\n`);
    return NO_DATABASE;
  } finally {
    await database?.close();
  }
}

/**
 * @param {Reading} database
 * @param {string} anchorFile
 * @returns {Promise<number>}
 */
async function verify(database, anchorFile) {
  // In this order: each is accounted for by what is read after it, also while the CMS goes on.
  const anchors = readAnchors(anchorFile);
  const items = await database.rows(
    'SELECT type, entry_id, lang, item, facts_digest, text_digest FROM publication_items WHERE item IS NOT NULL',
  );
  const [ends] = await database.rows(
    `SELECT (SELECT audit_hash FROM publication_head WHERE id = 1) AS head,
            (SELECT max(id) FROM audit_entries) AS last,
            (SELECT count(*) FROM audit_entries) AS entries`,
  );
  const total = Number(ends?.entries);
  const walk = new ChainWalk(anchors);
  const published = new PublicCheck(/** @type {import('../lib/audit-public.mjs').Item[]} */ (items));

  let from = SMALLEST_ID;
  for (;;) {
    const rows = await database.rows(
      `SELECT id, at, actor, action, subject, previous_hash, hash FROM audit_entries
        WHERE id >= ? AND id <= ? ORDER BY id LIMIT ${BATCH}`,
      [from, Number(ends?.last ?? 0)],
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      const entry = /** @type {import('../lib/audit-chain.mjs').Entry} */ (row);
      walk.next(entry);
      published.next(entry);
    }
    from = Number(rows.at(-1)?.id) + 1;
    if (total > BATCH) say(`  ${walk.count} of ${total} entries …`);
  }
  walk.end(String(ends?.head));
  if (walk.count !== total) walk.faults.push(`${total - walk.count} entries have no place in the chain.`);

  const faults = [...walk.faults, ...published.end()];
  for (const fault of faults.slice(0, TOLD)) say(fault);
  if (faults.length > TOLD) say(`… and ${faults.length - TOLD} more.`);
  if (faults.length > 0) {
    say(`${walk.count} entries, not sound.`);
    return BROKEN;
  }
  say(
    walk.count === 0
      ? '0 entries: nothing was written yet.'
      : `${walk.count} entries, unbroken from ${walk.first?.at} to ${walk.last?.at}; ${anchors.length} anchors and ${items.length} public texts agree.`,
  );
  return SOUND;
}

/**
 * @param {string} file
 * @returns {import('../lib/audit-chain.mjs').Anchor[]}
 */
function readAnchors(file) {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    say(`Note: there is no ${file}, so that a cut end is not found where the head was changed with it.`);
  }
  const { anchors, damaged } = parseAnchors(text);
  if (damaged.length > 0)
    say(`Note: line ${damaged.join(', ')} of ${file} cannot be read and was passed over.`);
  return anchors;
}
