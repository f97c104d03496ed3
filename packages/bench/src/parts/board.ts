import { Desk, reportData } from '@mediation/e2e/support/desk';
import type { CDPSession, Page } from 'playwright-core';
import type { Finding } from '../findings';
import { startBrowser } from '../processes/browser';
import { say } from '../say';
import { median, spread } from '../statistics';
import type { Workbench } from '../workbench';

const REPORTS = 500;
const ROUNDS = 5;
const OPEN_TARGET_MS = 1_000;
const FILTER_TARGET_MS = 200;
const SNAPSHOT = '2031-q1';
const COUNTRIES = ['KEN', 'YEM', 'COL', 'NPL', 'MLI', 'HTI', 'GEO', 'LBY'];
const TYPE = 'activity-report';

/** How long the browser's scripts run until the board of a full quarter is open, and until it is filtered. */
export async function board(bench: Workbench): Promise<Finding[]> {
  const stack = await bench.installation();
  await writeQuarter(await Desk.logIn(stack, 'author'));
  const browser = await startBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
    const page = await context.newPage();
    const { email, password } = await stack.login('reviewer');
    await page.goto(`${stack.cms}/admin/auth/login`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/auth/'));
    const metrics = await context.newCDPSession(page);
    await metrics.send('Performance.enable');
    const opened: number[] = [];
    const filtered: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto(`${stack.cms}/admin/`);
      await page.getByRole('link', { name: 'Board', exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      opened.push(
        await scripting(metrics, async () => {
          await page.getByRole('link', { name: 'Board', exact: true }).click();
          await page.getByText(`${REPORTS} of ${REPORTS} reports.`).waitFor();
          await settled(page);
        }),
      );
      filtered.push(
        await scripting(metrics, async () => {
          await page.getByRole('button', { name: /^Draft \d+$/ }).click();
          await page.locator('button[aria-pressed="true"]').waitFor();
          await settled(page);
        }),
      );
      filtered.push(
        await scripting(metrics, async () => {
          await page.getByRole('searchbox', { name: 'Title' }).fill('Report 7');
          await page.getByText(/^11 of/).waitFor();
          await settled(page);
        }),
      );
    }
    return [
      finding(`the board with ${REPORTS} reports: scripting to open it`, opened, OPEN_TARGET_MS),
      finding(`the board with ${REPORTS} reports: scripting to filter it`, filtered, FILTER_TARGET_MS),
    ];
  } finally {
    await browser.close();
  }
}

const finding = (what: string, times: number[], target: number): Finding => ({
  what,
  measured: spread(times, 'ms'),
  yardstick: '–',
  target: `≤ ${target} ms`,
  met: median(times) <= target,
});

async function writeQuarter(author: Desk): Promise<void> {
  const dates = { slug: SNAPSHOT, start: '2031-01-01', end: '2031-03-31' };
  await author.write('snapshot', { ...dates, title: 'January to March 2031' });
  for (let index = 0; index < REPORTS; index += 1) {
    const countries = [COUNTRIES[index % COUNTRIES.length]];
    const data = reportData(`Report ${index}`, { snapshot: SNAPSHOT, countries });
    const id = await author.write(TYPE, data);
    await author.rewrite(TYPE, id, { ...data, heading: `Rapport ${index}` }, 'fr');
    if ((index + 1) % 100 === 0) say(`Board: ${index + 1} of ${REPORTS} reports written`);
  }
}

/** Milliseconds of script that ran meanwhile. */
async function scripting(metrics: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await scriptDuration(metrics);
  await work();
  return ((await scriptDuration(metrics)) - before) * 1_000;
}

/** Seconds since the page was made. */
async function scriptDuration(metrics: CDPSession): Promise<number> {
  const { metrics: all } = await metrics.send('Performance.getMetrics');
  return all.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN;
}

/** Until what was changed is painted. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 100));
      }),
  );
