import { isSafeLink, type Inline, type List, type RichText as Tree, type Text } from '@mediation/content';
import { Fragment, type ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../Heading/Heading';
import { headingLevels } from './heading-levels';
import { marked, type Phrase } from './marked-phrases';
import styles from './RichText.module.css';

type Block = Tree[number];

const MARKS = [
  ['bold', (children: ReactNode) => <strong>{children}</strong>],
  ['italic', (children: ReactNode) => <em>{children}</em>],
  ['underline', (children: ReactNode) => <u>{children}</u>],
  ['strikethrough', (children: ReactNode) => <s>{children}</s>],
] as const;

function Words({ node, phrases }: { node: Text; phrases: Phrase[] }): ReactNode {
  const words: ReactNode[] = marked(node.text, phrases).map(({ text, language }, index) =>
    language ? (
      <span key={index} lang={language} dir="auto">
        {text}
      </span>
    ) : (
      text
    ),
  );
  return MARKS.reduce<ReactNode>((drawn, [mark, wrap]) => (node[mark] ? wrap(drawn) : drawn), words);
}

/** Whether a text is drawn as the words it holds and nothing else, as most of them are. */
const isPlain = (node: Text, phrases: Phrase[]): boolean =>
  MARKS.every(([mark]) => !node[mark]) && !phrases.some(({ phrase }) => node.text.includes(phrase));

/** Plain words stay a string: a list of fifty reports has thousands of them, each drawn and sent twice. */
const wordsOf = (node: Text, key: number, phrases: Phrase[]): ReactNode =>
  isPlain(node, phrases) ? node.text : <Words key={key} node={node} phrases={phrases} />;

function Inlines({ nodes, phrases }: { nodes: Inline[]; phrases: Phrase[] }): ReactNode {
  return nodes.map((node, index) => {
    if (node.type === 'text') return wordsOf(node, index, phrases);
    const words = node.children.map((child, position) => wordsOf(child, position, phrases));
    // The contract refuses other addresses; a page stands by that without trusting it.
    if (!isSafeLink(node.url)) return <Fragment key={index}>{words}</Fragment>;
    const leavesTheSite = node.url.startsWith('https:');
    return (
      <a key={index} href={node.url} rel={leavesTheSite ? 'external noopener' : undefined}>
        {words}
      </a>
    );
  });
}

function Items({ list, phrases }: { list: List; phrases: Phrase[] }) {
  const Tag = list.format === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag>
      {list.children.map((child, index) => (
        <li key={index}>
          {child.type === 'list' ? (
            <Items list={child} phrases={phrases} />
          ) : (
            <Inlines nodes={child.children} phrases={phrases} />
          )}
        </li>
      ))}
    </Tag>
  );
}

function BlockOf({
  block,
  phrases,
  levels,
}: {
  block: Block;
  phrases: Phrase[];
  levels: Map<number, HeadingLevel>;
}) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines nodes={block.children} phrases={phrases} />
        </p>
      );
    case 'heading':
      return (
        <Heading level={levels.get(block.level) ?? 6}>
          <Inlines nodes={block.children} phrases={phrases} />
        </Heading>
      );
    case 'quote':
      return (
        <blockquote>
          <Inlines nodes={block.children} phrases={phrases} />
        </blockquote>
      );
    case 'list':
      return <Items list={block} phrases={phrases} />;
  }
}

/** Draws a text from its tree: no markup is ever taken over. `under` is the heading it stands below. */
export function RichText({
  blocks,
  under,
  foreignPhrases = [],
}: {
  blocks: Tree;
  under: HeadingLevel;
  foreignPhrases?: Phrase[];
}) {
  const levels = headingLevels(blocks, under);
  return (
    <div className={styles.text}>
      {blocks.map((block, index) => (
        <BlockOf key={index} block={block} phrases={foreignPhrases} levels={levels} />
      ))}
    </div>
  );
}
