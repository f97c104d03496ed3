import MarkdownIt from 'markdown-it';
import type { LeftOut, SourceBlock } from './source-document';
import { byNamedLine, readHtml } from './html';

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Each block of the page it makes knows its line of the source, counted from 1. */
parser.core.ruler.push('line-numbers', ({ tokens }) => {
  for (const token of tokens)
    if (token.nesting === 1 && token.map) token.attrSet('data-line', String(token.map[0] + 1));
});

/** Blocks of a Markdown document. Raw HTML in it is text like any other. */
export const readMarkdown = (source: string): { blocks: SourceBlock[]; leftOut: LeftOut[] } =>
  readHtml(parser.render(source), byNamedLine);
