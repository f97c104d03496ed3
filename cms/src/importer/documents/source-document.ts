import type { Block } from '@mediation/content';

/** A block of a document, in the document's order. */
export interface SourceBlock {
  /** Where it begins, as the person who has the document open finds it: `line 12`, `paragraph 12`. */
  place: string;
  /** Level of a heading, from 1 to 6; null for what the document does not mark as one. */
  level: number | null;
  block: Block;
}

/** Something of the document that no text here can hold, or that was not to be seen. */
export interface LeftOut {
  /** Null when it is about the whole document. */
  place: string | null;
  /** A sentence. */
  what: string;
}

export interface SourceDocument {
  format: DocumentFormat;
  blocks: SourceBlock[];
  leftOut: LeftOut[];
}

export const DOCUMENT_FORMATS = ['docx', 'html', 'markdown', 'text'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A quarterly update has some hundred. */
export const MOST_BLOCKS = 5_000;
