import type { Browser, Page, Route } from '@playwright/test';
import { reportData } from '../support/desk';
import { entryUrl, expect, openAs, test } from '../support/fixtures';
import type { Role, Stack } from '../support/stack';

async function editAs(browser: Browser, stack: Stack, role: Role, id: string): Promise<Page> {
  const page = await openAs(browser, stack, role);
  await page.goto(entryUrl(stack, id));
  await expect(headingOf(page)).not.toHaveValue('');
  return page;
}

const headingOf = (page: Page) => page.getByRole('textbox', { name: /^heading/i });
const partnerOf = (page: Page) => page.getByRole('textbox', { name: /^partner/i });

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}
async function saved(page: Page) {
  await save(page);
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
}

test('somebody compares any two versions of a text word by word, and restores one', async ({
  stack,
  browser,
  deskOf,
}) => {
  test.setTimeout(180_000);
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Talks about three valleys'));
  await author.rewrite('activity-report', id, { heading: 'Talks about four valleys' });
  await author.rewrite('activity-report', id, { heading: 'Talks about four rivers' });

  const page = await editAs(browser, stack, 'author', id);
  await page.getByRole('button', { name: 'History' }).click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  await expect(dialog.getByTestId('version-3')).toBeVisible();

  await dialog.getByRole('radio', { name: 'Compare from version 1' }).check();
  await dialog.getByRole('radio', { name: 'Compare to version 3' }).check();
  const comparison = dialog.getByRole('region', { name: 'Comparison' });
  await expect(comparison.getByRole('deletion')).toHaveText(['three', 'valleys']);
  await expect(comparison.getByRole('insertion')).toHaveText(['four', 'rivers']);

  await dialog.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(dialog).toBeHidden();
  await expect(headingOf(page)).toHaveValue('Talks about three valleys');
  await page.getByRole('button', { name: 'History' }).click();
  await expect(dialog.getByTestId('version-4')).toBeVisible();
  // With the keyboard alone one gets out again, back to where one was.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'History' })).toBeFocused();
  await page.close();
});

test('the second of two who edit a text sees what the first changed, and decides', async ({
  stack,
  browser,
  deskOf,
}) => {
  test.setTimeout(240_000);
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Talks', { partner: 'A partner' }));
  const first = await editAs(browser, stack, 'reviewer', id);
  const second = await editAs(browser, stack, 'author', id);
  const dialog = second.getByRole('dialog', { name: 'Somebody was ahead of you' });
  const conflictOver = async (theirs: string, mine: string) => {
    await headingOf(first).fill(theirs);
    await saved(first);
    await headingOf(second).fill(mine);
    await save(second);
    await expect(dialog.getByRole('insertion').filter({ hasText: theirs })).toBeVisible();
    await expect(dialog.getByRole('insertion').filter({ hasText: mine })).toBeVisible();
  };

  await partnerOf(first).fill('Another');
  await conflictOver('Alpha', 'Beta');
  // Going on loses nothing of what was typed.
  await dialog.getByRole('button', { name: 'Go on editing' }).click();
  await expect(dialog).toBeHidden();
  await expect(headingOf(second)).toHaveValue('Beta');
  await save(second);
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(dialog).toBeHidden();
  await expect(second.getByText(/^Saved/).first()).toBeVisible();
  await expect(headingOf(second)).toHaveValue('Beta');
  await expect(partnerOf(second)).toHaveValue('Another');

  await first.reload();
  await expect(headingOf(first)).toHaveValue('Beta');
  await conflictOver('Gamma', 'Delta');
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await expect(dialog).toBeHidden();
  await expect(headingOf(second)).toHaveValue('Gamma');

  // Each text that was saved is in the history.
  await second.reload();
  await second.getByRole('button', { name: 'History' }).click();
  await expect(
    second.getByRole('dialog', { name: 'History' }).getByRole('row', { name: /Version/ }),
  ).toHaveCount(4);
  for (const page of [first, second]) await page.close();
});

test('a save that fails, for whatever reason, takes nothing of what was typed', async ({
  stack,
  browser,
  deskOf,
}) => {
  test.setTimeout(180_000);
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Talks on a bridge'));
  const page = await editAs(browser, stack, 'author', id);
  const entry = '**/content-manager/collection-types/api::activity-report.activity-report/**';
  const error = { status: 500, name: 'InternalServerError', message: 'Internal Server Error' };
  const failures: [failure: string, said: RegExp, answer: (route: Route) => Promise<void>][] = [
    ['a line that is cut', /^The CMS cannot be reached/, (route) => route.abort('connectionreset')],
    [
      'a CMS that fails',
      /^The CMS failed and did not save/,
      (route) => route.fulfill({ status: 500, json: { data: null, error } }),
    ],
  ];
  for (const [failure, said, answer] of failures) {
    await test.step(failure, async () => {
      await headingOf(page).fill(`Talks after ${failure}`);
      await page.route(entry, answer);
      await save(page);
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
      await expect(headingOf(page)).toHaveValue(`Talks after ${failure}`);
      await page.unroute(entry);
    });
  }
  await saved(page);
  await page.reload();
  await expect(headingOf(page)).toHaveValue('Talks after a CMS that fails');
  await page.close();
});
