import {
  CONTRACT,
  feedLine,
  parseItem,
  SUPPORTED_CONTRACTS,
  type AnyItem,
  type FeedLine,
} from '@mediation/content';
import { z } from 'zod';
import type { Ending, ItemKey } from './store';

/**
 * Why an answer of the CMS was not applied.
 * - `outage`: no answer, a cut one, or an error of the server; it will pass.
 * - `history`: another epoch or a lower version than ours; staff must look.
 * - `contract`: this site cannot read what the CMS speaks; one of the two must be updated.
 * - `content`: an item or line that is not what the contract says.
 * - `access`: the CMS refuses the site's key.
 */
export type FeedFault = 'outage' | 'history' | 'contract' | 'content' | 'access';

export class FeedError extends Error {
  constructor(
    readonly fault: FeedFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type Change = { kind: 'put'; item: AnyItem } | { kind: 'remove'; key: ItemKey; ending: Ending };

type FeedHead = Extract<FeedLine, { kind: 'head' }>;
type FeedEnd = Extract<FeedLine, { kind: 'end' }>;

/** A line of 2 MB holds any item of the contract; a longer one is no line. */
const LONGEST_LINE = 2 * 1024 * 1024;

/** Splits bytes into lines without ever holding more than one line and one chunk. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new FeedError('content', 'a line of the feed is too long');
    yield* parts;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** Where and how a value breaks its schema, without the value. */
const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, code }) => `${path.join('.') || 'value'}: ${code}`)
    .join(', ');

function parseLine(line: string): FeedLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new FeedError('outage', 'the answer of the CMS was cut within a line', { cause: error });
  }
  const parsed = feedLine.safeParse(value);
  if (!parsed.success) throw new FeedError('content', `unreadable line (${describe(parsed.error)})`);
  return parsed.data;
}

const itemName = z.looseObject({
  type: z.string().max(40).catch('?'),
  id: z.string().max(40).catch('?'),
  lang: z.string().max(3).catch('?'),
});

function readItem(value: unknown): AnyItem {
  try {
    return parseItem(value);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const name = itemName.safeParse(value).data;
    const which = name ? `${name.type} ${name.id} ${name.lang}` : 'an item';
    throw new FeedError('content', `unreadable item: ${which} (${describe(error)})`);
  }
}

function checkHead(line: FeedLine | undefined, known: { epoch: string } | null): FeedHead {
  if (!line) throw new FeedError('outage', 'the answer of the CMS was empty');
  if (line.kind !== 'head') throw new FeedError('content', 'the feed does not begin with its head');
  if (!SUPPORTED_CONTRACTS.some((contract) => contract === line.contract)) {
    throw new FeedError('contract', `the CMS speaks contract ${line.contract}, this site ${CONTRACT}`);
  }
  if (known && line.epoch !== known.epoch) {
    throw new FeedError('history', `the CMS has another history (epoch ${line.epoch}, ours ${known.epoch})`);
  }
  return line;
}

export interface FeedHandlers {
  head(head: FeedHead): void;
  /** Called in the order of the feed. What it returns is awaited before the next line is read. */
  change(change: Change): void | Promise<void>;
}

/**
 * Reads one answer to its end, checking each line and that none is missing.
 * @param known what the store has; null before its first version
 * @throws {FeedError} and then nothing of what the handlers were told may be kept
 */
export async function readFeed(
  chunks: AsyncIterable<Uint8Array>,
  known: { epoch: string; version: number } | null,
  handlers: FeedHandlers,
): Promise<{ head: FeedHead; end: FeedEnd }> {
  const after = known?.version ?? 0;
  let head: FeedHead | null = null;
  let end: FeedEnd | null = null;
  let count = 0;
  let version = after;
  for await (const text of linesOf(chunks)) {
    if (text === '') continue;
    if (end) throw new FeedError('content', 'the feed goes on after its end');
    const line = parseLine(text);
    if (!head) {
      head = checkHead(line, known);
      handlers.head(head);
      continue;
    }
    switch (line.kind) {
      case 'head':
        throw new FeedError('content', 'the feed has two heads');
      case 'end':
        end = line;
        break;
      case 'put':
      case 'remove':
        if (line.version < version || line.version <= after)
          throw new FeedError('content', 'the versions of the feed do not ascend');
        version = line.version;
        count += 1;
        await handlers.change(
          line.kind === 'put'
            ? { kind: 'put', item: readItem(line.item) }
            : {
                kind: 'remove',
                key: { type: line.type, id: line.id, lang: line.lang },
                ending: { withdrawnOn: line.withdrawnOn, movedTo: line.movedTo ?? null },
              },
        );
    }
  }
  if (!head) head = checkHead(undefined, known);
  if (!end) throw new FeedError('outage', 'the answer of the CMS was cut before its end');
  if (end.version < after) {
    throw new FeedError('history', `the CMS is at version ${end.version}, this site already at ${after}`);
  }
  if (end.count !== count || (head.count !== null && head.count !== count)) {
    throw new FeedError('outage', `the answer of the CMS has ${count} changes, not ${end.count}`);
  }
  if (end.version < version) throw new FeedError('content', 'a change is later than the end of the feed');
  if (end.version > 0 && end.at === null) throw new FeedError('content', 'the version has no instant');
  return { head, end };
}
