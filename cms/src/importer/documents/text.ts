import type { List } from '@mediation/content';
import { say } from '../../sentences';
import { readLines, type SourceLine } from '../source-lines';
import { ImportRefusal } from '../import-refusal';
import { MOST_BLOCKS, type SourceBlock } from './source-document';

/** A line of mail or of a terminal is this long at most; a longer one is a paragraph, in characters. */
const LONGEST_WRAPPED = 100;
/** A line that ends earlier than this was ended on purpose. */
const SHORTEST_WRAPPED = 50;

/** Whether a line goes on in the next: it is as long as wrapped lines are, and the next follows at once. */
function goesOn(line: SourceLine, next: SourceLine): boolean {
  const { length } = line.text;
  return (
    next.number === line.number + 1 &&
    next.kind !== 'bullet' &&
    next.kind !== 'numbered' &&
    length >= SHORTEST_WRAPPED &&
    length <= LONGEST_WRAPPED &&
    next.text.length <= LONGEST_WRAPPED
  );
}

/** Paragraphs of a plain text: a line each, or wrapped lines with an empty one between. */
function paragraphsOf(lines: readonly SourceLine[]): SourceLine[] {
  const paragraphs: SourceLine[] = [];
  let last: SourceLine | null = null;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && last && goesOn(last, line)) {
      paragraphs[paragraphs.length - 1] = { ...paragraph, text: `${paragraph.text} ${line.text}` };
    } else paragraphs.push(line);
    last = line;
  }
  return paragraphs;
}

/**
 * Blocks of a plain text: paragraphs, and lists of bullets and numbers. It marks no headings; what names a place is
 * recognised later.
 */
export function readText(source: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const { kind, text, number } of paragraphsOf(readLines(source.replace(/^([ \t]*)[-*–] /gm, '$1• ')))) {
    const place = say('place.line', { number: String(number) });
    const children = [{ type: 'text' as const, text }];
    if (kind !== 'bullet' && kind !== 'numbered') {
      blocks.push({ place, level: null, block: { type: 'paragraph', children } });
    } else {
      const format: List['format'] = kind === 'bullet' ? 'unordered' : 'ordered';
      const last = blocks.at(-1)?.block;
      const item = { type: 'list-item' as const, children };
      if (last?.type === 'list' && last.format === format) last.children.push(item);
      else blocks.push({ place, level: null, block: { type: 'list', format, children: [item] } });
    }
    if (blocks.length > MOST_BLOCKS) {
      throw new ImportRefusal([say('document.paragraphs', { most: String(MOST_BLOCKS) })]);
    }
  }
  return blocks;
}
