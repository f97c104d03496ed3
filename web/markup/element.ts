/** Markup made by `element`, and by nothing else: every word and every attribute in it is escaped. */
export class Markup {
  private constructor(readonly source: string) {}

  /** @internal For `element`. */
  static readonly made = (source: string): Markup => new Markup(source);
}

type Tag =
  | 'a'
  | 'blockquote'
  | 'dd'
  | 'div'
  | 'dl'
  | 'dt'
  | 'em'
  | 'li'
  | 'ol'
  | 'p'
  | 's'
  | 'span'
  | 'strong'
  | 'u'
  | 'ul';
type HeadingTag = `h${1 | 2 | 3 | 4 | 5 | 6}`;

/** Attributes; those that are undefined are left out. None of them runs anything: no handlers, no styles. */
interface Attributes {
  class?: string | undefined;
  href?: string | undefined;
  hreflang?: string | undefined;
  lang?: string | undefined;
  dir?: 'auto' | undefined;
  rel?: string | undefined;
  'aria-label'?: string | undefined;
}

export type Child = string | Markup | false | null | undefined | readonly Child[];

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

function drawn(child: Child): string {
  if (typeof child === 'string') return escaped(child);
  if (child instanceof Markup) return child.source;
  return Array.isArray(child) ? child.map(drawn).join('') : '';
}

/**
 * An element as a string. For what pages show by the hundred: React draws each element twice on the way to a
 * page, once for its own wire format and once as HTML.
 */
export function element(tag: Tag | HeadingTag, attributes: Attributes, ...children: Child[]): Markup {
  let source = `<${tag}`;
  for (const [name, value] of Object.entries(attributes) as [string, string | undefined][]) {
    if (value !== undefined) source += ` ${name}="${escaped(value)}"`;
  }
  return Markup.made(`${source}>${drawn(children)}</${tag}>`);
}

/** What an element of React's shows as its content. */
export const asContent = (...children: Child[]): { dangerouslySetInnerHTML: { __html: string } } => ({
  dangerouslySetInnerHTML: { __html: drawn(children) },
});

/** Data for machines as the content of a `script` element, which no word in it can end. */
export const asData = (data: object): { dangerouslySetInnerHTML: { __html: string } } => ({
  dangerouslySetInnerHTML: { __html: JSON.stringify(data).replace(/</g, '\\u003c') },
});
