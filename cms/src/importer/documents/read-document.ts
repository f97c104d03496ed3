import path from 'node:path';
import { ImportRefusal } from '../import-refusal';
import { decodeSource } from '../read-source';
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

const TAKEN = 'Word documents (.docx), web pages (.html), Markdown (.md) and plain text (.txt) are taken.';

const beginsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Formats that are known by their first bytes, and what to do with them instead. */
function refuseOthers(bytes: Uint8Array, name: string): void {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new ImportRefusal([
      `“${name}” is an old Word document (.doc), or one that a password protects. Save it as .docx, without a password.`,
    ]);
  }
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new ImportRefusal([
      `“${name}” is a PDF: it has no paragraphs to go by. Import the document it was made from.`,
    ]);
  }
  if (beginsWith(bytes, 0x7b, 0x5c, 0x72, 0x74)) {
    throw new ImportRefusal([`“${name}” is rich text format (.rtf). Save it as .docx.`]);
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
    const is = isPackage
      ? 'a package of files'
      : named === 'docx'
        ? 'no Word document'
        : 'a file of another kind';
    throw new ImportRefusal([`“${name}” is ${is}. ${TAKEN}`]);
  }
  return named;
}

function demandSize({ length }: Uint8Array, name: string, format: DocumentFormat): void {
  const most = format === 'docx' ? LARGEST_DOCUMENT : LARGEST_TEXT;
  if (length <= most) return;
  throw new ImportRefusal([
    `“${name}” has ${Math.ceil(length / MEGABYTE)} MB; at most ${most / MEGABYTE} MB are taken. It was not read.`,
  ]);
}

/**
 * Reads a document as blocks with their places. Nothing in it is run, and nothing outside it is read.
 * @param name of the file, with its extension
 * @throws {ImportRefusal} when it is damaged, hostile, or of a kind that is not taken
 */
export async function readDocument(name: string, bytes: Buffer): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ImportRefusal([`“${name}” is empty.`]);
  const format = formatOf(bytes, name);
  demandSize(bytes, name, format);
  const document = await read(format, bytes);
  if (document.blocks.length === 0) throw new ImportRefusal([`There is no text in “${name}”.`]);
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
