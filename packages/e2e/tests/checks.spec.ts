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
  await page.close();
});

const dead = (id: string) => [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'As told in ' },
      { type: 'link', url: `/en/reports/${id}`, children: [{ type: 'text', text: 'another report' }] },
      { type: 'text', text: '.' },
    ],
  },
];

test('an author sees what is to be mended first, and cannot send the text before', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const id = await author.write(
    'activity-report',
    reportData('Talks with errors', {
      body: dead('abcdefghij0123456789abcd'),
      eventStart: '2020-02-02',
      eventEnd: '2020-02-01',
    }),
  );
  const page = await openAs(browser, stack, 'author');
  await page.goto(entryUrl(stack, id));
  const errors = page.getByRole('region', { name: 'To mend first' });
  await expect(errors.getByRole('listitem')).toHaveCount(2);
  await expect(errors).toContainText('The last event date lies after the first.');
  await expect(errors).toContainText('leads to no page that readers have or are to have');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByTestId('desk-panel').getByRole('alert')).toContainText('leads to no page');

  await errors.getByRole('button', { name: 'Go to eventEnd' }).click();
  await expect(page.getByRole('combobox', { name: /^eventEnd/ })).toBeFocused();
  await errors.getByRole('button', { name: 'Go to body' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('A text without a link.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(errors.getByRole('listitem')).toHaveCount(1);
  await author.edit('activity-report', id, { eventEnd: '2020-02-03' });
  await page.reload();
  await expect(page.getByTestId('desk-panel')).toBeVisible();
  await expect(errors).toHaveCount(0);
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByTestId('unit-en')).toContainText('In review');
  await page.close();
});
