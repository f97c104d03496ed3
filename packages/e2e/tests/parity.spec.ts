import AxeBuilder from '@axe-core/playwright';
import { paragraph, reportData } from '../support/desk';
import { expect, openAs, test } from '../support/fixtures';

test('somebody sees which reports lack a language, and goes to write it', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  await author.write('activity-report', reportData('Talks written in English alone'));
  const page = await openAs(browser, stack, 'author');
  await page.goto(`${stack.cms}/admin/languages?snapshot=2020-q1`);
  const row = page.getByRole('row', { name: /^Talks written in English alone/ });
  await expect(row.getByText('complete')).toHaveCount(1);
  await expect(row.getByRole('link', { name: /^missing/ })).toHaveCount(5);

  const rows = page.getByRole('grid', { name: 'Reports by language' }).getByRole('row');
  const all = await rows.count();
  await page.getByRole('checkbox', { name: 'Only what is missing or stale' }).check();
  await expect(row).toBeVisible();
  expect(await rows.count()).toBeLessThan(all);

  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  await row.getByRole('link', { name: 'missing in French: Talks written in English alone' }).click();
  await expect(page).toHaveURL(/locale\]?=fr/);
  await page.close();
});

test('a translator sees beside each other what changed in the original, and goes to write it', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const before = reportData('Talks that went on', { body: paragraph('They met once.') });
  const id = await author.write('activity-report', before);
  await author.rewrite('activity-report', id, { ...before, heading: 'Pourparlers' }, 'fr');
  await author.rewrite('activity-report', id, { ...before, body: paragraph('They met twice.') });
  const page = await openAs(browser, stack, 'author');
  await page.goto(`${stack.cms}/admin/languages?snapshot=2020-q1`);
  await page.getByRole('button', { name: 'stale in French: Talks that went on' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: 'They met once. They met twice.' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByRole('link', { name: 'Write it in French' }).click();
  await expect(page).toHaveURL(/locale\]?=fr/);
  // The form warns of it as well.
  const panel = page.getByTestId('desk-panel');
  await expect(panel).toContainText('The original, in English, was changed after this was written.');
  await panel.getByRole('button', { name: 'See what changed' }).click();
  await expect(dialog.getByRole('row', { name: 'They met once. They met twice.' })).toBeVisible();
  // In Arabic what was comes first from the right.
  await page.evaluate(() => localStorage.setItem('strapi-admin-language', 'ar'));
  await page.reload();
  await panel.getByRole('button', { name: 'انظر ما تغيّر' }).click();
  const leftOf = async (words: string) => (await dialog.getByText(words).boundingBox())?.x ?? NaN;
  await expect
    .poll(async () => (await leftOf('They met once.')) > (await leftOf('They met twice.')))
    .toBe(true);
  await page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
  await page.close();
});
