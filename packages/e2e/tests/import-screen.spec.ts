import { seriousFaults } from '../support/axe';
import { take } from '../support/crawl';
import { expect, openAs, test } from '../support/fixtures';

const updateOf = (canary: string) => `# Update, January to March 2020

A foreword.

## Africa

### Mali

The ${canary} team met **all** parties.

- In the north

<script>alert(1)</script>

### Atlantis

A ${canary} dialogue.

## Middle East and West Asia

### Yemen

${canary} talks, see [the agenda](http://example.org/).
`;

test('an author imports a document: sees what was understood, corrects it, and saves working texts', async ({
  stack,
  browser,
  deskOf,
}) => {
  const canary = `Quoll${Date.now()}`;
  const page = await openAs(browser, stack, 'author');
  await page.goto(`${stack.cms}/admin/`);
  await page.getByRole('link', { name: 'Import', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Import a document' })).toBeVisible();
  await page.getByLabel('File').setInputFiles({
    name: 'update.doc',
    mimeType: 'application/msword',
    buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
  });
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('old Word document (.doc)');

  await page.getByLabel('File').setInputFiles({
    name: 'update.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(updateOf(canary)),
  });
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('heading', { name: 'What was understood of “update.md”' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Quarter of the reports' })).toContainText('2020-q1');
  const passage = (name: string) => page.getByRole('article', { name, exact: true });
  await expect(passage('Mali')).toContainText('line 7');
  await expect(passage('Update, January to March 2020')).toContainText('under no region and no country');
  await expect(passage('Atlantis')).toContainText('names no country');
  await page.getByText('1 thing left out of the document').click();
  await expect(page.getByText(/line 23: A link was taken off the words “the agenda”/)).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  // The demo has a report on each of these in English: taken all the same, the editor decides.
  await page.getByRole('checkbox', { name: /^Take Mali/ }).check();
  await passage('Mali').getByRole('button', { name: 'Correct Mali' }).click();
  await expect(passage('Mali').getByText('<script>alert(1)</script>')).toBeVisible();
  await passage('Mali').getByRole('textbox', { name: 'Heading' }).fill(`${canary} in Mali`);
  const atlantis = passage('Atlantis');
  await atlantis.getByRole('combobox', { name: 'Countries' }).pressSequentially('comor');
  await page.getByRole('option', { name: 'Comoros', exact: true }).click();
  await expect(atlantis).toContainText('about Comoros');
  await atlantis.getByRole('textbox', { name: 'Heading' }).fill(`${canary} in Comoros`);
  await page.getByRole('checkbox', { name: /^Take Yemen/ }).uncheck();
  await page.getByRole('button', { name: 'Save 2 working texts' }).click();
  await expect(
    page.getByText('2 working texts saved in English. Nobody has cleared them yet.'),
  ).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByRole('link', { name: 'Go on at the board of the quarter' }).click();
  await page.getByRole('searchbox', { name: 'Title' }).fill(canary);
  await expect(page.getByText(/^2 of \d+ reports\.$/)).toBeVisible();
  for (const iso3 of ['MLI', 'COM']) {
    expect((await take(`${stack.site}/en/countries/${iso3}`)).body).not.toContain(canary);
  }

  const reviewer = await deskOf('reviewer');
  const answer = await reviewer.ask<{ error: { message: string } }>(
    'GET',
    '/desk/documents/reports?snapshot=2020-q1',
  );
  expect([answer.status, answer.body.error.message]).toEqual([
    403,
    expect.stringContaining('an author imports'),
  ]);
  await page.close();
});
