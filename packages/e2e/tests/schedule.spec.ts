import type { Locator, Page } from '@playwright/test';
import { reportData, type Desk } from '../support/desk';
import { take } from '../support/crawl';
import { entryUrl, expect, openAs, test } from '../support/fixtures';
import type { Stack } from '../support/stack';

/** A report that two people agreed on. */
async function clearedReport(author: Desk, reviewer: Desk, heading: string): Promise<string> {
  const id = await author.write('activity-report', reportData(heading));
  await author.move('activity-report', id, 'send-for-review');
  await reviewer.move('activity-report', id, 'clear');
  return id;
}

async function openPanel(page: Page, stack: Stack, id: string): Promise<Locator> {
  await page.goto(entryUrl(stack, id));
  const panel = page.getByTestId('desk-panel');
  await expect(panel.getByTestId('unit-en')).toBeVisible();
  return panel;
}

interface When {
  date: string;
  time: string;
  zone: string;
}

/** Fills the dialog that a button opens, up to the last button. */
async function choose(page: Page, { date, time, zone }: When): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Date/).fill(date);
  await dialog.getByLabel(/^Time\*?$/).fill(time);
  const zones = dialog.getByRole('combobox', { name: /^Time zone/ });
  await zones.click();
  await zones.fill(zone);
  await page.getByRole('option', { name: zone, exact: true }).click();
  return dialog;
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const dayAfter = inMinutes(48 * 60).slice(0, 10);
/** A minute to come, with time enough to choose it. */
const soon = () => inMinutes(new Date().getUTCSeconds() < 40 ? 1 : 2);

test('a text goes up at the minute chosen in the panel; what changed meanwhile stays inside and says why', async ({
  stack,
  browser,
  deskOf,
}) => {
  test.setTimeout(240_000);
  const author = await deskOf('author');
  const reviewer = await deskOf('reviewer');
  const punctual = await clearedReport(author, reviewer, 'Punctual');
  const changed = await clearedReport(author, reviewer, 'To be changed');
  const waiting = `Waits ${Date.now()}`;
  const waits = await clearedReport(author, reviewer, waiting);
  const page = await openAs(browser, stack, 'publisher');
  let panel = await openPanel(page, stack, punctual);
  await panel.getByRole('button', { name: 'Schedule' }).click();
  // The zone of the person's machine is chosen at first, and stays when the keyboard passes over it.
  const zones = page.getByRole('combobox', { name: /^Time zone/ });
  const own = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  await expect(zones).toHaveValue(own);
  await zones.focus();
  await page.keyboard.press('Tab');
  await expect(zones).toHaveValue(own);
  const dueAt = soon();
  const [date, time] = [dueAt.slice(0, 10), dueAt.slice(11, 16)];
  const dialog = await choose(page, { date, time, zone: 'UTC' });
  await dialog.getByRole('button', { name: 'Schedule for this time' }).click();
  await expect(panel.getByTestId('unit-en')).toContainText('Scheduled');
  const publisher = await deskOf('publisher');
  await publisher.must('POST', `/desk/activity-report/${changed}/schedule`, {
    dueAt: `${date}T${time}`,
    timeZone: 'UTC',
  });
  await author.rewrite('activity-report', changed, { heading: `Changed meanwhile ${changed}` });

  // While these wait: one for another day, in a zone whose clocks differ by quarters of an hour.
  panel = await openPanel(page, stack, waits);
  await panel.getByRole('button', { name: 'Schedule' }).click();
  await choose(page, { date: '2027-03-28', time: '02:30', zone: 'Europe/Zurich' });
  await expect(dialog.getByRole('alert')).toContainText('does not exist in Europe/Zurich');
  await expect(dialog.getByRole('button', { name: 'Schedule for this time' })).toBeDisabled();
  await choose(page, { date: dayAfter, time: '09:00', zone: 'Asia/Kathmandu' });
  await expect(dialog.getByRole('status')).toContainText('03:15 UTC');
  await dialog.getByRole('button', { name: 'Schedule for this time' }).click();
  const card = panel.getByTestId(/^schedule-/);
  await expect(card).toContainText(/09:00 Asia\/Kathmandu, .*03:15 UTC/);
  await expect(panel.getByTestId('unit-en')).toContainText('Scheduled');

  await page.goto(`${stack.cms}/admin/releases`);
  const scheduled = page.getByRole('region', { name: 'Scheduled', exact: true });
  const listed = scheduled.getByTestId(/^schedule-/).filter({ hasText: waiting });
  await expect(listed).toContainText(/09:00 Asia\/Kathmandu, .*03:15 UTC/);
  await listed.getByRole('button', { name: `Cancel the schedule of ${waiting}` }).click();
  await expect(listed).toHaveCount(0);

  // The release of its snapshot, which it would go out with.
  await page.getByRole('button', { name: 'Schedule the release' }).click();
  await choose(page, { date: dayAfter, time: '09:00', zone: 'UTC' });
  await dialog.getByRole('button', { name: 'Schedule for this time' }).click();
  const release = scheduled.getByTestId(/^schedule-/).filter({ hasText: 'Release of “2020-q1”' });
  await expect(release).toContainText('09:00 UTC');
  panel = await openPanel(page, stack, waits);
  await expect(panel).toContainText('It goes out with the scheduled release of its snapshot');
  await panel.getByRole('link', { name: 'Releases' }).click();
  await release.getByRole('button', { name: /^Cancel/ }).click();
  await expect(release).toHaveCount(0);

  await expect
    .poll(async () => (await take(`${stack.site}/en/reports/${punctual}`)).status, { timeout: 130_000 })
    .toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(`${date}T${time}:00Z`));
  await page.getByRole('button', { name: 'Look again' }).click();
  const failed = scheduled.getByTestId(/^schedule-/).filter({ hasText: changed });
  await expect(failed).toContainText('Did not go out');
  await expect(failed.getByRole('listitem')).not.toHaveCount(0);
  expect((await take(`${stack.site}/en/reports/${changed}`)).status).toBe(404);
  panel = await openPanel(page, stack, changed);
  await panel.getByRole('button', { name: /^Take note/ }).click();
  await expect(panel.getByTestId(/^schedule-/)).toHaveCount(0);
  await page.close();
});
