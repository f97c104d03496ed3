import { feedLine, parseItem, type AnyItem } from '@mediation/content';
import type { Stack } from './stack';

/** Every item that is public, as the site itself is told. */
export async function published(stack: Stack): Promise<AnyItem[]> {
  const response = await fetch(`${stack.cms}/publication/items?after=0&contract=1`, {
    headers: { Authorization: `Bearer ${stack.siteToken}` },
  });
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => feedLine.parse(JSON.parse(line)));
  return lines.flatMap((line) => (line.kind === 'put' ? [parseItem(line.item)] : []));
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
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return { status: response.status, headers: JSON.stringify(kept.sort()), body };
}

const LINKS = /(?:href|src)="(\/[^"#?]*)/g;

/**
 * The whole public surface: what the site's map names, and whatever those pages link to or load, scripts,
 * styles and files included. Keyed by path, so that two crawls can be compared byte for byte.
 */
export async function crawl(site: string): Promise<Map<string, Fetched>> {
  const queue = ['/robots.txt', '/sitemap.xml', '/en/no-such-page'];
  for (const url of await sitemapOf(site)) queue.push(new URL(url).pathname);
  const found = new Map<string, Fetched>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (found.has(path)) continue;
    const fetched = await take(`${site}${path}`);
    found.set(path, fetched);
    for (const [, link] of fetched.body.matchAll(LINKS)) {
      if (link && !found.has(link)) queue.push(link);
    }
  }
  return found;
}
