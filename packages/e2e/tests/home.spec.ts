import { reportData } from '../support/desk';
import { entryUrl, expect, openAs, test } from '../support/fixtures';

test('the admin speaks the language a person chose, in its direction, and the desk answers in it', async ({
  stack,
  browser,
  deskOf,
}) => {
  const id = await (
    await deskOf('author')
  ).write('activity-report', {
    ...reportData('Words'),
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'SADC sent two observers.' }] }],
  });
  const page = await openAs(browser, stack, 'author');
  await page.goto(`${stack.cms}/admin/board?snapshot=2020-q1`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  for (const [locale, title, dir] of [
    ['ar', 'لوحة الربع', 'rtl'],
    ['zh-Hans', '季度总览', 'ltr'],
    ['fr', 'Tableau', 'ltr'],
    ['ru', 'Обзор квартала', 'ltr'],
    ['es', 'Tablero', 'ltr'],
  ] as const) {
    await page.evaluate((language) => localStorage.setItem('strapi-admin-language', language), locale);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    // Nothing waits beside the page: with a dialog open, the page would be scrolled away.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  }
  // Countries go by the UN's names in that language.
  await expect(
    page.getByRole('region', { name: 'Informes del trimestre' }).getByText('República Democrática del Congo'),
  ).toBeVisible();
  await page.goto(entryUrl(stack, id));
  await expect(page.getByTestId('desk-panel')).toContainText(
    'Escriba primero el nombre completo, con «SADC»',
  );
  await page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.close();
});

test('the home page says what waits for whom, and leads there', async ({ stack, browser, deskOf }) => {
  const author = await deskOf('author');
  const reviewer = await deskOf('reviewer');
  const waits = await author.write('activity-report', reportData('Talks that wait for a reviewer'));
  await author.move('activity-report', waits, 'send-for-review');
  const back = await author.write('activity-report', reportData('Talks that were sent back'));
  await author.move('activity-report', back, 'send-for-review');
  await reviewer.move('activity-report', back, 'send-back', { remark: 'The date is wrong.' });

  const clearing = await openAs(browser, stack, 'reviewer');
  await clearing.goto(`${stack.cms}/admin/`);
  const toClear = clearing.getByRole('region', { name: 'To clear' });
  await expect(toClear).toContainText('Talks that wait for a reviewer');
  await expect(toClear).not.toContainText('Talks that were sent back');
  await toClear.getByRole('link', { name: 'Talks that wait for a reviewer' }).click();
  await expect(clearing.getByRole('textbox', { name: /^heading/i })).toHaveValue(
    'Talks that wait for a reviewer',
  );
  await clearing.close();

  const writing = await openAs(browser, stack, 'author');
  await writing.goto(`${stack.cms}/admin/`);
  const sentBack = writing.getByRole('region', { name: 'Sent back to you' });
  await expect(sentBack).toContainText('Talks that were sent back');
  await expect(sentBack).toContainText('The date is wrong.');
  await writing.close();
});
