import { isSafeLink, type Inline, type List, type ListItem, type Text } from '@mediation/content';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { say, type SentenceId } from '../../sentences';
import { beginningOf, ImportRefusal } from '../import-refusal';
import { MOST_BLOCKS, type LeftOut, type SourceBlock } from './source-document';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Deeper than any document is, and not deep enough to exhaust a stack. */
const DEEPEST = 150;

const HEADING = /^h[1-6]$/;
/** What begins a paragraph of its own. */
const BLOCKS = new Set(
  (
    'address article aside body center dd details div dl dt fieldset figcaption figure footer form header html main nav ' +
    'p pre section summary table tbody tfoot thead tr td th caption'
  ).split(' '),
);
/** Without words for a reader. */
const SILENT = new Set([
  'head',
  'style',
  'template',
  'noscript',
  'link',
  'meta',
  'title',
  'colgroup',
  'hr',
  'wbr',
]);
/** Left out, with a word on it. */
const REFUSED: Readonly<Record<string, SentenceId>> = {
  script: 'leftOut.script',
  iframe: 'leftOut.frame',
  object: 'leftOut.object',
  embed: 'leftOut.object',
  applet: 'leftOut.object',
  svg: 'leftOut.drawing',
  math: 'leftOut.formula',
  audio: 'leftOut.recording',
  video: 'leftOut.film',
  canvas: 'leftOut.drawing',
  input: 'leftOut.field',
  button: 'leftOut.button',
  select: 'leftOut.field',
  textarea: 'leftOut.field',
};

type Marks = Omit<Text, 'type' | 'text'>;
const MARK_OF: Readonly<Record<string, Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
};

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

function isUnseen(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)
  );
}

/** Marks of an element, those in its style included: copies out of office programs have no others. */
function marksOf(element: Element): Marks {
  const style = attribute(element, 'style') ?? '';
  return {
    ...MARK_OF[element.tagName],
    ...(/font-weight\s*:\s*(bold|[6-9]00)/i.test(style) && { bold: true as const }),
    ...(/font-style\s*:\s*italic/i.test(style) && { italic: true as const }),
  };
}

/** Where the reader is: line of the source, number of the paragraph, and a line that the element itself names. */
export interface Position {
  line: number;
  paragraph: number;
  /** Attribute `data-line`; null without one. */
  named: string | null;
}
/** How a place is called; null where the element before it says it better. */
export type PlaceOf = (position: Position) => string | null;
export const byLine: PlaceOf = ({ line }) => say('place.line', { number: String(line) });
export const byNamedLine: PlaceOf = ({ named }) => named && say('place.line', { number: named });
export const byParagraph: PlaceOf = ({ paragraph }) => say('place.paragraph', { number: String(paragraph) });

/** Of a run of white space one space stays; no-break spaces are letters. */
const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

/** Neighbours with the same marks are one text; spaces at both ends are none. */
function tidy(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(node, last)) {
      joined[joined.length - 1] = { ...last, text: collapseJoin(last.text, node.text) };
    } else
      joined.push(
        node.type === 'text' && last === undefined ? { ...node, text: node.text.trimStart() } : node,
      );
  }
  const end = joined.at(-1);
  if (end?.type === 'text') joined[joined.length - 1] = { ...end, text: end.text.trimEnd() };
  return joined.filter((node) => node.type === 'link' || node.text !== '');
}
const MARKS = ['bold', 'italic', 'underline', 'strikethrough'] as const;
const sameMarks = (one: Text, other: Text): boolean => MARKS.every((mark) => one[mark] === other[mark]);
const collapseJoin = (one: string, other: string): string =>
  one.endsWith(' ') || one.endsWith('\n') ? one + other.replace(/^ /, '') : one + other;

const wordsOf = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : wordsOf(node.children))).join('');

class Reader {
  readonly blocks: SourceBlock[] = [];
  readonly leftOut: LeftOut[] = [];
  private paragraph = 0;
  private line = 1;
  private place = '';
  private run: Inline[] = [];
  private readonly told = new Set<string>();

  constructor(private readonly placeOf: PlaceOf) {}

  read(html: string): void {
    this.block(parse(html, { sourceCodeLocationInfo: true }), 0, 'paragraph');
    this.flush('paragraph');
  }

  private enter(element: Element, counts: boolean): void {
    this.line = element.sourceCodeLocation?.startLine ?? this.line;
    if (counts) this.paragraph += 1;
    this.place = this.placeAt(this.paragraph, element);
  }

  private placeAt(paragraph: number, element: Element | null): string {
    const named = (element && attribute(element, 'data-line')) ?? null;
    return this.placeOf({ line: this.line, paragraph, named }) ?? this.place;
  }

  /** Words that stand in no element of their own begin where they stand. */
  private begin(node: Node): void {
    if (this.run.length > 0 || !('value' in node) || node.value.trim() === '') return;
    const [before = ''] = /^\s*/.exec(node.value) ?? [];
    this.line = (node.sourceCodeLocation?.startLine ?? this.line) + before.split('\n').length - 1;
    this.place = this.placeAt(this.paragraph, null);
  }

