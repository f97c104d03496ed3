import type { Inline, List, RichText } from '@mediation/content';
import { styled } from 'styled-components';

const Words = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.5;
  overflow-wrap: anywhere;

  > * + * {
    margin-block-start: 0.75em;
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  ul,
  ol {
    padding-inline-start: 1.5em;
  }
  h5 {
    font-weight: 600;
  }
  strong {
    font-weight: 600;
  }
  em {
    font-style: italic;
  }
  u {
    text-decoration: underline;
  }
  blockquote {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
    padding-inline-start: 1em;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;

const Inlines = ({ nodes }: { nodes: readonly Inline[] }) =>
  nodes.map((node, index) => {
    if (node.type === 'link') {
      return (
        <a key={index} href={node.url} target="_blank" rel="noopener noreferrer">
          <Inlines nodes={node.children} />
        </a>
      );
    }
    let words = <span style={{ whiteSpace: 'pre-line' }}>{node.text}</span>;
    if (node.bold) words = <strong>{words}</strong>;
    if (node.italic) words = <em>{words}</em>;
    if (node.underline) words = <u>{words}</u>;
    if (node.strikethrough) words = <s>{words}</s>;
    return <span key={index}>{words}</span>;
  });

const ListView = ({ list }: { list: List }) => {
  const Tag = list.format === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag>
      {list.children.map((child, index) => (
        <li key={index} style={child.type === 'list' ? { listStyle: 'none' } : {}}>
          {child.type === 'list' ? <ListView list={child} /> : <Inlines nodes={child.children} />}
        </li>
      ))}
    </Tag>
  );
};

/** A rich text to read, in the direction of its words. */
export const RichTextView = ({ body, lang }: { body: RichText; lang: string }) => (
  <Words lang={lang} dir="auto">
    {body.map((block, index) => {
      switch (block.type) {
        case 'list':
          return <ListView key={index} list={block} />;
        case 'heading':
          return (
            <h5 key={index}>
              <Inlines nodes={block.children} />
            </h5>
          );
        case 'quote':
          return (
            <blockquote key={index}>
              <Inlines nodes={block.children} />
            </blockquote>
          );
        case 'paragraph':
          return (
            <p key={index}>
              <Inlines nodes={block.children} />
            </p>
          );
      }
    })}
  </Words>
);
