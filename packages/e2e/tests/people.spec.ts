import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { reportData, type Desk } from '../support/desk';
import { expect, openAs, test } from '../support/fixtures';
import type { Role, Stack } from '../support/stack';

async function peopleAs(browser: Browser, stack: Stack, role: Role): Promise<Page> {
  const page = await openAs(browser, stack, role);
  await page.goto(`${stack.cms}/admin`);
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  return page;
}

const cardOf = (page: Page, name: string) => page.getByRole('region', { name });

const clearing = async (desk: Desk, id: string, language: string): Promise<string> => {
  const answer = await desk.ask<{ error?: { message: string } }>(
    'POST',
    `/desk/activity-report/${id}/clear`,
    { languages: [language] },
  );
  return answer.status === 200 ? 'cleared' : String(answer.body.error?.message);
};

test('an administrator lists a reviewer’s languages, who names a deputy and ends it', async ({
  stack,
  browser,
  deskOf,
}) => {
  test.setTimeout(120_000);
  const [author, reviewer, publisher] = [
    await deskOf('author'),
    await deskOf('reviewer'),
    await deskOf('publisher'),
  ];
  const sent: string[] = [];
  for (const heading of ['First talks', 'Second talks', 'Third talks']) {
    const id = await author.write('activity-report', reportData(heading));
    await author.rewrite('activity-report', id, reportData(heading), 'fr');
    await author.move('activity-report', id, 'send-for-review', { languages: ['en', 'fr'] });
    sent.push(id);
  }
  const [first = '', second = '', third = ''] = sent;

  const administrator = await peopleAs(browser, stack, 'administrator');
  const card = cardOf(administrator, 'Demo reviewer');
  await expect(card).toContainText('None listed: this account clears all six languages.');
  await card.getByRole('checkbox', { name: 'French' }).check();
  await card.getByRole('button', { name: 'List these languages' }).click();
  await expect(card.getByRole('button', { name: 'List these languages' })).toBeDisabled();
  expect(await clearing(reviewer, first, 'en')).toContain('this language is not listed on your account');
  expect(await clearing(reviewer, first, 'fr')).toBe('cleared');

  const own = await peopleAs(browser, stack, 'reviewer');
  await expect(own.getByTestId(/^person-/)).toHaveCount(1);
  const mine = cardOf(own, 'Demo reviewer');
  await expect(mine).toContainText('Languages: French.');
  expect(await clearing(publisher, second, 'fr')).toContain('does not have the right');
  await mine.getByRole('combobox', { name: /^Deputy/ }).click();
  await own.getByRole('option', { name: 'Demo publisher' }).click();
  await mine.getByLabel(/^Until/).fill('2001-01-01T00:00');
  await mine.getByRole('button', { name: 'Name a deputy' }).click();
  await expect(mine.getByRole('alert')).toContainText('The time must end after it begins, and after now.');
  await mine.getByLabel(/^Until/).fill('2099-01-01T09:00');
  await mine.getByRole('button', { name: 'Name a deputy' }).click();
  await expect(mine).toContainText('Demo publisher stands in from');
  const { violations } = await new AxeBuilder({ page: own }).include('main').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  expect(await clearing(publisher, second, 'en')).toContain('not listed on your account');
  expect(await clearing(publisher, second, 'fr')).toBe('cleared');

  await mine.getByRole('button', { name: 'End it now' }).click();
  await expect(mine).not.toContainText('stands in from');
  expect(await clearing(publisher, third, 'fr')).toContain('does not have the right');

  await card.getByRole('checkbox', { name: 'French' }).uncheck();
  await card.getByRole('button', { name: 'List these languages' }).click();
  await expect(card.getByRole('button', { name: 'List these languages' })).toBeDisabled();
  await expect(card.getByRole('checkbox', { name: 'French' })).not.toBeChecked();
  for (const id of sent) {
    await author.must(
      'DELETE',
      `/content-manager/collection-types/api::activity-report.activity-report/${id}?locale=*`,
    );
  }
  for (const page of [administrator, own]) await page.close();
});
