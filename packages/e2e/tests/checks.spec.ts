import { paragraph, reportData } from '../support/desk';
import { entryUrl, expect, openAs, test } from '../support/fixtures';

test('an author sees what to look at, goes to the field, and mends it', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const id = await author.write(
    'activity-report',
    reportData('Talks in Burma', { body: paragraph('SADC sent two observers.') }),
  );
  const page = await openAs(browser, stack, 'author');
  await page.goto(entryUrl(stack, id));
  const warnings = page.getByRole('region', { name: 'To look at' });
  await expect(warnings.getByRole('listitem')).toHaveCount(2);
  await expect(warnings).toContainText('The United Nations writes “Myanmar”.');

  await warnings.getByRole('button', { name: 'Go to body' }).click();
  await expect(page.locator('[contenteditable="true"]')).toBeFocused();
  await warnings.getByRole('button', { name: 'Go to heading' }).click();
  const heading = page.getByRole('textbox', { name: /^heading/i });
  await expect(heading).toBeFocused();
  await heading.fill('Talks in Myanmar');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(warnings.getByRole('listitem')).toHaveCount(1);
  await expect(warnings).not.toContainText('Myanmar');
  await page.context().close();
});
