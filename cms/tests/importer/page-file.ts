import { readFileSync } from 'node:fs';
import path from 'node:path';

export const TWO_COPIES = path.join(__dirname, 'two-copies.txt');

/** A page in the shape of the unit's former one: two copies that differ in four places, then the regions. */
export const twoCopies = readFileSync(TWO_COPIES, 'utf8');

const positionOf = (lines: readonly string[], text: string): number => {
  const index = lines.findIndex((line) => line.includes(text));
  if (index === -1) throw new Error(`The page has no line with “${text}”.`);
  return index;
};

/** Number of the first line with this text. */
export const lineOf = (source: string, text: string): number => positionOf(source.split('\n'), text) + 1;

/** The page with that line empty, so that the others keep their numbers. */
export const withoutLine = (source: string, text: string): string => changed(source, text, '');

/** The page with that line replaced. */
export function changed(source: string, text: string, line: string): string {
  const lines = source.split('\n');
  lines[positionOf(lines, text)] = line;
  return lines.join('\n');
}

/** The first copy and the regions. */
export function onlyFirstCopy(source: string): string {
  const lines = source.split('\n');
  return [
    ...lines.slice(0, positionOf(lines, '← Back to the Overview')),
    ...lines.slice(positionOf(lines, '• Africa')),
  ].join('\n');
}
