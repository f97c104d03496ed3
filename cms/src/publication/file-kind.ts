import type { PublishedFile } from '@mediation/content';

type Kind = PublishedFile['mime'];

/** How many bytes `kindOf` needs. */
export const KIND_LENGTH = 12;

const at = (bytes: Buffer, offset: number, signature: string): boolean =>
  bytes.subarray(offset, offset + signature.length).equals(Buffer.from(signature, 'latin1'));

/** What a file is by its first bytes, whatever its name and sender say. Undefined for what is not taken. */
export function kindOf(bytes: Buffer): Kind | undefined {
  if (at(bytes, 0, '%PDF-')) return 'application/pdf';
  if (at(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (at(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP')) return 'image/webp';
  return undefined;
}
