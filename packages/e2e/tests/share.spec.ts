import AxeBuilder from '@axe-core/playwright';
import { take } from '../support/crawl';
import { reportData } from '../support/desk';
import { entryUrl, expect, openAs, test } from '../support/fixtures';

test('an author shares a preview; it is read on a phone without an account, counted, and revoked', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Talks that a partner may read'));
  const page = await openAs(browser, stack, 'author');
  await page.goto(entryUrl(stack, id));
  await page.getByRole('button', { name: 'Share a preview' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share a preview' });
  await dialog.getByRole('textbox', { name: 'For whom' }).fill('A partner organisation');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(url.startsWith(`${stack.preview}/preview/`)).toBe(true);
  await expect(dialog.getByRole('listitem')).toContainText('Not opened yet.');
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);

  // With a phone, and nothing of the desk.
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const reader = await phone.newPage();
  await reader.goto(url);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Talks that a partner may read');
  await expect(reader.getByRole('region', { name: 'Preview' })).toContainText(
    'Demo author shows you a text that is not public.',
  );
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.reload();
  await page.getByRole('button', { name: 'Share a preview' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('1 page opened');
  await dialog.getByRole('button', { name: 'Revoke the link for A partner organisation' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  await page.close();

  const gone = await take(url);
  expect(gone.status).toBe(410);
  expect(gone.body).not.toContain('Talks that a partner may read');
  await phone.close();
});
