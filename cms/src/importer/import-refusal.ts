/** The import was refused, or could not go on. `reasons` are sentences for the person at the terminal. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';

  constructor(readonly reasons: readonly string[]) {
    super(reasons.join('\n'));
  }
}

/** A sentence about one line of the file, counted from 1. */
export const atLine = (line: number, sentence: string): string => `Line ${line}: ${sentence}`;

const LONGEST_QUOTE = 60;

/** The beginning of a text, for a sentence that puts it between its quotes. */
export function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE).join('').trimEnd()}…`
    : text;
}

/** The same between the quotes of English. */
export const quote = (text: string): string => `“${beginningOf(text)}”`;
