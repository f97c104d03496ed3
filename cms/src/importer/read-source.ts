import { readFile, stat } from 'node:fs/promises';
import { say } from '../sentences';
import { beginningOf, ImportRefusal } from './import-refusal';

const MEGABYTE = 1024 * 1024;
/** The page has some 20 KB; whatever is larger is another file. In bytes. */
export const LARGEST_FILE = 5 * MEGABYTE;

/**
 * Reads a text file. What is too large is refused before any of it is read.
 * @throws {ImportRefusal}
 */
export async function readSource(file: string): Promise<string> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportRefusal([
      error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}.`,
    ]);
  });
  if (!found.isFile()) throw new ImportRefusal([`${file} is not a file.`]);
  if (found.size > LARGEST_FILE) {
    const size = Math.ceil(found.size / MEGABYTE);
    throw new ImportRefusal([
      `${file} has ${size} MB; the text of a page has at most ${LARGEST_FILE / MEGABYTE} MB. It was not read.`,
    ]);
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportRefusal([`${file} cannot be read: ${error.message}.`]);
  });
  return decodeSource(bytes);
}

/**
 * Decodes the bytes of a text file, which must be UTF-8.
 * @throws {ImportRefusal} which line is not, and what the file seems to be instead
 */
export function decodeSource(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new ImportRefusal([say('file.empty')]);
  if (isUtf16(bytes)) {
    throw new ImportRefusal([say('file.utf16')]);
  }
  const line = firstLineNotUtf8(bytes);
  if (line !== null) {
    throw new ImportRefusal([say('file.notUtf8', { line: String(line) })]);
  }
  // The decoder takes a byte order mark off.
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (text.trim() === '') throw new ImportRefusal([say('file.noText')]);
  const faults = text.split(LINE_BREAK).flatMap((content, index) => lossesIn(content, index + 1));
  if (faults.length > 0) throw new ImportRefusal(faults);
  return text;
}

export const LINE_BREAK = /\r\n|\r|\n/;

/** By its byte order mark, or by the zero bytes that ASCII letters have in it. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 1_000);
  return sample.filter((byte) => byte === 0).length > sample.length / 4;
}

function firstLineNotUtf8(bytes: Uint8Array): number | null {
  const LINE_FEED = 0x0a;
  let line = 1;
  let start = 0;
  while (start <= bytes.length) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;
/** UTF-8 that was read as Windows-1252 and saved once more: “Ã©” for “é”, “â€™” for an apostrophe. */
const SAVED_TWICE = /Ã[\u0080-\u00bf]|â€[\u0080-\u00bf™œžš“”˜¦¢]/;

/** Signs that a text lost letters before it came here, though its bytes are in order. */
function lossesIn(content: string, number: number): string[] {
  const line = String(number);
  if (CONTROL.test(content)) return [say('file.control', { line })];
  if (content.includes('\ufffd')) {
    return [say('file.lost', { line, sign: '\ufffd', quote: beginningOf(content.trim()) })];
  }
  const twice = SAVED_TWICE.exec(content);
  return twice ? [say('file.savedTwice', { line, sign: twice[0] })] : [];
}
