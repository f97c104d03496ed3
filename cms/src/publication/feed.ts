import { CONTRACT, type FeedLine, type SupportedContract } from '@mediation/content';
import type { Knex } from 'knex';
import { ITEMS, readHead, type ItemRow } from './tables';

/** Rows read at a time: bounds memory, and lets other queries in between on SQLite's one connection. */
const BATCH = 500;

/**
 * Everything that changed after a version, in ascending order, up to the version that is newest when the
 * end is reached. A row that moves while we read comes again at its new version; so the whole is the state
 * at the end's version, without a long transaction.
 */
export async function* changesAfter(
  knex: Knex,
  after: number,
  contract: SupportedContract = CONTRACT,
): AsyncGenerator<FeedLine> {
  const first = await readHead(knex);
  const [counted] = await knex(ITEMS)
    .where('version', '>', after)
    .count<{ count: string | number }[]>('* as count');
  yield { kind: 'head', contract, epoch: first.epoch, count: Number(counted?.count ?? 0) };
  let sent = 0;
  let last: Pick<ItemRow, 'version' | 'type' | 'entry_id' | 'lang'> | undefined;
  for (;;) {
    const head = await readHead(knex);
    const query = knex<ItemRow>(ITEMS)
      .orderBy(['version', 'type', 'entry_id', 'lang'])
      .where('version', '<=', head.version)
      .limit(BATCH);
    const rows: ItemRow[] = await (last
      ? query.whereRaw('(version, type, entry_id, lang) > (?, ?, ?, ?)', [
          last.version,
          last.type,
          last.entry_id,
          last.lang,
        ])
      : query.where('version', '>', after));
    for (const row of rows) {
      yield asLine(row, contract);
      sent += 1;
    }
    last = rows.at(-1) ?? last;
    if (rows.length < BATCH) {
      // Whole only if nothing was published since the head was read: else a row read earlier may be old.
      const now = await readHead(knex);
      if (now.version === head.version) {
        yield { kind: 'end', version: head.version, at: head.at, count: sent };
        return;
      }
    }
  }
}

function asLine(row: ItemRow, contract: SupportedContract): FeedLine {
  const { type, entry_id: id, lang, version, item, withdrawn_on: withdrawnOn, moved_to: moved } = row;
  if (item !== null) return { kind: 'put', version, item: itemIn(contract, item) };
  const movedTo = moved === null ? null : (JSON.parse(moved) as unknown);
  return { kind: 'remove', version, type, id, lang, withdrawnOn, movedTo } as FeedLine;
}

function itemIn(contract: SupportedContract, item: string): unknown {
  const { formerSlugs, ...rest } = JSON.parse(item) as { formerSlugs?: string[] };
  return contract === 2 || formerSlugs === undefined ? rest : { ...rest, formerSlugs };
}

export const asNdjson = async function* (lines: AsyncIterable<FeedLine> | Iterable<FeedLine>) {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
};
