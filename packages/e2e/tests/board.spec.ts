import { seriousFaults } from '../support/axe';
import { reportData } from '../support/desk';
import { expect, openAs, test } from '../support/fixtures';
import type { Page } from '@playwright/test';

const row = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Reports of the quarter' }).getByRole('row', { name: new RegExp(title) });

test('the next quarter is built on the board: carried over, sent, cleared, released, rolled back', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const canary = `Quokka${Date.now()}`;
  for (const [place, iso3] of [
    ['Kenya', 'KEN'],
    ['Nepal', 'NPL'],
  ]) {
    await author.write('activity-report', reportData(`${canary} in ${place}`, { countries: [iso3] }));
  }

  const writing = await openAs(browser, stack, 'author');
  await writing.goto(`${stack.cms}/admin/`);
  await writing.getByRole('link', { name: 'Board', exact: true }).click();
  await writing.getByRole('searchbox', { name: 'Title' }).fill(canary);
  await expect(writing.getByText(/^2 of \d+ reports\.$/)).toBeVisible();
  await expect(writing).toHaveURL(new RegExp(`search=${canary}`));
  await expect(row(writing, `${canary} in Kenya`)).toContainText('Draft');
  expect(await seriousFaults(writing)).toEqual([]);

  // By keyboard: select all that is left, and start the next quarter with it.
  const all = writing.getByRole('checkbox', { name: 'Select all 2 reports that the filters leave' });
  await all.focus();
  await writing.keyboard.press('Space');
  await expect(writing.getByText('2 reports selected')).toBeVisible();
  await writing.getByRole('button', { name: /^(Start|Carry over to) 2020-q2$/ }).click();
  await writing
    .getByRole('alertdialog')
    .getByRole('button', { name: /2020-q2$/ })
    .click();
  await expect(writing.getByText('Carry over to 2020-q2: done for 2 reports.')).toBeVisible();

  await writing.goto(`${stack.cms}/admin/board?snapshot=2020-q2&search=${canary}`);
  await expect(row(writing, `${canary} in Kenya`).getByRole('link', { name: 'from 2020-q1' })).toBeVisible();
  await writing.getByRole('checkbox', { name: /^Select all 2 reports/ }).check();
  await writing.getByRole('button', { name: 'Send for review: 2' }).click();
  await writing.getByRole('dialog').getByRole('button', { name: 'Send them' }).click();
  await expect(writing.getByText('Send for review: done for 2 reports.')).toBeVisible();
  await expect(row(writing, `${canary} in Nepal`)).toContainText('In review');
  await writing.close();

  const clearing = await openAs(browser, stack, 'reviewer');
  await clearing.goto(`${stack.cms}/admin/board?snapshot=2020-q2&search=${canary}&state=in-review`);
  // One of them changes while the board is open: that one is not cleared unread.
  const { data: board } = await author.must<{ data: { reports: { id: string; title: string }[] } }>(
    'GET',
    '/desk/board?snapshot=2020-q2',
  );
  await expect(row(clearing, `${canary} in Nepal`)).toContainText('In review');
  const nepal = board.reports.find(({ title }) => title === `${canary} in Nepal`);
  await author.edit('activity-report', String(nepal?.id), { partner: 'Another partner' });
  await author.move('activity-report', String(nepal?.id), 'send-for-review');
  await clearing.getByRole('checkbox', { name: /^Select all 2 reports/ }).check();
  await clearing.getByRole('button', { name: 'Clear: 2' }).click();
  await clearing.getByRole('alertdialog').getByRole('button', { name: 'I read them: clear' }).click();
  await expect(clearing.getByText('Clear: done for 1 report.')).toBeVisible();
  await expect(clearing.getByRole('main').getByRole('alert')).toContainText(
    `${canary} in Nepal: The text in “en” changed since you opened it. Read it again.`,
  );

  await clearing.goto(`${stack.cms}/admin/board?snapshot=2020-q2&search=${canary}`);
  await expect(clearing.getByText('Cleared, goes out with the release: 1 country')).toBeVisible();
  await clearing.getByRole('button', { name: 'Release', exact: true }).click();
  const release = clearing.getByRole('region', { name: 'Release a snapshot' });
  await release.getByRole('checkbox', { name: 'Make it the current snapshot' }).uncheck();
  await expect(release).toContainText('Another snapshot stays the current one.');
  await release.getByRole('button', { name: 'Release now' }).click();
  await clearing.getByRole('alertdialog').getByRole('button', { name: 'Release it' }).click();
  await expect(row(clearing, `${canary} in Kenya`)).toContainText('Published');
  await expect(clearing.getByText('Public: 1 country')).toBeVisible();
  expect(await seriousFaults(clearing)).toEqual([]);

  const past = clearing.getByRole('region', { name: 'Past releases' });
  await past.getByRole('button', { name: /^Roll back version/ }).click();
  await clearing.getByRole('alertdialog').getByRole('button', { name: 'Roll it back' }).click();
  await expect(past.getByRole('status').first()).toContainText('Rolled back as version');
  await expect(row(clearing, `${canary} in Kenya`)).toContainText('Cleared');
  await clearing.close();
});

test('the board says nothing of a confidential report to who may not know of it', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const canary = `Numbat${Date.now()}`;
  await author.write('activity-report', reportData(canary, { sensitivity: 'confidential' }));
  const page = await openAs(browser, stack, 'publisher');
  await page.goto(`${stack.cms}/admin/board?snapshot=2020-q1`);
  await expect(page.getByText(/^\d+ of \d+ reports\.$/)).toBeVisible();
  expect(await page.content()).not.toContain(canary);
  await page.close();
});
