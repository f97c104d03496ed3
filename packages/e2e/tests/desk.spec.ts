import { reportData } from '../support/desk';
import { entryUrl, expect, openAs, test } from '../support/fixtures';
import { take } from '../support/crawl';
import { storeHolds } from '../support/store-bytes';

test('a text goes from an author over a reviewer to the reader, and is gone when one person recalls it', async ({
  stack,
  browser,
}) => {
  test.setTimeout(240_000);
  const canary = `Quillon${Date.now()}`;
  const author = await openAs(browser, stack, 'author');
  await author.goto(
    `${stack.cms}/admin/content-manager/collection-types/api::activity-report.activity-report/create?plugins[i18n][locale]=en`,
  );
  await author.getByRole('textbox', { name: /^heading/i }).fill('Kenya');
  await author.getByRole('combobox', { name: /^snapshot/i }).click();
  await author
    .getByRole('option', { name: /2020|first quarter/i })
    .first()
    .click();
  await author.getByRole('combobox', { name: /^countries/i }).pressSequentially('keny');
  await author.getByRole('option', { name: 'Kenya' }).click();
  await author.locator('[contenteditable="true"]').first().click();
  await author.keyboard.type(`The unit listened. ${canary}.`);
  await author.getByRole('button', { name: 'Save' }).click();
  const panel = author.getByTestId('desk-panel');
  await expect(panel.getByTestId('unit-en')).toContainText('Draft');
  const id = /activity-report\/([a-z0-9]{20,})/.exec(author.url())?.[1];
  expect(id).toBeTruthy();
  const address = `${stack.site}/en/reports/${id}`;

  await expect(panel.getByRole('button', { name: 'Put up' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Send for review' }).click();
  await expect(panel.getByTestId('unit-en')).toContainText('In review');
  await expect(panel.getByRole('button', { name: 'Clear' })).toHaveCount(0);
  expect((await take(address)).status).toBe(404);

  const reviewer = await openAs(browser, stack, 'reviewer');
  await reviewer.goto(entryUrl(stack, String(id)));
  const review = reviewer.getByTestId('desk-panel');
  await review.getByRole('button', { name: 'Clear' }).click();
  await expect(review.getByTestId('unit-en')).toContainText('Cleared');
  expect((await take(address)).status).toBe(404);
  await review.getByRole('button', { name: 'Put up' }).click();
  await expect(review.getByTestId('unit-en')).toContainText('Public as it stands');
  await expect
    .poll(async () => (await take(address)).body.includes(canary), { timeout: 5_000, intervals: [50] })
    .toBe(true);
  expect((await take(`${stack.site}/en/regions/africa`)).body).toContain(canary);

  await author.reload();
  await author.locator('[contenteditable="true"]').first().click();
  await author.keyboard.press('Control+End');
  await author.keyboard.type(' Then more.');
  await author.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByTestId('unit-en')).toContainText('Draft');
  await expect(panel.getByTestId('unit-en')).toContainText('An earlier text is public');
  expect((await take(address)).body).not.toContain('Then more');

  const publisher = await openAs(browser, stack, 'publisher');
  await publisher.goto(entryUrl(stack, String(id)));
  await publisher.getByTestId('desk-panel').getByRole('button', { name: 'Recall' }).click();
  await publisher.getByLabel(/^Why/).fill('It was told too early.');
  await publisher.getByRole('button', { name: 'Recall now' }).click();
  await expect.poll(async () => (await take(address)).status, { timeout: 5_000, intervals: [50] }).toBe(404);
  expect((await take(`${stack.site}/en/regions/africa`)).body).not.toContain(canary);
  expect((await take(`${stack.site}/en/countries/KEN`)).body).not.toContain(canary);
  await expect.poll(() => storeHolds(stack.dataDir, canary), { timeout: 3_000 }).toBe(false);
  for (const page of [author, reviewer, publisher]) await page.close();
});

test('a reviewer sends a text back with a remark the author reads', async ({ stack, deskOf, browser }) => {
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Chad', { countries: ['TCD'] }));
  await author.move('activity-report', id, 'send-for-review', { languages: ['en'] });
  const page = await openAs(browser, stack, 'reviewer');
  await page.goto(entryUrl(stack, id));
  const panel = page.getByTestId('desk-panel');
  await panel.getByRole('button', { name: 'Send back' }).click();
  await panel.getByLabel(/What should the writers change/).fill('Name the partner.');
  await panel.getByRole('button', { name: 'Send back' }).click();
  await expect(panel.getByTestId('unit-en')).toContainText('Sent back: Name the partner.');
});

test('a withdrawn report says so with its date and names no country', async ({ stack, deskOf }) => {
  const author = await deskOf('author');
  const reviewer = await deskOf('reviewer');
  const id = await author.write('activity-report', reportData('Togo', { countries: ['TGO'] }));
  await author.move('activity-report', id, 'send-for-review', { languages: ['en'] });
  await reviewer.move('activity-report', id, 'clear', { languages: ['en'] });
  await reviewer.move('activity-report', id, 'put-up', { languages: ['en'] });
  const address = `${stack.site}/en/reports/${id}`;
  await expect.poll(async () => (await take(address)).status).toBe(200);
  await reviewer.move('activity-report', id, 'recall', {
    end: 'withdrawn',
    reason: 'A partner asked for it.',
  });
  await expect.poll(async () => (await take(address)).status).toBe(410);
  expect((await take(address)).body).not.toContain('Togo');
});
