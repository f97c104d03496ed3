import { LINE_BREAK } from './read-source';

/**
 * One line of the file that has text. In the page's text, every paragraph is one line; `way-back` begins with
 * an arrow, `numbered` with “1.”, `bullet` with “•”. A heading is short and has no full stop.
 */
export interface SourceLine {
  /** Counted from 1, empty lines included. */
  number: number;
  /** Characters of white space before the text. */
  indent: number;
  kind: 'way-back' | 'numbered' | 'bullet' | 'heading' | 'paragraph';
  /** Without its mark; runs of white space, no-break spaces among them, are one space. */
  text: string;
  /** What a `numbered` line counts; else 0. */
  order: number;
}

const LONGEST_HEADING = 12;
const SENTENCE_END = /[.!?…]["'”’)\]]*$/;

const reads = (text: string): 'heading' | 'paragraph' =>
  text.split(' ').length <= LONGEST_HEADING && !SENTENCE_END.test(text) ? 'heading' : 'paragraph';

/** Whether a text is short and without a full stop, as headings are. */
export const readsLikeHeading = (text: string): boolean => reads(text) === 'heading';

export function readLines(source: string): SourceLine[] {
  return source.split(LINE_BREAK).flatMap((raw, index): SourceLine[] => {
    const number = index + 1;
    const indent = raw.length - raw.trimStart().length;
    const text = raw.trim().replace(/\s+/g, ' ');
    if (text === '') return [];
    const wayBack = /^← ?(.+)$/.exec(text)?.[1];
    if (wayBack) return [{ number, indent, kind: 'way-back', text: wayBack, order: 0 }];
    const bullet = /^• ?(.+)$/.exec(text)?.[1];
    if (bullet) return [{ number, indent, kind: 'bullet', text: bullet, order: 0 }];
    const numbered = /^(\d{1,3})\. (.+)$/.exec(text);
    if (numbered?.[2]) return [{ number, indent, kind: 'numbered', text: numbered[2], order: Number(numbered[1]) }];
    return [{ number, indent, kind: reads(text), text, order: 0 }];
  });
}
