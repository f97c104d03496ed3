import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * Whether a page still says what was recalled, asked without keeping what that was: of each sentence only its
 * number of words and two hashes stay, and those only until the receipt is there.
 */
export const phrase = z.object({
  words: z.number().int(),
  /** Polynomial hash of the words, 32 bits: quick, and says where to look closer. */
  quick: z.number().int(),
  /** SHA-256 of the words with a space between. */
  sha256: z.string(),
});
export type Phrase = z.infer<typeof phrase>;

/** Shorter ones stand on many pages: a country's name says nothing about a text. */
const FEWEST_WORDS = 4;

const WORDS = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+/gu;
const SENTENCE_END = /(?<=[.!?؟])\s+|(?<=[。！？])/u;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Words in lower case, without what is between them. Each Han character counts as one. */
const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(WORDS) ?? [];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All text below a node of rich text, as it is read. */
const inline = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(inline).join('');
  if (!isRecord(node)) return '';
  return typeof node['text'] === 'string' ? node['text'] : inline(node['children']);
};

const isInline = (node: unknown): boolean =>
  isRecord(node) && (node['type'] === 'text' || node['type'] === 'link');

/** Every run of text of an item's half: fields, and blocks of rich text. */
function runsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(runsOf);
  if (!isRecord(value)) return [];
  const children = value['children'];
  if (Array.isArray(children) && children.some(isInline)) return [inline(children)];
  return Object.values(value).flatMap(runsOf);
}

const BASE = 0x01000193;

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), BASE);
  return hash;
}

const sha256 = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('hex');

/** Heading and sentences of four words or more of an item's text, as hashes; each once. */
export function phrasesOf(text: unknown): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const run of runsOf(text)) {
    for (const sentence of run.split(SENTENCE_END)) {
      const words = wordsOf(sentence);
      if (words.length < FEWEST_WORDS) continue;
      const quick = words.reduce((sum, word) => (Math.imul(sum, BASE) + hashOf(word)) | 0, 0);
      const hash = sha256(words);
      phrases.set(hash, { words: words.length, quick, sha256: hash });
    }
  }
  return [...phrases.values()];
}

/** The words of an answer's body: markup is left out, what scripts carry is not. */
export function wordsOfBody(body: string): string[] {
  const text = body
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,5});/gi,
      (entity, name: string) => characterOf(name) ?? entity,
    );
  return wordsOf(text);
}

function characterOf(name: string): string | undefined {
  const code = /^#x/i.test(name)
    ? parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : null;
  if (code === null) return ENTITIES[name.toLowerCase()];
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** How many of the phrases stand among these words. */
export function countPhrases(words: readonly string[], phrases: readonly Phrase[]): number {
  const byLength = new Map<number, Phrase[]>();
  for (const known of phrases) byLength.set(known.words, [...(byLength.get(known.words) ?? []), known]);
  const hashes = words.map(hashOf);
  const found = new Set<string>();
  for (const [length, wanted] of byLength) {
    const first = Array.from({ length }).reduce<number>((power) => Math.imul(power, BASE), 1);
    const byQuick = new Map(
      wanted.map(({ quick }) => [quick, wanted.filter((other) => other.quick === quick)]),
    );
    let rolling = 0;
    hashes.forEach((hash, at) => {
      rolling = (Math.imul(rolling, BASE) + hash) | 0;
      const leaving = at >= length ? hashes[at - length] : undefined;
      if (leaving !== undefined) rolling = (rolling - Math.imul(leaving, first)) | 0;
      const near = at >= length - 1 ? byQuick.get(rolling) : undefined;
      if (!near) return;
      const here = sha256(words.slice(at - length + 1, at + 1));
      for (const { sha256: hash } of near) if (hash === here) found.add(hash);
    });
  }
  return found.size;
}
