import type { Block, Inline, List, ListItem, RichText, Text } from '@mediation/content';
import MarkdownIt, { type Token } from 'markdown-it';

const parser = new MarkdownIt('zero').enable([
  'heading',
  'list',
  'blockquote',
  'emphasis',
  'link',
  'escape',
  'entity',
  'newline',
]);

type Marks = Pick<Text, 'bold' | 'italic'>;

function readInline(tokens: readonly Token[]): Inline[] {
  const top: Inline[] = [];
  let link: { type: 'link'; url: string; children: Text[] } | undefined;
  let marks: Marks = {};
  const add = (text: string) => {
    if (text === '') return;
    (link ? link.children : top).push({ type: 'text', text, ...marks });
  };
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'text_special') add(token.content);
    else if (token.type === 'softbreak') add(' ');
    else if (token.type === 'hardbreak') add('\n');
    else if (token.type === 'strong_open') marks = { ...marks, bold: true };
    else if (token.type === 'em_open') marks = { ...marks, italic: true };
    else if (token.type === 'strong_close') marks = omit(marks, 'bold');
    else if (token.type === 'em_close') marks = omit(marks, 'italic');
    else if (token.type === 'link_open')
      link = { type: 'link', url: token.attrGet('href') ?? '', children: [] };
    else if (token.type === 'link_close' && link) {
      top.push(link);
      link = undefined;
    }
  }
  return top.length > 0 ? top : [{ type: 'text', text: '' }];
}

function omit(marks: Marks, mark: keyof Marks): Marks {
  const { [mark]: _removed, ...rest } = marks;
  return rest;
}

/** Reads blocks until the token that closes the container, which `next` then stands behind. */
function readBlocks(
  tokens: readonly Token[],
  start: number,
  until: string,
): { blocks: Block[]; next: number } {
  const blocks: Block[] = [];
  let index = start;
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token || token.type === until) return { blocks, next: index + 1 };
    const inline = readInline(tokens[index + 1]?.children ?? []);
    if (token.type === 'paragraph_open') {
      blocks.push({ type: 'paragraph', children: inline });
      index += 3;
    } else if (token.type === 'heading_open') {
      blocks.push({ type: 'heading', level: Math.max(3, Number(token.tag.slice(1))), children: inline });
      index += 3;
    } else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const { list, next } = readList(tokens, index);
      blocks.push(list);
      index = next;
    } else if (token.type === 'blockquote_open') {
      const inner = readBlocks(tokens, index + 1, 'blockquote_close');
      for (const block of inner.blocks) {
        if (block.type === 'paragraph') blocks.push({ type: 'quote', children: block.children });
        else blocks.push(block);
      }
      index = inner.next;
    } else {
      throw new Error(`Markdown of this kind has no place in a text: ${token.type}`);
    }
  }
  return { blocks, next: index };
}

function readList(tokens: readonly Token[], start: number): { list: List; next: number } {
  const ordered = tokens[start]?.type === 'ordered_list_open';
  const close = ordered ? 'ordered_list_close' : 'bullet_list_close';
  const children: (ListItem | List)[] = [];
  let index = start + 1;
  while (index < tokens.length && tokens[index]?.type !== close) {
    const { blocks, next } = readBlocks(tokens, index + 1, 'list_item_close');
    for (const block of blocks) {
      if (block.type === 'list') children.push(block);
      else children.push({ type: 'list-item', children: block.children });
    }
    index = next;
  }
  return { list: { type: 'list', format: ordered ? 'ordered' : 'unordered', children }, next: index + 1 };
}

/**
 * Markdown as rich text: paragraphs, headings (levels 1 and 2 become 3), lists, quotes, links, emphasis.
 * Raw HTML is text like any other.
 */
export function markdownToRichText(markdown: string): RichText {
  return readBlocks(parser.parse(markdown, {}), 0, '').blocks;
}
