import { CONTRACT, feedLine, parseItem, type AnyItem } from '@mediation/content';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, type Stack } from './stack';

/** Every item that is public and its version, as the site itself is told. */
export async function publication(stack: Stack): Promise<{ items: AnyItem[]; version: number }> {
  const response = await fetch(`${stack.cms}/publication/items?after=0&contract=${CONTRACT}`, {
    headers: { Authorization: `Bearer ${stack.siteToken}` },
  });
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => feedLine.parse(JSON.parse(line)));
  const end = lines.find((line) => line.kind === 'end');
  if (!end) throw new Error('The publication’s answer has no end.');
  const items = lines.flatMap((line) => (line.kind === 'put' ? [parseItem(line.item)] : []));
  return { items, version: end.version };
}

export const published = async (stack: Stack): Promise<AnyItem[]> => (await publication(stack)).items;

export interface Readiness {
  version: number;
  /** Instant of the version, ISO 8601 UTC. */
  at: string;
}

/** What the site says of itself to machines. */
export const readinessOf = async (site: string): Promise<Readiness> =>
  (await (await fetch(`${site}/readyz`)).json()) as Readiness;

/** The version the site shows. */
export const versionOf = async (site: string): Promise<number> => (await readinessOf(site)).version;

/** How a page says the instant of its version at its foot, after any other time. */
const instantInWords = (body: string, { at }: Readiness): string | undefined =>
  [...body.matchAll(new RegExp(`<time dateTime="${at}">([^<]+)</time>`, 'g'))].at(-1)?.[1];

/** A page of a newer version as it would be if that had the instant of an older one. */
export function atInstantOf(
  older: { body: string; ready: Readiness },
  newer: { body: string; ready: Readiness },
): string {
  const before = instantInWords(older.body, older.ready);
  const after = instantInWords(newer.body, newer.ready);
  const body = newer.body.replaceAll(newer.ready.at, older.ready.at);
  return before === undefined || after === undefined ? body : body.replaceAll(after, before);
}

/** Every address of the site's map. */
export async function sitemapOf(site: string): Promise<string[]> {
  const xml = await (await fetch(`${site}/sitemap.xml`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => String(url).replaceAll('&amp;', '&'));
}

export interface Fetched {
  status: number;
  headers: string;
  body: string;
}

/** Fetches an address as it is; the date header, which tells the time of day, is left out. */
export async function take(url: string, headers: Record<string, string> = {}): Promise<Fetched> {
  const response = await fetch(url, { redirect: 'manual', headers });
  const kept = [...response.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
  const bytes = Buffer.from(await response.arrayBuffer());
  const isDocument = response.headers.get('content-type') === 'application/pdf' && !url.includes('/files/');
  const body = isDocument ? JSON.stringify(await (await pdfReader).readPdf(bytes)) : bytes.toString('latin1');
  return { status: response.status, headers: JSON.stringify(kept.sort()), body };
}

/** What is in a document made by the site is compressed: its words and properties stand for it. */
const pdfReader = import(
  pathToFileURL(path.join(ROOT, 'web', 'renditions', 'testing', 'pdf-reader.mjs')).href
) as Promise<{ readPdf(bytes: Uint8Array): Promise<unknown> }>;

/** With their query: a list has pages, and narrower ones. Pictures for sharing are named with their origin. */
const linksOf = (site: string) => new RegExp(`(?:href|src|content)="(?:${site})?(/[^"#]*)`, 'g');

/**
 * The whole public surface: what the site's map names, and whatever those pages link to or load, scripts,
 * styles and files included. Keyed by path, so that two crawls can be compared byte for byte.
 */
export async function crawl(site: string): Promise<Map<string, Fetched>> {
  const queue = ['/robots.txt', '/sitemap.xml', '/en/no-such-page'];
  for (const url of await sitemapOf(site)) {
    const { pathname, search } = new URL(url);
    queue.push(pathname + search);
  }
  const found = new Map<string, Fetched>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (found.has(path)) continue;
    const fetched = await take(`${site}${path}`);
    found.set(path, fetched);
    for (const [, link = ''] of fetched.body.matchAll(linksOf(site))) {
      const address = link.replaceAll('&amp;', '&');
      if (!found.has(address)) queue.push(address);
    }
  }
  return found;
}