  private demandShallow(depth: number): void {
    if (depth <= DEEPEST) return;
    const place = this.place || say('place.beginning');
    throw new ImportRefusal([say('document.nested', { place, most: String(DEEPEST) })]);
  }

  /** Said once a place, or once a document. */
  private leave(what: string, key = `${this.place} ${what}`): void {
    if (this.told.has(key)) return;
    this.told.add(key);
    this.leftOut.push({ place: this.place === '' ? null : this.place, what });
  }

  private add(source: Omit<SourceBlock, 'place'>, place: string): void {
    if (this.blocks.length >= MOST_BLOCKS) {
      throw new ImportRefusal([say('document.paragraphs', { most: String(MOST_BLOCKS) })]);
    }
    this.blocks.push({ place, ...source });
  }

  private flush(as: 'paragraph' | 'quote'): void {
    const children = tidy(this.run);
    this.run = [];
    if (wordsOf(children).trim() !== '') this.add({ level: null, block: { type: as, children } }, this.place);
  }

  private block(node: Node, depth: number, as: 'paragraph' | 'quote'): void {
    for (const child of childrenOf(node)) this.child(child, depth, as);
  }

  private child(node: Node, depth: number, as: 'paragraph' | 'quote'): void {
    this.demandShallow(depth);
    if (!isElement(node)) {
      this.begin(node);
      return void this.run.push(...this.inline(node, {}, depth));
    }
    const { tagName } = node;
    if (SILENT.has(tagName) || this.isLeftOut(node)) return;
    if (tagName === 'tr') return this.row(node, depth, as);
    if (HEADING.test(tagName)) return this.heading(node, depth);
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') return this.list(node, depth, as);
    if (tagName === 'blockquote') return this.container(node, depth, 'quote', false);
    if (BLOCKS.has(tagName)) return this.container(node, depth, as, tagName === 'p');
    if (childrenOf(node).some((one) => isElement(one) && startsBlock(one)))
      return this.block(node, depth + 1, as);
    // Two line breaks are how a paragraph ends where there are no paragraphs.
    if (tagName === 'br') return this.lineBreak(as);
    this.run.push(...this.inline(node, {}, depth));
  }

  private container(node: Element, depth: number, as: 'paragraph' | 'quote', counts: boolean): void {
    this.flush(as);
    this.enter(node, counts);
    this.block(node, depth + 1, as);
    this.flush(as);
  }

  private lineBreak(as: 'paragraph' | 'quote'): void {
    const last = this.run.at(-1);
    if (last?.type === 'text' && last.text === '\n') this.flush(as);
    else this.run.push({ type: 'text', text: '\n' });
  }

  private heading(node: Element, depth: number): void {
    this.flush('paragraph');
    this.enter(node, true);
    const children = tidy(this.inlineOf(node, {}, depth));
    if (wordsOf(children).trim() === '') return;
    const level = Number(node.tagName.slice(1));
    this.add({ level, block: { type: 'heading', level: Math.max(3, level), children } }, this.place);
  }

  /** A row of words is a paragraph with its cells one after the other; one of paragraphs is taken apart. */
  private row(node: Element, depth: number, as: 'paragraph' | 'quote'): void {
    this.flush(as);
    this.enter(node, false);
    const cells = childrenOf(node).filter(isElement);
    const simple = cells.map((cell) => simpleCell(cell));
    if (!simple.every((cell) => cell !== null)) return this.block(node, depth + 1, as);
    const texts = simple.map((cell) => {
      if (cell.tagName === 'p') this.enter(cell, true);
      return tidy(this.inlineOf(cell, {}, depth));
    });
    const filled = texts.filter((text) => wordsOf(text).trim() !== '');
    if (filled.length > 1) this.leave(say('leftOut.table'), 'table');
    this.run = filled.flatMap((text, index) =>
      index === 0 ? text : [{ type: 'text' as const, text: ' – ' }, ...text],
    );
    this.flush(as);
  }

  private list(node: Element, depth: number, as: 'paragraph' | 'quote'): void {
    this.flush(as);
    this.enter(node, false);
    // Of a list counted by paragraphs, the place is that of its first item.
    const place = this.placeAt(this.paragraph + 1, node);
    const list = this.listOf(node, depth);
    if (list.children.length > 0) this.add({ level: null, block: list }, place);
  }

  private listOf(node: Element, depth: number): List {
    this.demandShallow(depth);
    const children: (ListItem | List)[] = [];
    for (const item of childrenOf(node)) {
      if (!isElement(item) || this.isLeftOut(item)) continue;
      if (item.tagName === 'ul' || item.tagName === 'ol') {
        children.push(...nonEmpty(this.listOf(item, depth + 1)));
        continue;
      }
      this.enter(item, !childrenOf(item).some((one) => isElement(one) && one.tagName === 'p'));
      const { own, lists } = this.itemOf(item, depth + 1);
      for (const words of own) children.push({ type: 'list-item', children: words });
      children.push(...lists.flatMap(nonEmpty));
    }
    return { type: 'list', format: node.tagName === 'ol' ? 'ordered' : 'unordered', children };
  }

