import { paragraph, reportData } from '../support/desk';
import { take } from '../support/crawl';
import { entryUrl, expect, openAs, test } from '../support/fixtures';

interface People {
  accounts: { id: number; name: string }[];
}

test('a reviewer who was asked clears the language listed on the account; it alone goes up', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const administrator = await deskOf('administrator');
  const id = await author.write('activity-report', reportData('Kenya'));
  const french = { heading: 'Le Kenya', body: paragraph('L’unité a écouté.') };
  await author.rewrite('activity-report', id, french, 'fr');
  await author.move('activity-report', id, 'send-for-review', { languages: ['en'] });
  const { data } = await administrator.must<{ data: People }>('GET', '/desk/accounts');
  const reviewer = data.accounts.find(({ name }) => /reviewer/i.test(name));
  const list = (languages: string[]) =>
    administrator.must('PUT', `/desk/accounts/${reviewer?.id}`, { languages });
  await list(['fr']);
  try {
    const writing = await openAs(browser, stack, 'author');
    await writing.goto(entryUrl(stack, id, 'fr'));
    const sending = writing.getByTestId('desk-panel');
    await sending.getByRole('combobox', { name: 'Ask to clear it' }).click();
    await writing.getByRole('option', { name: `${reviewer?.name} (French)` }).click();
    await sending.getByRole('button', { name: 'Send for review' }).click();
    await expect(sending.getByTestId('unit-fr')).toContainText(`${reviewer?.name} was asked to clear it`);

    const page = await openAs(browser, stack, 'reviewer');
    await page.goto(entryUrl(stack, id));
    const panel = page.getByTestId('desk-panel');
    await expect(panel.getByTestId('unit-en')).toContainText(
      'You cannot clear this: this language is not listed on your account.',
    );
    await panel.getByRole('checkbox', { name: 'All languages' }).click();
    await panel.getByRole('button', { name: 'Clear: French', exact: true }).click();
    await expect(panel.getByTestId('unit-fr')).toContainText('Cleared by');
    await expect(panel.getByTestId('unit-en')).toContainText('In review');
    await panel.getByRole('button', { name: 'Put up: French', exact: true }).click();
    await expect(panel.getByTestId('unit-fr')).toContainText('Public as it stands');
    await expect(panel.getByRole('button', { name: /^(Clear|Put up|Schedule)/ })).toHaveCount(0);
    await expect.poll(async () => (await take(`${stack.site}/fr/reports/${id}`)).status).toBe(200);
    const other = await take(`${stack.site}/en/reports/${id}`);
    expect(other.body).not.toContain('Kenya: what the unit did.');
    for (const window of [writing, page]) await window.close();
  } finally {
    await list([]);
  }
});
