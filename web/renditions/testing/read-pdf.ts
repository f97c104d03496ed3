import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What a document says of itself, and what a screen reader goes through, in that order: see `pdf-reader.mjs`. */
export interface ReadPdf {
  title: string;
  language: string | null;
  universalAccessibility: string | null;
  marked: boolean;
  showsItsTitle: boolean;
  pages: number;
  bookmarks: string[];
  elements: { roles: string[]; text: string; alternativeText?: string; language: string | null }[];
  untagged: string[];
}

/** The reader is an ES module, which Jest does not load: it runs as a process. */
export const readPdf = (bytes: Uint8Array): ReadPdf =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'pdf-reader.mjs')], {
      input: bytes,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  ) as ReadPdf;

/** Letters and figures alone: spaces, punctuation and signs over letters left out. */
export const bare = (text: string): string => text.normalize('NFD').replace(/[\p{M}\p{P}\s]/gu, '');

/** All that is read, from the beginning to the end, bare. */
export const wordsOf = ({ elements }: ReadPdf): string => bare(elements.map(({ text }) => text).join(' '));
