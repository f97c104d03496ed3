import { z } from 'zod';

/**
 * Rich text is a tree, never markup: what is not in this grammar cannot be stored, sent or drawn.
 * The shape is that of Strapi's blocks field, without images and code.
 */

/** Addresses a link may point to: `https:`, `mailto:`, or a path on this site. */
export function isSafeLink(url: string): boolean {
  if (/[\s\\\u0000-\u001f\u007f]/.test(url)) return false;
  if (url.startsWith('/')) return !url.startsWith('//');
  if (url.startsWith('#')) return true;
  try {
    const { protocol, username, password } = new URL(url);
    return (protocol === 'https:' || protocol === 'mailto:') && !username && !password;
  } catch {
    return false;
  }
}

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().max(20_000),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  strikethrough: z.literal(true).optional(),
});

const link = z.strictObject({
  type: z.literal('link'),
  url: z.string().max(2_000).refine(isSafeLink, 'a link goes to https:, mailto: or a path on this site'),
  children: z.array(text).min(1),
});

const inline = z.discriminatedUnion('type', [text, link]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), children: z.array(inline) });

/** Headings inside a text: 3 to 6, since levels 1 and 2 belong to the page. */
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.number().int().min(3).max(6),
  children: z.array(inline),
});

const quote = z.strictObject({ type: z.literal('quote'), children: z.array(inline) });

const listItem = z.strictObject({ type: z.literal('list-item'), children: z.array(inline) });

export interface List {
  type: 'list';
  format: 'ordered' | 'unordered';
  children: (z.infer<typeof listItem> | List)[];
}

const list: z.ZodType<List> = z.strictObject({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children() {
    return z.array(z.union([listItem, list]));
  },
});

export const richText = z.array(z.union([paragraph, heading, quote, list])).max(2_000);

export type RichText = z.infer<typeof richText>;
export type Block = RichText[number];
export type Inline = z.infer<typeof inline>;
export type Text = z.infer<typeof text>;
export type ListItem = z.infer<typeof listItem>;

/** The same text with other addresses in its links. */
export function withLinks(blocks: RichText, rewrite: (url: string) => string): RichText {
  const inInline = (node: Inline): Inline =>
    node.type === 'link' ? { ...node, url: rewrite(node.url) } : node;
  const inList = (node: List): List => ({
    ...node,
    children: node.children.map((child) =>
      child.type === 'list' ? inList(child) : { ...child, children: child.children.map(inInline) },
    ),
  });
  return blocks.map((block) =>
    block.type === 'list' ? inList(block) : { ...block, children: block.children.map(inInline) },
  );
}

/** The words of a rich text, blocks separated by a line break. */
export function plainText(blocks: RichText): string {
  const inlineText = (nodes: Inline[]): string =>
    nodes.map((node) => (node.type === 'text' ? node.text : inlineText(node.children))).join('');
  const blockText = (block: Block | ListItem): string =>
    block.type === 'list' ? block.children.map(blockText).join('\n') : inlineText(block.children);
  return blocks.map(blockText).join('\n');
}
