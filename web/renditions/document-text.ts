import { withLinks, type Inline, type List, type RichText, type Text } from '@mediation/content';
import { headingLevels } from '@/components/RichText/heading-levels';
import { marked, type Phrase } from '@/components/RichText/marked-phrases';

/** A rich text as the templates set it: every property is there, every link is whole. */
export interface SetWords {
  type: 'text';
  text: string;
  /** BCP 47; null for the language of the text around it. */
  language: string | null;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
}
export type SetInline = SetWords | { type: 'link'; url: string; children: SetWords[] };
export interface SetList {
  type: 'list';
  format: List['format'];
  children: ({ type: 'list-item'; children: SetInline[] } | SetList)[];
}
export type SetBlock =
  | { type: 'paragraph' | 'quote'; children: SetInline[] }
  | { type: 'heading'; level: number; children: SetInline[] }
  | SetList;

interface Setting {
  /** Address of the page the text stands on: its links are read from there. */
  address: string;
  /** Level of the heading it stands below. */
  under: 1 | 2;
  foreignPhrases?: Phrase[];
}

export function setText(blocks: RichText, { address, under, foreignPhrases = [] }: Setting): SetBlock[] {
  const levels = headingLevels(blocks, under);
  const words = ({ text, bold, italic, underline, strikethrough }: Text): SetWords[] =>
    marked(text, foreignPhrases).map((piece) => ({
      type: 'text',
      ...piece,
      bold: bold ?? false,
      italic: italic ?? false,
      underline: underline ?? false,
      strikethrough: strikethrough ?? false,
    }));
  const inlines = (nodes: readonly Inline[]): SetInline[] =>
    nodes.flatMap((node): SetInline[] =>
      node.type === 'text'
        ? words(node)
        : [{ type: 'link', url: node.url, children: node.children.flatMap(words) }],
    );
  const list = ({ format, children }: List): SetList => ({
    type: 'list',
    format,
    children: children.map((child) =>
      child.type === 'list' ? list(child) : { type: 'list-item', children: inlines(child.children) },
    ),
  });
  return withLinks(blocks, (url) => new URL(url, address).href).map((block): SetBlock => {
    switch (block.type) {
      case 'list':
        return list(block);
      case 'heading':
        return { type: 'heading', level: levels.get(block.level) ?? 6, children: inlines(block.children) };
      case 'paragraph':
      case 'quote':
        return { type: block.type, children: inlines(block.children) };
    }
  });
}
