import { isLanguage, REGIONS, richText, type ItemType, type Language } from '@mediation/content';

/** A page of the site that a link leads to. */
export interface PageTarget {
  lang: Language;
  /** The item the page shows, by its id (a report) or its code; null for a page that is always there. */
  item: { type: ItemType; key: string } | null;
}

/** Pages that are there in every language. */
const ALWAYS = /^(?:\/(?:snapshots|about-the-map|languages|accessibility|privacy))?$/;

const PAGES: readonly { path: RegExp; type: ItemType; key?: (part: string) => string }[] = [
  { path: /^\/reports\/([a-z0-9]{8,40})$/, type: 'activity-report' },
  { path: /^\/regions\/([a-z-]{1,40})$/, type: 'region' },
  { path: /^\/countries\/([A-Za-z]{3})$/, type: 'country', key: (code) => code.toUpperCase() },
  { path: /^\/snapshots\/(\d{4}-q[1-4])$/, type: 'snapshot' },
];

/** Which page of the site an address leads to; null for one that leads to none. Query, fragment and `.pdf` aside. */
export function targetOf(address: string): PageTarget | null {
  const [path = ''] = address.split(/[?#]/);
  const [, lang, rest = ''] =
    /^\/([A-Za-z-]+)((?:\/.*)?)$/.exec(path.replace(/\.pdf$/, '').replace(/\/$/, '')) ?? [];
  if (path === '/') return { lang: 'en', item: null };
  if (!isLanguage(lang)) return null;
  if (ALWAYS.test(rest)) return { lang, item: null };
  for (const { path: pattern, type, key = (part: string) => part } of PAGES) {
    const part = pattern.exec(rest)?.[1];
    if (part === undefined) continue;
    const isKnown = type !== 'region' || REGIONS.some((slug) => slug === part);
    return isKnown ? { lang, item: { type, key: key(part) } } : null;
  }
  return null;
}

interface Node {
  type?: unknown;
  url?: unknown;
  children?: unknown;
}

function linksIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ type, url, children }) => [
    ...(type === 'link' && typeof url === 'string' ? [url] : []),
    ...(Array.isArray(children) ? linksIn(children as Node[]) : []),
  ]);
}

/** Addresses of this site that the words of a text link to, by field. */
export function internalLinks(text: Readonly<Record<string, unknown>>): { field: string; address: string }[] {
  return Object.entries(text).flatMap(([field, value]) => {
    const blocks = richText.safeParse(value);
    const links = blocks.success ? linksIn(blocks.data as Node[]) : [];
    return [...new Set(links)].filter((url) => url.startsWith('/')).map((address) => ({ field, address }));
  });
}