  /** The words of an item, a paragraph each, and the lists in it. */
  private itemOf(item: Element, depth: number): { own: Inline[][]; lists: List[] } {
    const own: Inline[][] = [];
    const lists: List[] = [];
    let run: Inline[] = [];
    const close = () => {
      const words = tidy(run);
      run = [];
      if (wordsOf(words).trim() !== '') own.push(words);
    };
    for (const child of childrenOf(item)) {
      if (isElement(child) && (SILENT.has(child.tagName) || this.isLeftOut(child))) continue;
      if (isElement(child) && (child.tagName === 'ul' || child.tagName === 'ol')) {
        close();
        lists.push(this.listOf(child, depth));
      } else if (isElement(child) && (BLOCKS.has(child.tagName) || HEADING.test(child.tagName))) {
        close();
        this.enter(child, child.tagName === 'p');
        run = this.inlineOf(child, {}, depth);
        close();
      } else run.push(...this.inline(child, {}, depth));
    }
    close();
    return { own, lists };
  }

  private inlineOf(node: Element, marks: Marks, depth: number): Inline[] {
    return childrenOf(node).flatMap((child) => this.inline(child, marks, depth + 1));
  }

  private inline(node: Node, marks: Marks, depth: number): Inline[] {
    this.demandShallow(depth);
    if (!isElement(node)) {
      if (!('value' in node)) return [];
      const text = collapse(node.value);
      return text === '' ? [] : [{ type: 'text', text, ...marks }];
    }
    if (SILENT.has(node.tagName) || this.isLeftOut(node)) return [];
    if (node.tagName === 'br') return [{ type: 'text', text: '\n', ...marks }];
    const inner = this.inlineOf(node, { ...marks, ...marksOf(node) }, depth);
    return node.tagName === 'a' ? this.link(node, inner) : inner;
  }

  private link(node: Element, inner: Inline[]): Inline[] {
    const url = attribute(node, 'href')?.trim();
    if (url === undefined || url === '') return inner;
    // Marks of a word processor: the place a reference or a list of contents points to.
    if (url.startsWith('#')) return inner;
    // Office programs underline every link; so does the site.
    const words = inner
      .flatMap((one) => (one.type === 'text' ? [one] : one.children))
      .map(({ underline: _ofTheLink, ...word }) => word);
    if (words.length === 0) return [];
    if (!isSafeLink(url)) {
      this.leave(say('leftOut.link', { words: beginningOf(wordsOf(words).trim()), why: whyNot(url) }));
      return words;
    }
    return [{ type: 'link', url, children: words }];
  }

  private isLeftOut(element: Element): boolean {
    const { tagName } = element;
    if (tagName === 'img' || tagName === 'picture') {
      this.leave(say('leftOut.picture'));
      return true;
    }
    const refused = REFUSED[tagName];
    if (refused !== undefined) {
      this.leave(say(refused));
      return true;
    }
    if (isNote(element)) {
      this.leave(say('leftOut.note', { note: beginningOf(collapse(rawWords(element, 0)).trim()) }));
      return true;
    }
    if (isNoteMark(element)) return true;
    if (!isUnseen(element)) return false;
    this.leave(say('leftOut.hidden'));
    return true;
  }
}

const nonEmpty = (list: List): List[] => (list.children.length > 0 ? [list] : []);

const startsBlock = ({ tagName }: Element): boolean =>
  BLOCKS.has(tagName) || HEADING.test(tagName) || ['ul', 'ol', 'menu', 'blockquote'].includes(tagName);

/** The element with a cell's words, when it has one paragraph or none. */
function simpleCell(cell: Element): Element | null {
  const inner = childrenOf(cell).filter(isElement).filter(startsBlock);
  if (inner.length === 0) return cell;
  const [only] = inner;
  return inner.length === 1 && only?.tagName === 'p' ? only : null;
}

const isNote = (element: Element): boolean =>
  element.tagName === 'li' && /^(footnote|endnote)-\d+$/.test(attribute(element, 'id') ?? '');
const isNoteMark = (element: Element): boolean =>
  /^#?(footnote|endnote)(-ref)?-\d+$/.test(attribute(element, 'href') ?? '');

const rawWords = (node: Node, depth: number): string => {
  if (depth > DEEPEST) return '';
  if (isElement(node)) return node.childNodes.map((child) => rawWords(child, depth + 1)).join('');
  return 'value' in node ? node.value : '';
};

function whyNot(url: string): string {
  if (/^http:/i.test(url)) return say('link.http');
  if (/^(javascript|data|vbscript):/i.test(url)) return say('link.program');
  return say('link.unsafe', { address: beginningOf(url) });
}

/**
 * Blocks of an HTML document, and what of it was left out.
 * @throws {ImportRefusal} for one that is nested or long beyond reason
 */
export function readHtml(html: string, placeOf: PlaceOf): { blocks: SourceBlock[]; leftOut: LeftOut[] } {
  const reader = new Reader(placeOf);
  reader.read(html);
  return { blocks: reader.blocks, leftOut: reader.leftOut };
}
