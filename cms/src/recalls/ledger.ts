import { ITEM_TYPES } from '@mediation/content';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { RECALL_ENDS } from './tables';

/**
 * The list of recalls outside the database: a database that was restored from a backup has forgotten what was
 * recalled since, and this file has not. Only appended to; keep it out of what a restore puts back.
 */
const FILE = 'recalls.ndjson';

const digest = z.string().length(64).nullable();
const line = z.object({
  /** Instant, ISO 8601 UTC. */
  at: z.iso.datetime(),
  type: z.enum(ITEM_TYPES),
  id: z.string(),
  languages: z.array(z.string()),
  version: z.number().int(),
  epoch: z.string(),
  end: z.enum(RECALL_ENDS),
  /** Digests of the recalled halves, by language. */
  digests: z.record(z.string(), z.object({ facts: digest, text: digest })),
});
export type LedgerLine = z.infer<typeof line>;

export const ledgerPath = (dataDir: string): string => path.join(dataDir, FILE);

/**
 * Appends a line and waits until it is on the disk. Call it before the commit: a line whose recall did not
 * come to pass does no harm, a recall without a line can come undone by a restore.
 */
export function appendToLedger(dataDir: string, entry: LedgerLine): void {
  const file = openSync(ledgerPath(dataDir), 'a', 0o600);
  try {
    // The newline comes first as well, so that a line torn by a crash spoils none but itself.
    writeSync(file, `\n${JSON.stringify(entry)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** All lines, oldest first, and how many could not be read. */
export function readLedger(dataDir: string): { lines: LedgerLine[]; unreadable: number } {
  const file = ledgerPath(dataDir);
  if (!existsSync(file)) return { lines: [], unreadable: 0 };
  const lines: LedgerLine[] = [];
  let unreadable = 0;
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    if (text.trim() === '') continue;
    const parsed = line.safeParse(valueOf(text));
    if (parsed.success) lines.push(parsed.data);
    else unreadable += 1;
  }
  return { lines, unreadable };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
