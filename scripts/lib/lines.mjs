import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/**
 * @param {NodeJS.ReadableStream} stream
 * @param {(line: string) => void} onLine
 * @returns {void}
 */
export function linesOf(stream, onLine) {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine);
}

/**
 * Text without colours and other control sequences.
 * @param {string} line
 * @returns {string}
 */
export const plain = (line) => stripVTControlCharacters(line);

/** @param {string} line */
export const say = (line = '') => process.stdout.write(`${line}\n`);

/**
 * @param {string} name of the program whose lines they are
 * @returns {(line: string) => void}
 */
export const saying = (name) => (line) => {
  if (line.trim()) say(`[${name}] ${line}`);
};

const LARGEST_LOG = 10 * 1024 * 1024;

/**
 * Appends lines to a file. One that has grown large is set aside first, as `NAME.1`.
 * @param {string} file
 * @returns {(line: string) => void}
 */
export function logTo(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  return (line) => stream.write(`${plain(line)}\n`);
}

/**
 * Rows under headings, in columns; columns of numbers are set to the right.
 * @param {string[]} headings
 * @param {(string | number)[][]} rows
 * @returns {string}
 */
export function table(headings, rows) {
  const texts = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) =>
    Math.max(...texts.map((row) => [...(row[column] ?? '')].length)),
  );
  const isNumber = headings.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const lines = texts.map((row) =>
    widths
      .map((width, column) => {
        const text = row[column] ?? '';
        return isNumber[column] ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}
