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
  /** A line with nothing but a no-break space stands before it: the page's way to end what was before. */
  afterGap: boolean;
}

const LONGEST_HEADING = 12;
const SENTENCE_END = /[.!?…]["'”’)\]]*$/;

const reads = (text: string): 'heading' | 'paragraph' =>
  text.split(' ').length <= LONGEST_HEADING && !SENTENCE_END.test(text) ? 'heading' : 'paragraph';

/** Whether a text is short and without a full stop, as headings are. */
export const readsLikeHeading = (text: string): boolean => reads(text) === 'heading';

const NO_BREAK_SPACE = '\u00a0';

function kindOf(text: string): Pick<SourceLine, 'kind' | 'text' | 'order'> {
  const wayBack = /^← ?(.+)$/.exec(text)?.[1];
  if (wayBack) return { kind: 'way-back', text: wayBack, order: 0 };
  const bullet = /^• ?(.+)$/.exec(text)?.[1];
  if (bullet) return { kind: 'bullet', text: bullet, order: 0 };
  const numbered = /^(\d{1,3})\. (.+)$/.exec(text);
  if (numbered?.[2]) return { kind: 'numbered', text: numbered[2], order: Number(numbered[1]) };
  return { kind: reads(text), text, order: 0 };
}

export function readLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterGap = false;
  for (const [index, raw] of source.split(LINE_BREAK).entries()) {
    const text = raw.trim().replace(/\s+/g, ' ');
    if (text === '') {
      afterGap ||= raw.includes(NO_BREAK_SPACE);
      continue;
    }
    const indent = raw.length - raw.trimStart().length;
    lines.push({ number: index + 1, indent, ...kindOf(text), afterGap });
    afterGap = false;
  }
  return lines;
}
