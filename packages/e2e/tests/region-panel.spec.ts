import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Desk, paragraph, reportData } from '../support/desk';
import { expect, test } from '../support/fixtures';
import { versionOf } from '../support/crawl';

const panelOf = (page: Page) => page.locator('[aria-labelledby="region-panel"]');
const onTheMap = (page: Page, region: string) =>
  page.locator('svg').getByRole('link', { name: new RegExp(`^${region}`) });

test('a region’s activities open beside the map; address, title, focus and back button keep step', async ({
  stack,
  page,
  quiet,
}) => {
  void quiet;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${stack.site}/en`);
  const overview = await page.title();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('/regions/'))).toEqual([]);

  await onTheMap(page, 'Africa').focus();
  await page.keyboard.press('Enter');
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Africa', exact: true })).toBeFocused();
  await expect(page).toHaveURL(`${stack.site}/en/regions/africa`);
  await expect(panel.getByRole('article')).not.toHaveCount(0);
  await expect(panel.getByRole('status')).toContainText(/\d+ activities/);
  await expect(page).toHaveTitle(/Africa/);
  await expect(onTheMap(page, 'Africa')).toHaveAttribute('aria-current', 'true');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.locator('#map-list').getByRole('link', { name: 'Europe' }).click();
  await expect(panel.getByRole('heading', { name: 'Europe', exact: true })).toBeFocused();
  await page.goBack();
  await expect(panel.getByRole('heading', { name: 'Africa', exact: true })).toBeVisible();
  await expect(page).toHaveURL(`${stack.site}/en/regions/africa`);
  await page.goBack();
  await expect(panel).toHaveCount(0);
  await expect(page).toHaveURL(`${stack.site}/en`);
  await expect(page).toHaveTitle(overview);
  await page.goForward();
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'Show all regions' }).click();
  await expect(page).toHaveURL(`${stack.site}/en`);

  // The address is the region's own: whoever loads it again, or sends it on, has its page.
  await onTheMap(page, 'Africa').click();
  await expect(panel.getByRole('article')).not.toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Africa' })).toBeVisible();
  // No page of the site is asked for in another form than its document.
  expect(asked.filter((path) => path.includes('_rsc'))).toEqual([]);
});

test('a quarter’s regions open beside its map as well', async ({ stack, page, quiet }) => {
  void quiet;
  await page.goto(`${stack.site}/fr/snapshots/2019-q4`);
  await onTheMap(page, 'Afrique').click();
  await expect(page).toHaveURL(`${stack.site}/fr/snapshots/2019-q4?region=africa`);
  await expect(panelOf(page).getByRole('heading', { name: 'Afrique', exact: true })).toBeFocused();
  await expect(panelOf(page).getByRole('article')).not.toHaveCount(0);
  await page.goBack();
  await expect(panelOf(page)).toHaveCount(0);
});

test('an open panel shows nothing of a recalled text after the next choice', async ({ stack, page }) => {
  const author = await Desk.logIn(stack, 'author');
  const reviewer = await Desk.logIn(stack, 'reviewer');
  const canary = `Okapi${Date.now()}`;
  const id = await author.write('activity-report', reportData(canary, { body: paragraph(`Of ${canary}.`) }));
  await author.move('activity-report', id, 'send-for-review');
  await reviewer.move('activity-report', id, 'clear');
  await reviewer.move('activity-report', id, 'put-up');
  await expect.poll(async () => (await fetch(`${stack.site}/en/reports/${id}`)).status).toBe(200);

  await page.goto(`${stack.site}/en`);
  await onTheMap(page, 'Africa').click();
  await expect(panelOf(page)).toContainText(canary);
  await page.locator('#map-list').getByRole('link', { name: 'Europe' }).click();
  await expect(panelOf(page).getByRole('heading', { name: 'Europe', exact: true })).toBeFocused();
  const before = await versionOf(stack.site);
  await reviewer.move('activity-report', id, 'recall', { end: 'published-in-error', reason: 'Too early.' });
  await expect.poll(() => versionOf(stack.site)).not.toBe(before);
  // Everything the panel ever held is looked through, as it changes.
  await page.evaluate((word) => {
    const seen = { word: false };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (document.body.textContent?.includes(word)) seen.word = true;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, canary);
  await onTheMap(page, 'Africa').click();
  await expect(panelOf(page).getByRole('status')).toContainText(/activities/);
  await page.goBack();
  await page.goForward();
  await expect(panelOf(page).getByRole('status')).toContainText(/activities/);
  expect(await page.evaluate(() => (window as unknown as { seen: { word: boolean } }).seen.word)).toBe(false);
});

test('what cannot be had is said, and can be asked for again', async ({ stack, page }) => {
  await page.goto(`${stack.site}/en`);
  await page.route('**/en/regions/africa', (route) => route.abort());
  await onTheMap(page, 'Africa').click();
  await expect(panelOf(page).getByRole('status')).toContainText('could not be loaded');
  await page.unroute('**/en/regions/africa');
  await panelOf(page).getByRole('button', { name: 'Try again' }).click();
  await expect(panelOf(page).getByRole('article')).not.toHaveCount(0);
});
