import { brotliCompressSync, gzipSync } from 'node:zlib';
import { take } from '../support/crawl';
import { expect, test } from '../support/fixtures';

/**
 * What a first visit weighs, compressed, in bytes. An empty Next app of this version weighs 136,250 with gzip
 * (its document, scripts and styles); no more than 1.8 times that may travel. The benchmark measures both.
 */
const FIRST_VIEW = 245_000;
const DOCUMENT = 60 * 1024;
const SHIFT = 0.02;

const PAGES = ['/en', '/ar', '/en/regions/africa', '/ar/regions/africa'];

const bytes = (body: string): Buffer => Buffer.from(body, 'latin1');

/** The scripts and style sheets a page names, without those that only old browsers load. */
function loadedBy(body: string): string[] {
  const tags = [...body.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const found = tags
    .filter((tag) => !/noModule|rel="preload"[^>]*as="font"/i.test(tag))
    .flatMap((tag) => /(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css)[^"]*)"/.exec(tag)?.[1] ?? []);
  return [...new Set(found)];
}

test('only pages with a map load the script that draws it', async ({ stack }) => {
  const drawsMaps = async (path: string) => {
    const { body } = await take(stack.site + path);
    const scripts = await Promise.all(loadedBy(body).map((address) => take(stack.site + address)));
    return scripts.some((script) => script.body.includes('rsm-geography'));
  };
  for (const path of ['/en', '/en/regions/africa', '/en/snapshots/2020-q1']) {
    expect([path, await drawsMaps(path)]).toEqual([path, true]);
  }
  for (const path of ['/en/countries/SSD', '/en/snapshots', '/en/privacy', '/en/accessibility']) {
    expect([path, await drawsMaps(path)]).toEqual([path, false]);
  }
});

for (const path of PAGES) {
  test(`the first view of ${path} stays within its weight, and each path of its map travels once`, async ({
    stack,
  }) => {
    const { body } = await take(stack.site + path);
    expect(gzipSync(bytes(body)).length).toBeLessThanOrEqual(DOCUMENT);
    expect(brotliCompressSync(bytes(body)).length).toBeLessThanOrEqual(DOCUMENT);
    const loaded = loadedBy(body);
    let sum = gzipSync(bytes(body)).length;
    for (const address of loaded) {
      sum += gzipSync(bytes((await take(stack.site + address)).body)).length;
    }
    expect(loaded.length).toBeGreaterThan(3);
    expect(sum).toBeLessThanOrEqual(FIRST_VIEW);
    const paths = [...body.matchAll(/ d="([^"]{200,})"/g)].map(([, d]) => String(d));
    expect(paths.length).toBeGreaterThan(4);
    for (const d of paths) expect(body.split(d)).toHaveLength(2);
  });
}

for (const width of [360, 1440]) {
  test(`nothing moves while a page of ${width} pixels loads its fonts, which its language alone needs`, async ({
    stack,
    browser,
  }) => {
    for (const [path, most] of [
      ['/en', 40],
      ['/ru', 45],
      ['/ar', 70],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.addInitScript(() => {
        const moved = { by: 0 };
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.by += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(stack.site + path, { waitUntil: 'networkidle' });
      const fonts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('.woff2'))
          .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
      );
      expect(fonts.length, path).toBeGreaterThan(3);
      expect(fonts.reduce((sum, size) => sum + size, 0) / 1024, path).toBeLessThanOrEqual(most);
      const moved = await page.evaluate(() => (window as unknown as { moved: { by: number } }).moved.by);
      expect(moved, path).toBeLessThanOrEqual(SHIFT);
      await page.close();
    }
  });
}
