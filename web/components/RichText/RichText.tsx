import { isSafeLink, type Inline, type List, type RichText as Tree, type Text } from '@mediation/content';
import { asContent, element, type Child, type Markup } from '@/markup/element';
import type { HeadingLevel } from '../Heading/Heading';
import { headingLevels } from './heading-levels';
import { marked, type Phrase } from './marked-phrases';
import styles from './RichText.module.css';

interface Props {
  blocks: Tree;
  /** The heading it stands below. */
  under: HeadingLevel;
  foreignPhrases?: Phrase[];
}

type Block = Tree[number];

const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

function words(node: Text, phrases: Phrase[]): Child {
  const pieces = marked(node.text, phrases).map(({ text, language }) =>
    language ? element('span', { lang: language, dir: 'auto' }, text) : text,
  );
  return MARKS.reduce<Child>((drawn, [mark, tag]) => (node[mark] ? element(tag, {}, drawn) : drawn), pieces);
}

const inlines = (nodes: readonly Inline[], phrases: Phrase[]): Child[] =>
  nodes.map((node) => {
    if (node.type === 'text') return words(node, phrases);
    const children = node.children.map((child) => words(child, phrases));
    // The contract refuses other addresses; a page stands by that without trusting it.
    if (!isSafeLink(node.url)) return children;
    const rel = node.url.startsWith('https:') ? 'external noopener' : undefined;
    return element('a', { href: node.url, rel }, children);
  });

const items = ({ format, children }: List, phrases: Phrase[]): Markup =>
  element(
    format === 'ordered' ? 'ol' : 'ul',
    {},
    children.map((child) =>
      element('li', {}, child.type === 'list' ? items(child, phrases) : inlines(child.children, phrases)),
    ),
  );

function block(node: Block, phrases: Phrase[], levels: Map<number, HeadingLevel>): Markup {
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, inlines(node.children, phrases));
    case 'heading':
      return element(`h${levels.get(node.level) ?? 6}`, {}, inlines(node.children, phrases));
    case 'quote':
      return element('blockquote', {}, inlines(node.children, phrases));
    case 'list':
      return items(node, phrases);
  }
}

const content = ({ blocks, under, foreignPhrases = [] }: Props): Markup[] => {
  const levels = headingLevels(blocks, under);
  return blocks.map((node) => block(node, foreignPhrases, levels));
};

/** The same as `RichText`, as markup. */
export const richText = (props: Props): Markup => element('div', { class: styles.text }, content(props));

/** Draws a text from its tree: no markup is ever taken over. */
export function RichText(props: Props) {
  return <div className={styles.text} {...asContent(content(props))} />;
}
