import path from 'node:path';
import { ImportRefusal } from '../import-refusal';
import { decodeSource } from '../read-source';
import { say } from '../../sentences';
import { docxToHtml } from './docx';
import { byLine, byParagraph, readHtml } from './html';
import { readMarkdown } from './markdown';
import type { DocumentFormat, SourceDocument } from './source-document';
import { readText } from './text';

const MEGABYTE = 1024 * 1024;
/** Of a Word document, pictures included, in bytes. */
export const LARGEST_DOCUMENT = 15 * MEGABYTE;
/** Of a document that is all text, in bytes. */
export const LARGEST_TEXT = 2 * MEGABYTE;

const beginsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Formats that are known by their first bytes, and what to do with them instead. */
function refuseOthers(bytes: Uint8Array, name: string): void {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new ImportRefusal([say('document.oldWord', { name })]);
  }
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new ImportRefusal([say('document.pdf', { name })]);
  }
  if (beginsWith(bytes, 0x7b, 0x5c, 0x72, 0x74)) {
    throw new ImportRefusal([say('document.rtf', { name })]);
  }
}

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  '.docx': 'docx',
  '.docm': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
};

/** What a file is: its bytes say whether it is a package, its name how a text is meant. */
function formatOf(bytes: Uint8Array, name: string): DocumentFormat {
  refuseOthers(bytes, name);
  const named = EXTENSIONS[path.extname(name).toLowerCase()];
  const isPackage = beginsWith(bytes, 0x50, 0x4b);
  if (isPackage !== (named === 'docx') || named === undefined) {
    const id = isPackage ? 'document.aPackage' : named === 'docx' ? 'document.noWord' : 'document.otherKind';
    throw new ImportRefusal([say(id, { name })]);
  }
  return named;
}

function demandSize({ length }: Uint8Array, name: string, format: DocumentFormat): void {
  const most = format === 'docx' ? LARGEST_DOCUMENT : LARGEST_TEXT;
  if (length <= most) return;
  const size = String(Math.ceil(length / MEGABYTE));
  throw new ImportRefusal([say('document.tooLarge', { name, size, most: most / MEGABYTE })]);
}

/**
 * Reads a document as blocks with their places. Nothing in it is run, and nothing outside it is read.
 * @param name of the file, with its extension
 * @throws {ImportRefusal} when it is damaged, hostile, or of a kind that is not taken
 */
export async function readDocument(name: string, bytes: Buffer): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ImportRefusal([say('document.empty', { name })]);
  const format = formatOf(bytes, name);
  demandSize(bytes, name, format);
  const document = await read(format, bytes);
  if (document.blocks.length === 0) throw new ImportRefusal([say('document.noText', { name })]);
  return document;
}

async function read(format: DocumentFormat, bytes: Buffer): Promise<SourceDocument> {
  switch (format) {
    case 'docx': {
      const { html, leftOut } = await docxToHtml(bytes);
      const { blocks, leftOut: further } = readHtml(html, byParagraph);
      return { format, blocks, leftOut: [...leftOut, ...further] };
    }
    case 'html':
      return { format, ...readHtml(decodeSource(bytes), byLine) };
    case 'markdown':
      return { format, ...readMarkdown(decodeSource(bytes)) };
    case 'text':
      return { format, blocks: readText(decodeSource(bytes)), leftOut: [] };
  }
}
