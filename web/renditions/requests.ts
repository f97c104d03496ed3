import type { DocumentPage, PicturePage } from './pages';

/** What the typesetter's thread is asked, and what it answers: one answer a request, by its number. */
export type TypesettingRequest = { number: number } & (
  | { format: 'pdf'; page: DocumentPage }
  | { format: 'png'; page: PicturePage }
);

export type TypesettingReply = { number: number } & ({ bytes: Uint8Array } | { fault: string });
