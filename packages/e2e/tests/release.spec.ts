import AxeBuilder from '@axe-core/playwright';
import { textOf } from '../support/sentences';
import { paragraph, reportData } from '../support/desk';
import { take } from '../support/crawl';
import { expect, openAs, test } from '../support/fixtures';

test('a publisher releases a snapshot, sees what stays inside and why, and rolls it back', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const reviewer = await deskOf('reviewer');
  const canary = `Tarsier${Date.now()}`;
  const id = await author.write('activity-report', reportData(canary));
  const french = { heading: `${canary} en français`, body: paragraph('L’unité a écouté.') };
  await author.rewrite('activity-report', id, french, 'fr');
  await author.move('activity-report', id, 'send-for-review');
  await reviewer.move('activity-report', id, 'clear');
  const draft = await author.write(
    'activity-report',
    reportData(`${canary} unfinished`, { countries: [], region: 'europe' }),
  );
  const address = `${stack.site}/fr/reports/${id}`;
  /** What the page says, but for the time of its version. */
  const africa = async () => {
    const { body } = await take(`${stack.site}/en/regions/africa`);
    return textOf(Buffer.from(body, 'latin1').toString('utf8')).replace(/as of .*? UTC/, '');
  };
  const before = await africa();
  expect((await take(address)).status).toBe(404);

  const page = await openAs(browser, stack, 'publisher');
  await page.goto(`${stack.cms}/admin`);
  await page.getByRole('link', { name: 'Releases' }).click();
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const release = part('Release a snapshot');
  await expect(release.getByRole('combobox', { name: 'Snapshot' })).toContainText('January to March 2020');
  const goes = release.getByRole('grid', { name: 'What goes out' });
  await expect(goes.getByRole('row', { name: canary })).toContainText('English and French');
  await expect(goes.getByRole('row', { name: canary })).toContainText('Kenya');
  const stays = release.getByRole('row', { name: `${canary} unfinished` });
  await expect(stays).toContainText('Europe');
  await expect(stays).toContainText('English: It is a draft.');
  await expect(stays.getByRole('link')).toHaveAttribute('href', new RegExp(draft));
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);

  await release.getByRole('button', { name: 'Release now' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(/\d+ texts in .*English.* go out as one version/);
  await dialog.getByRole('button', { name: 'Release it' }).click();
  await expect(release.getByRole('status').first()).toContainText(
    /Released as version \d+: \d+ texts went out/,
  );
  await expect.poll(async () => (await take(address)).status, { timeout: 5_000, intervals: [50] }).toBe(200);
  expect(await africa()).toContain(canary);

  const past = part('Past releases');
  await past.getByRole('button', { name: /^Roll back version/ }).click();
  await expect(dialog).toContainText('What was public before the release is public again');
  await dialog.getByRole('button', { name: 'Roll it back' }).click();
  await expect(past.getByRole('status')).toContainText(/Rolled back as version \d+: .*went away/);
  await expect.poll(async () => (await take(address)).status, { timeout: 5_000, intervals: [50] }).toBe(404);
  expect(await africa()).toBe(before);
  const row = past.getByRole('row').nth(1);
  await expect(row).toContainText(/by Demo publisher/i);
  await expect(row.getByRole('button')).toHaveCount(0);

  // What an author opens by its address tells nothing.
  const stranger = await openAs(browser, stack, 'author');
  await stranger.goto(`${stack.cms}/admin/releases?snapshot=2020-q1`);
  await expect(stranger.getByText(/don.t have the permissions/i)).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'Releases' })).toHaveCount(0);
  for (const window of [page, stranger]) await window.close();
});
