import type { List, RichText } from '@mediation/content';
import type { SourceLine } from './source-lines';

const words = (text: string) => [{ type: 'text' as const, text }];

/** Lines as rich text: a paragraph each, bullets and numbers that follow one another as a list. */
export function toRichText(lines: readonly Pick<SourceLine, 'kind' | 'text'>[]): RichText {
  const blocks: RichText = [];
  for (const { kind, text } of lines) {
    if (kind !== 'bullet' && kind !== 'numbered') {
      blocks.push({ type: 'paragraph', children: words(text) });
      continue;
    }
    const format: List['format'] = kind === 'bullet' ? 'unordered' : 'ordered';
    const last = blocks.at(-1);
    const item = { type: 'list-item' as const, children: words(text) };
    if (last?.type === 'list' && last.format === format) last.children.push(item);
    else blocks.push({ type: 'list', format, children: [item] });
  }
  return blocks;
}
