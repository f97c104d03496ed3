import { parseItem } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { endAlarm, raiseAlarm } from '../alarms';
import { removeRows } from '../publication/recall';
import { ITEMS, type ItemRow } from '../publication/tables';
import { inTransaction } from '../transaction';
import { readLedger, type LedgerLine } from './ledger';

/** Rows looked up at a time. */
const BATCH = 200;

const UNREADABLE = 'recall-ledger';

/**
 * Recalls again what a restored database has brought back, before the site is answered: each language of an
 * entry that the list names and that was put up before its recall, whatever text of it is public now.
 */
export async function recallRevived(strapi: Core.Strapi, dataDir: string): Promise<void> {
  const { lines, unreadable } = readLedger(dataDir);
  if (unreadable > 0) {
    await raiseAlarm(strapi, UNREADABLE, { id: 'alarm.ledger', values: { count: unreadable } });
  } else {
    await endAlarm(strapi, UNREADABLE);
  }
  const newest = new Map<string, LedgerLine>();
  for (const line of lines) {
    for (const lang of line.languages) newest.set(keyOf(line.type, line.id, lang), line);
  }
  const revived = await findRevived(strapi, newest);
  for (const [line, rows] of revived) {
    const { version } = await inTransaction(strapi, ({ trx }) =>
      removeRows(strapi, trx, rows, {
        type: line.type,
        id: line.id,
        // A notice or another address would have to be chosen by somebody; silence is safe.
        end: 'published-in-error',
        reason: `Recalled on ${line.at}, and public again with a database that was restored from before.`,
        actor: 'system',
      }),
    );
    await raiseAlarm(strapi, `revived:${line.id}`, {
      id: 'alarm.revived',
      values: { at: line.at, version: String(version) },
    });
  }
}

const keyOf = (type: string, id: string, lang: string): string => `${type} ${id} ${lang}`;

async function findRevived(
  strapi: Core.Strapi,
  newest: ReadonlyMap<string, LedgerLine>,
): Promise<Map<LedgerLine, ItemRow[]>> {
  const ids = [...new Set([...newest.values()].map(({ id }) => id))];
  const revived = new Map<LedgerLine, ItemRow[]>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows: ItemRow[] = await strapi.db
      .connection<ItemRow>(ITEMS)
      .whereIn('entry_id', ids.slice(from, from + BATCH))
      .whereNotNull('item');
    for (const row of rows) {
      const line = newest.get(keyOf(row.type, row.entry_id, row.lang));
      if (!line || parseItem(JSON.parse(String(row.item))).publishedAt > line.at) continue;
      revived.set(line, [...(revived.get(line) ?? []), row]);
    }
  }
  return revived;
}
