import type { RichText } from '@mediation/content';
import { below, type HeadingLevel } from '../Heading/Heading';

/**
 * Writers choose levels 3 to 6 without knowing where their text will stand. The levels a text uses are put
 * next to one another under the heading it stands below, so that no page leaves one out.
 */
export function headingLevels(blocks: RichText, under: HeadingLevel): Map<number, HeadingLevel> {
  const used = new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : [])));
  return new Map([...used].sort((a, b) => a - b).map((level, index) => [level, below(under, index + 1)]));
}
