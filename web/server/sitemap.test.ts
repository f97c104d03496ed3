/** @jest-environment node */
import { LANGUAGES } from '@mediation/content';
import { parse } from 'bcp-47';
import {
  ErrorLevel,
  parseSitemap,
  parseSitemapIndex,
  XMLToSitemapItemStream,
  type SitemapItem,
} from 'sitemap';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ContentStore } from '../content';
import { filledStore } from '../content/testing/filled-store';
import { report, wholeSite } from '../content/testing/items';
import { sitemap, sitemapPart } from './sitemap';

const SITE_URL = 'https://mediation.example.org';

/** Read by a library that refuses what the protocol does not allow. */
async function read(xml: string): Promise<SitemapItem[]> {
  const items: SitemapItem[] = [];
  await pipeline(
    Readable.from([xml]),
    new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false }),
    async (source: AsyncIterable<SitemapItem>) => {
      for await (const item of source) items.push(item);
    },
  );
  return items;
}

const mapOf = (store: ContentStore): string => store.read((reading) => sitemap(reading, SITE_URL));

describe('the map of the site, as a validator reads it', () => {
  it('has every page in each of its languages, and nothing twice', async () => {
    const items = await read(mapOf(filledStore(wholeSite())));
    expect(items).toHaveLength((await parseSitemap(Readable.from([mapOf(filledStore(wholeSite()))]))).length);
    const urls = items.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const lang of LANGUAGES) expect(urls).toContain(`${SITE_URL}/${lang}/regions/africa`);
    for (const url of urls) expect(new URL(url).origin).toBe(SITE_URL);
  });

  it('names with each page all its languages, which name it in return, by tags that BCP 47 knows', async () => {
    const items = await read(mapOf(filledStore(wholeSite(['en', 'fr', 'ar']))));
    const links = new Map(
      items.map(({ url, links: others }) => [url, others.map((other) => [other.lang, other.url] as const)]),
    );
    for (const [url, others] of links) {
      expect(others.map(([, address]) => address)).toContain(url);
      for (const [lang, address] of others) {
        expect(parse(lang).language).toBe(lang);
        expect([address, links.get(address)]).toEqual([address, others]);
      }
    }
  });

  it('is a list of parts, each of them valid, when there are many reports', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => report('en', `many${index}`));
    const store = filledStore([...wholeSite(['en']), ...many]);
    const parts = await parseSitemapIndex(Readable.from([mapOf(store)]));
    expect(parts.map(({ url }) => url)).toEqual([0, 1, 2].map((part) => `${SITE_URL}/sitemaps/${part}.xml`));
    const urls: string[] = [];
    for (const [part] of parts.entries()) {
      const xml = store.read((reading) => sitemapPart(reading, SITE_URL, part));
      urls.push(...(await read(xml ?? '')).map(({ url }) => url));
    }
    expect(urls.filter((url) => url.includes('/en/reports/'))).toHaveLength(
      store.read((reading) => reading.reportCount()),
    );
  });
});
