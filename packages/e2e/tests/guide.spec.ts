import { test as base, type Page } from '@playwright/test';
import { take } from '../support/crawl';
import { Desk, reportData } from '../support/desk';
import { expect, openAs, ownStack } from '../support/fixtures';
import { picture, press, words } from '../support/guide';
import type { Role, Stack } from '../support/stack';

/** On a stack that is nobody else's: another quarter becomes the current one, and an account is closed. */
const test = base.extend<object, { stack: Stack }>({ stack: ownStack() });

/** The guide for editors, followed on a fresh installation by one person after the other. */
test.describe.configure({ mode: 'serial' });

const QUARTER = '2020-q2';
/** Reports of the last quarter that go on. */
const CARRIED = ['Burkina Faso', 'Libya', 'Sudan'];
const WHAT_IS_NEW = ['Fresh talks in the north', 'A second round', 'A first agreement'];
/** Addresses of the reports that are written for the new quarter. */
const written: string[] = [];

const panelOf = (page: Page) => page.getByTestId('desk-panel');
const listOf = (page: Page) => page.getByRole('region', { name: 'Reports of the quarter' });

async function at(page: Page, stack: Stack): Promise<void> {
  await page.goto(`${stack.cms}/admin/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function openBoard(page: Page, stack: Stack): Promise<void> {
  await at(page, stack);
  await press(page, 'Board');
  await expect(page.getByRole('combobox', { name: words('Snapshot') })).toContainText(QUARTER);
  await expect(listOf(page)).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await press(page, 'Save');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
}

/** Does something right after a save, again if it was lost: Strapi fills the form anew once it has read what it saved. */
async function change(page: Page, act: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await act();
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled({ timeout: 1_000 });
  }).toPass();
}

const inAll = async (page: Page): Promise<void> => {
  await panelOf(page)
    .getByRole('checkbox', { name: words('All languages') })
    .check();
};

/** The snapshot of the new quarter, and the site settings. */
const SNAPSHOT = '/admin/content-manager/collection-types/api::snapshot.snapshot';
const SETTINGS = '/admin/content-manager/single-types/api::site-setting.site-setting';

async function openSnapshot(page: Page, stack: Stack): Promise<void> {
  await page.goto(`${stack.cms}${SNAPSHOT}?page=1&pageSize=10&sort=slug:DESC&plugins[i18n][locale]=en`);
  await page.getByRole('gridcell', { name: QUARTER }).first().click();
  await expect(panelOf(page)).toBeVisible();
}

async function openSettings(page: Page, stack: Stack): Promise<void> {
  await page.goto(`${stack.cms}${SETTINGS}?plugins[i18n][locale]=en`);
  await expect(panelOf(page)).toBeVisible();
}

const as =
  (role: Role) =>
  async ({ stack, browser }: { stack: Stack; browser: Parameters<typeof openAs>[0] }) =>
    openAs(browser, stack, role);
const asAuthor = as('author');
const asReviewer = as('reviewer');
const asPublisher = as('publisher');
const asAdministrator = as('administrator');

test('start the next quarter from the last', async ({ stack, browser }) => {
  const page = await asAuthor({ stack, browser });
  await at(page, stack);
  await press(page, 'Board');
  words('Select all … reports that the filters leave');
  for (const title of CARRIED) {
    await page.getByRole('checkbox', { name: `Select ${title}`, exact: true }).check();
  }
  await page.setViewportSize({ width: 1440, height: 1560 });
  await picture(page, 'board');
  await press(page, 'Start …');
  await press(page.getByRole('alertdialog'), 'Start …');
  await expect(page.getByText('done for 3 reports.')).toBeVisible();
  await press(page, 'Open …');
  await expect(page.getByText('3 of 3 reports.')).toBeVisible();
  await expect(listOf(page).getByRole('link', { name: 'from 2020-q1' })).toHaveCount(3);
  await page.close();
});

test('write three reports, see and mend what keeps one inside, and look at the page beside the form', async ({
  stack,
  browser,
}) => {
  const page = await asAuthor({ stack, browser });
  for (const [index, heading] of WHAT_IS_NEW.entries()) {
    await openBoard(page, stack);
    await listOf(page).getByRole('link', { name: CARRIED[index], exact: true }).click();
    await expect(panelOf(page)).toBeVisible();
    written.push(/activity-report\/([a-z0-9]{20,})/.exec(page.url())?.[1] ?? '');
    await page.getByRole('textbox', { name: /^heading/ }).fill(heading);
    await save(page);
  }
  await change(page, async () => {
    const remove = page.getByRole('button', { name: 'Remove Sudan' });
    if (await remove.isVisible()) await remove.click();
  });
  await save(page);
  await expect(panelOf(page).getByText(/^To mend first/)).toBeVisible();
  await press(panelOf(page), 'Go to …');
  await change(page, async () => {
    await page.getByRole('combobox', { name: 'countries' }).fill('');
    await page.getByRole('combobox', { name: 'countries' }).pressSequentially('sudan');
    await page.getByRole('option', { name: 'Sudan', exact: true }).click();
  });
  await save(page);
  await expect(panelOf(page).getByText(/^To mend first/)).toBeHidden();

  await press(page, 'Preview beside the form');
  const shown = page.frameLocator('iframe[title="Preview"]');
  await expect(shown.getByRole('heading', { level: 1, name: WHAT_IS_NEW.at(-1) })).toBeVisible();
  await picture(page, 'preview');
  await page.close();
});

test('translate one of them', async ({ stack, browser }) => {
  const page = await asAuthor({ stack, browser });
  await at(page, stack);
  await press(page, 'Languages');
  await page.getByRole('button', { name: `stale in French: ${WHAT_IS_NEW[0]}` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row').nth(1)).toContainText(String(WHAT_IS_NEW[0]));
  await picture(dialog, 'stale');
  await dialog.getByRole('link', { name: 'Write it in French' }).click();
  await page.getByRole('textbox', { name: /^heading/ }).fill('De nouveaux pourparlers dans le nord');
  await save(page);
  await page.close();
});

test('publish this quarter: the author sends', async ({ stack, browser }) => {
  const page = await asAuthor({ stack, browser });
  await openBoard(page, stack);
  await page.getByRole('checkbox', { name: words('Select all … reports that the filters leave') }).check();
  await press(page, 'Send for review: …');
  await press(page.getByRole('dialog'), 'Send them');
  await expect(page.getByText('Send for review: done for 3 reports.')).toBeVisible();

  await openSnapshot(page, stack);
  await inAll(page);
  await press(panelOf(page), 'Send for review: …');
  await expect(panelOf(page).getByTestId('unit-ar')).toContainText('In review');

  await openSettings(page, stack);
  await page.getByRole('combobox', { name: words('currentSnapshot') }).click();
  await page.getByRole('option', { name: /April to June 2020/ }).click();
  await save(page);
  await inAll(page);
  await press(panelOf(page), 'Send for review: …');
  await expect(panelOf(page).getByTestId('unit-ar')).toContainText('In review');
  await page.close();
});

test('publish this quarter: the reviewer clears', async ({ stack, browser }) => {
  const page = await asReviewer({ stack, browser });
  await openBoard(page, stack);
  await page.getByRole('checkbox', { name: words('Select all … reports that the filters leave') }).check();
  await press(page, 'Clear: …');
  await press(page.getByRole('alertdialog'), 'I read them: clear');
  await expect(page.getByText('Clear: done for 3 reports.')).toBeVisible();
  for (const open of [openSnapshot, openSettings]) {
    await open(page, stack);
    await inAll(page);
    await press(panelOf(page), 'Clear: …');
    await expect(panelOf(page).getByTestId('unit-ar')).toContainText('Cleared');
  }
  await page.close();
});

test('publish this quarter: the publisher releases', async ({ stack, browser }) => {
  const page = await asPublisher({ stack, browser });
  await openBoard(page, stack);
  await press(page, 'Release');
  await expect(page.getByRole('grid', { name: 'What goes out' })).toContainText(String(WHAT_IS_NEW[0]));
  await page.setViewportSize({ width: 1440, height: 1400 });
  await picture(page.getByRole('region', { name: 'Release a snapshot' }), 'release');
  await press(page, 'Release now');
  await press(page.getByRole('alertdialog'), 'Release it');
  await expect(page.getByText(/Released as version \d+/)).toBeVisible();
  const address = (lang: string) => `${stack.site}/${lang}/reports/${written[0]}`;
  await expect
    .poll(async () => (await take(address('en'))).body.includes(String(WHAT_IS_NEW[0])), { timeout: 5_000 })
    .toBe(true);
  expect((await take(address('fr'))).body).toContain('De nouveaux pourparlers');
  expect((await take(`${stack.site}/en/regions/africa`)).body).toContain('April to June 2020');
  await expect(page.getByRole('region', { name: words('Past releases') })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Roll back/ })).toBeVisible();
  await page.close();
});

const entryOf = (id: string | undefined) =>
  `/admin/content-manager/collection-types/api::activity-report.activity-report/${id}?plugins[i18n][locale]=en`;

test('show a text to somebody without an account, and end it', async ({ stack, browser }) => {
  const page = await asAuthor({ stack, browser });
  await page.goto(stack.cms + entryOf(written[1]));
  await press(page, 'Share a preview');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('For whom')).fill('The mission in the north');
  await expect(dialog.getByRole('combobox', { name: words('For how long') })).toBeVisible();
  await press(dialog, 'Make a link');
  const url = await dialog.getByRole('textbox', { name: words('Link') }).inputValue();
  await expect(dialog.getByText('The mission in the north')).toBeVisible();
  await picture(dialog, 'share');
  const stranger = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await stranger.goto(url);
  await expect(stranger.getByRole('heading', { level: 1, name: WHAT_IS_NEW[1] })).toBeVisible();
  words('Revoke');
  await dialog.getByRole('button', { name: /^Revoke/ }).click();
  await expect.poll(async () => (await take(url)).status).toBe(410);
  for (const window of [page, stranger]) await window.close();
});

test('take a text down now, and let a second person look at it', async ({ stack, browser }) => {
  const page = await asPublisher({ stack, browser });
  await page.goto(stack.cms + entryOf(written[2]));
  await inAll(page);
  await press(panelOf(page), 'Recall');
  const dialog = page.getByRole('alertdialog');
  await dialog
    .getByRole('textbox', { name: words('Why is it recalled?') })
    .fill('The parties asked for more time.');
  await picture(dialog, 'recall');
  await press(dialog, 'Recall now');
  const address = `${stack.site}/en/reports/${written[2]}`;
  await expect.poll(async () => (await take(address)).status, { timeout: 5_000 }).toBe(404);

  const second = await asReviewer({ stack, browser });
  await at(second, stack);
  await press(second, 'Recalls');
  await second.getByRole('textbox', { name: words('Your remark') }).fill('It was right.');
  await press(second, 'Review this recall');
  await expect(second.getByText('It was right.')).toBeVisible();
  for (const window of [page, second]) await window.close();
});

const UPDATE = `# Update, April to June 2020

## Africa

### Niger

A dialogue on **water** began in the north.

### The basin

Mediators of three countries met.

## Europe

### Cyprus

- The good offices went on.
- Young people met.
`;

test('bring in a document', async ({ stack, browser }) => {
  const page = await asAuthor({ stack, browser });
  await at(page, stack);
  await press(page, 'Import');
  await expect(page.getByRole('combobox', { name: words('Language of the document') })).toBeVisible();
  const buffer = Buffer.from(UPDATE);
  await page
    .getByLabel(words('File'))
    .setInputFiles({ name: 'update.md', mimeType: 'text/markdown', buffer });
  await press(page, 'Read it');
  await expect(page.getByRole('combobox', { name: words('Quarter of the reports') })).toContainText(QUARTER);
  const basin = page.getByRole('article', { name: 'The basin' });
  await expect(basin).toContainText('names no country');
  await page.setViewportSize({ width: 1440, height: 1160 });
  await picture(page, 'import');
  words('Correct');
  words('Join to the one before');
  await basin.getByRole('button', { name: /^Join to the one before/ }).click();
  await expect(basin).toBeHidden();
  await press(page, 'Save … working texts');
  await expect(page.getByText('2 working texts saved in English.')).toBeVisible();
  await page.close();
});

test('warn readers, and take the warning down', async ({ stack, browser }) => {
  const page = await asAuthor({ stack, browser });
  const second = await asReviewer({ stack, browser });
  for (const window of [page, second]) {
    await at(window, stack);
    await press(window, 'Emergency banner');
  }
  const notice = 'Our lines are down. Write to the duty officer.';
  const readers = async () => (await take(`${stack.site}/en`)).body.includes(notice);
  for (const [text, seen] of [
    [notice, true],
    ['', false],
  ] as const) {
    await page.getByRole('textbox', { name: 'English' }).fill(text);
    await press(page, 'Propose');
    await expect(page.getByText('It is proposed.')).toBeVisible();
    await expect(second.getByRole('button', { name: words('Send back') })).toBeVisible();
    // Takes the focus, and with it the name that stands beside the menu.
    await second.getByRole('heading', { level: 1 }).click();
    await second.setViewportSize({ width: 1440, height: 620 });
    if (seen) await picture(second, 'banner');
    await press(second, 'Agree and put up');
    await press(second, 'Put up now');
    await expect.poll(readers, { timeout: 5_000 }).toBe(seen);
    if (seen) await expect(page.getByText('This stands on the site now.')).toBeVisible();
  }
  for (const window of [page, second]) await window.close();
});

test('put a text up at a time that somebody chose, and end that', async ({ stack, browser }) => {
  const desk = await Desk.logIn(stack, 'author');
  const reviewer = await Desk.logIn(stack, 'reviewer');
  const id = await desk.write('activity-report', reportData('Later'));
  await desk.move('activity-report', id, 'send-for-review');
  await reviewer.move('activity-report', id, 'clear');
  const page = await asPublisher({ stack, browser });
  await page.goto(stack.cms + entryOf(id));
  words('Cleared');
  await expect(panelOf(page).getByTestId('unit-en')).toContainText('Cleared');
  await press(panelOf(page), 'Schedule');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('Date')).fill('2099-04-30');
  await dialog.getByLabel(words('Time')).fill('09:00');
  const zones = dialog.getByRole('combobox', { name: words('Time zone') });
  await zones.click();
  await zones.fill('Europe/Zurich');
  await page.getByRole('option', { name: 'Europe/Zurich', exact: true }).click();
  await expect(dialog).toContainText('07:00');
  await press(dialog, 'Schedule for this time');
  await expect(panelOf(page).getByTestId('unit-en')).toContainText('Scheduled');
  await at(page, stack);
  await press(page, 'Releases');
  await expect(page.getByRole('button', { name: words('Schedule the release') })).toBeVisible();
  words('Cancel');
  await page.getByRole('button', { name: 'Cancel the schedule of Later' }).click();
  await expect(page.getByText('Nothing waits.')).toBeVisible();
  await page.close();
});

test('be away, and come back early', async ({ stack, browser }) => {
  const page = await asReviewer({ stack, browser });
  await at(page, stack);
  await press(page, 'People');
  await page.getByRole('combobox', { name: words('Deputy') }).click();
  await page.getByRole('option', { name: 'Demo publisher' }).click();
  await expect(page.getByLabel(words('From'))).not.toHaveValue('');
  await page.getByLabel(words('Until')).fill('2099-01-01T09:00');
  await press(page, 'Name a deputy');
  await expect(page.getByText(/Demo publisher stands in from/)).toBeVisible();
  await press(page, 'End it now');
  await expect(page.getByText(/Demo publisher stands in from/)).toBeHidden();
  await page.close();
});

test('choose the language of the admin', async ({ stack, browser }) => {
  const page = await asPublisher({ stack, browser });
  await at(page, stack);
  await page.getByRole('button', { name: 'DP Demo publisher' }).click();
  await page.getByRole('menuitem', { name: words('Profile settings') }).click();
  await page.getByRole('combobox', { name: words('Interface language') }).click();
  await page.getByRole('option', { name: 'Français' }).click();
  await press(page, 'Save');
  await expect(page.getByRole('link', { name: 'Tableau', exact: true })).toBeVisible();
  await page.close();
});

test('a colleague left', async ({ stack, browser }) => {
  const desk = await Desk.logIn(stack, 'author');
  const page = await asAdministrator({ stack, browser });
  await at(page, stack);
  await press(page, 'Settings');
  await press(page, 'Users');
  const { email } = await stack.login('author');
  await page.getByRole('gridcell', { name: email }).click();
  const active = page
    .getByRole('checkbox', { name: words('Active') })
    .or(page.getByRole('switch', { name: words('Active') }));
  await active.click();
  await page.setViewportSize({ width: 1440, height: 640 });
  await picture(page, 'account');
  await save(page);
  expect((await desk.ask('GET', '/desk/waiting')).status).toBeGreaterThanOrEqual(401);

  await at(page, stack);
  await press(page, 'People');
  await expect(page.getByRole('heading', { level: 2, name: 'Demo reviewer' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Demo author' })).toBeHidden();
  await openBoard(page, stack);
  await page.getByRole('combobox', { name: words('Author') }).click();
  await page.getByRole('option', { name: 'Demo author' }).click();
  await expect(listOf(page)).toContainText('Niger');
  await page.close();
});
