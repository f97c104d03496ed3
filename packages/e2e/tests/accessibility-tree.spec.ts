import type { Page } from '@playwright/test';
import { sitemapOf } from '../support/crawl';
import { expect, roughTest as test } from '../support/fixtures';

/**
 * What a screen reader is told of each kind of page: landmarks, headings, names, in their order. A change shows as a
 * difference of a text that somebody reads before it is kept (`npx playwright test accessibility-tree -u`).
 */
const KINDS = {
  overview: '',
  region: '/regions/africa',
  country: '/countries/SDN',
  snapshots: '/snapshots',
  snapshot: '/snapshots/2019-q4',
  'snapshot-of-a-region': '/snapshots/2020-q1?region=europe',
  comparison: '/snapshots/2020-q1?compare=2019-q4',
  'about-the-map': '/about-the-map',
  languages: '/languages',
  accessibility: '/accessibility',
  privacy: '/privacy',
  'not-found': '/regions/atlantis',
};

/** Without what differs between two installations: ids, the origin, and the instant of the version. */
const withoutChance = (tree: string, site: string): string =>
  tree
    .replaceAll(encodeURIComponent(site), '{site}')
    .replaceAll(site, '{site}')
    .replace(/reports(\/|%2F)[a-z0-9]{8,40}/g, 'reports$1{id}')
    .replace(/Content as of .*? UTC/g, 'Content as of {instant}')
    .replace(/(Published|Updated) on \d{1,2} \w+ \d{4}/g, '$1 on {date}');

const treeOf = async (page: Page, site: string) =>
  `${withoutChance(await page.locator('body').ariaSnapshot(), site)}\n`;

for (const [kind, path] of Object.entries(KINDS)) {
  test(`the accessibility tree of the page “${kind}” is the one that was reviewed`, async ({
    stack,
    page,
  }) => {
    await page.goto(`${stack.site}/en${path}`);
    expect(await treeOf(page, stack.site)).toMatchSnapshot(`${kind}.txt`);
  });
}

test('the accessibility tree of a report is the one that was reviewed', async ({ stack, page }) => {
  await page.goto(`${stack.site}/en/countries/YEM`);
  const href = await page.locator('main article a[href^="/en/reports/"]').first().getAttribute('href');
  expect((await sitemapOf(stack.site)).some((url) => url.endsWith(String(href)))).toBe(true);
  await page.goto(stack.site + String(href));
  expect(await treeOf(page, stack.site)).toMatchSnapshot('report.txt');
});

test('the accessibility tree with a region’s panel open is the one that was reviewed', async ({
  stack,
  page,
}) => {
  await page.goto(`${stack.site}/en`);
  await page.locator('#map-list').getByRole('link', { name: 'Europe' }).click();
  const panel = page.locator('[aria-labelledby="region-panel"]');
  await expect(panel.getByRole('article')).not.toHaveCount(0);
  expect(`${withoutChance(await panel.ariaSnapshot(), stack.site)}\n`).toMatchSnapshot('panel.txt');
});
