import type { Browser, Page } from '@playwright/test';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sitemapOf } from '../support/crawl';
import { test } from '../support/fixtures';

const FOLDER = path.resolve(__dirname, '../../../test-results/gallery');
const LANGUAGES = ['en', 'ar', 'zh'];
/** In CSS pixels: a phone, a tablet, a desk; and A4 at 96 dots an inch less its margins. */
const WIDTHS = [360, 768, 1440];
const PAPER = 720;

interface Kind {
  name: string;
  /** Without its language. */
  path: string;
  prepare?: (page: Page) => Promise<void>;
}

const openPanel = async (page: Page) => {
  await page.locator('#map-list a').first().click();
  await page.locator('[aria-labelledby="region-panel"] article').first().waitFor();
};

const KINDS: Kind[] = [
  { name: 'overview', path: '' },
  { name: 'overview-with-panel', path: '', prepare: openPanel },
  { name: 'region', path: '/regions/asia-pacific' },
  { name: 'country', path: '/countries/SDN' },
  { name: 'snapshots', path: '/snapshots' },
  { name: 'snapshot', path: '/snapshots/2019-q4' },
  { name: 'snapshot-of-a-region', path: '/snapshots/2020-q1?region=middle-east-west-asia' },
  { name: 'comparison', path: '/snapshots/2020-q1?compare=2019-q4' },
  { name: 'about-the-map', path: '/about-the-map' },
  { name: 'languages', path: '/languages' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'not-found', path: '/regions/atlantis' },
];

type Look = 'light' | 'dark' | 'print';

async function take(browser: Browser, site: string, kind: Kind, lang: string, width: number, look: Look) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${site}/${lang}${kind.path}`, { waitUntil: 'networkidle' });
  await kind.prepare?.(page);
  if (look === 'print') await page.emulateMedia({ media: 'print' });
  const file = `${kind.name}-${lang}-${look === 'print' ? 'print' : `${width}-${look}`}.png`;
  await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
  await context.close();
  return file;
}

const sheet = (files: readonly string[]): string =>
  [
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Gallery</title>',
    '<style>body{font:14px sans-serif}figure{display:inline-block;margin:8px;vertical-align:top}',
    'img{display:block;height:480px;border:1px solid #999}</style>',
    ...files.map(
      (file) =>
        `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file}</figcaption></figure>`,
    ),
    '</html>\n',
  ].join('\n');

test('each kind of page in three languages, at three widths, light, dark and in print', async ({
  stack,
  browser,
}) => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const report = (await sitemapOf(stack.site)).find((url) => url.includes('/en/reports/'));
  const reports = report ? [{ name: 'report', path: new URL(report).pathname.replace(/^\/en/, '') }] : [];
  const files: string[] = [];
  for (const kind of [...KINDS, ...reports]) {
    for (const lang of LANGUAGES) {
      for (const width of WIDTHS) {
        for (const look of ['light', 'dark'] as const) {
          files.push(await take(browser, stack.site, kind, lang, width, look));
        }
      }
      files.push(await take(browser, stack.site, kind, lang, PAPER, 'print'));
    }
    console.log(`${kind.name}: ${files.length} pictures`);
  }
  await writeFile(path.join(FOLDER, 'index.html'), sheet(files));
  console.log(`Look at ${path.join(FOLDER, 'index.html')}`);
});
