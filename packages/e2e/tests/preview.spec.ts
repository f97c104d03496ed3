import { paragraph, reportData } from '../support/desk';
import { take } from '../support/crawl';
import { expect, openAs, test } from '../support/fixtures';

const REQUESTS = process.env['PROVE'] ? 1_000 : 200;

test('shows a working text within a second of its saving, with a banner, to nobody but the holder', async ({
  stack,
  deskOf,
  page,
}) => {
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Mali', { countries: ['MLI'] }));
  const url = await author.previewUrl('activity-report', id);
  expect(url.startsWith(stack.preview)).toBe(true);
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1, name: 'Mali' })).toBeVisible();
  await author.rewrite(
    'activity-report',
    id,
    reportData('Mali', { countries: ['MLI'], body: paragraph('Brontide.') }),
  );
  await expect
    .poll(async () => (await take(url)).body.includes('Brontide'), { timeout: 5_000, intervals: [50] })
    .toBe(true);
  const { headers } = await take(url);
  expect(headers).toContain('no-store');
  expect(headers).toContain('noindex');
  expect(headers).toContain(`frame-ancestors ${stack.cms}`);
});

test('beside the form the page follows what is saved, also out of a text that cannot be shown', async ({
  stack,
  browser,
  deskOf,
}) => {
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Niger', { countries: ['NER'] }));
  const page = await openAs(browser, stack, 'author');
  await page.goto(
    `${stack.cms}/admin/content-manager/collection-types/api::activity-report.activity-report/${id}?plugins[i18n][locale]=en`,
  );
  await page.getByRole('button', { name: 'Preview beside the form' }).click();
  const pane = page.getByRole('complementary', { name: 'Preview' });
  const shown = page.frameLocator('iframe[title="Preview"]');
  const heading = (name: string) => shown.getByRole('heading', { level: 1, name });
  await expect(heading('Niger')).toBeVisible();
  const field = page.getByRole('textbox', { name: /^heading/ });
  await field.fill('A Fennec in Niger');
  await expect(pane.getByText('As last saved: save to see your changes.')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(heading('A Fennec in Niger')).toBeVisible();
  await expect(pane.getByText('As saved.')).toBeVisible();

  // Saved elsewhere without what a page needs, the next save shows that, and the one after shows the page again.
  await author.edit('activity-report', id, { countries: [], region: null });
  await page.reload();
  await page.getByRole('button', { name: 'Preview beside the form' }).click();
  await expect(shown.getByText('This text cannot be shown yet')).toBeVisible();
  await page.getByRole('combobox', { name: 'countries' }).pressSequentially('niger');
  await page.getByRole('option', { name: 'Niger', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(heading('A Fennec in Niger')).toBeVisible();
  await pane.getByRole('button', { name: 'Close the preview' }).click();
  await expect(pane).toBeHidden();
  await page.close();
});

test('an altered, a revoked or a foreign grant shows nothing', async ({ stack, deskOf }) => {
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Cuba', { countries: ['CUB'] }));
  const other = await author.write('activity-report', reportData('Haiti', { countries: ['HTI'] }));
  const url = await author.previewUrl('activity-report', id);
  const altered = url.replace(/preview\/(.)/, (_, first: string) => `preview/${first === 'x' ? 'y' : 'x'}`);
  expect((await take(altered)).status).toBeGreaterThanOrEqual(400);
  const foreign = url.replace(id, other);
  const answer = await take(foreign);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body).not.toContain('Haiti');
  await author.must('DELETE', `/desk/activity-report/${id}/preview`);
  const revoked = await take(url);
  expect(revoked.status).toBe(410);
  expect(revoked.body).not.toContain('Cuba');
  const token = /preview\/([^/]+)\//.exec(url)?.[1];
  expect((await take(`${stack.site}/preview/${token}/en/reports/${id}`)).status).toBe(404);
  const bare = await take(`${stack.preview}/en/reports/${id}`);
  expect(bare.status, 'without a grant, the preview has no page: the reader is sent to the site').toBe(307);
  expect(bare.headers).toContain(`${stack.site}/en/reports/${id}`);
});

test('no draft reaches the public port while previews and public pages are asked for at once', async ({
  stack,
  deskOf,
}) => {
  test.setTimeout(240_000);
  const canary = 'Ossiform';
  const author = await deskOf('author');
  const libya = await author.must<{ results: { documentId: string }[] }>(
    'GET',
    '/content-manager/collection-types/api::activity-report.activity-report?page=1&pageSize=1&locale=en&filters[snapshot][$eq]=2020-q1',
  );
  const id = String(libya.results[0]?.documentId);
  await author.rewrite('activity-report', id, { partner: canary });
  const url = await author.previewUrl('activity-report', id);
  const paths = [`/en/reports/${id}`, '/en/regions/africa', '/en', `/fr/reports/${id}`];
  let next = 0;
  let previewed = 0;
  const leaks: string[] = [];
  const reader = async () => {
    while (next < REQUESTS) {
      const turn = next++;
      if (turn % 2 === 0) {
        if ((await take(url)).body.includes(canary)) previewed += 1;
      } else {
        const path = String(paths[turn % paths.length]);
        const { body } = await take(`${stack.site}${path}`);
        if (body.includes(canary)) leaks.push(path);
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, reader));
  expect(leaks).toEqual([]);
  expect(previewed).toBe(REQUESTS / 2);
});

test('no link of a preview leads out of it, whichever page it is followed to', async ({
  stack,
  deskOf,
  page,
}) => {
  const author = await deskOf('author');
  const id = await author.write('activity-report', reportData('Kenya', { countries: ['KEN'] }));
  await author.rewrite('activity-report', id, reportData('Kenya', { countries: ['KEN'] }), 'fr');
  const url = await author.previewUrl('activity-report', id);
  const grant = /^(.*\/preview\/[^/]+)\//.exec(url)?.[1];
  expect(grant).toBeTruthy();
  const staysAt = async (rest: string) => {
    await page.waitForURL(`${grant}${rest}`);
    await expect(page.getByRole('region', { name: /^(Preview|Prévisualisation)$/ })).toBeVisible();
    const links = await page
      .locator('a')
      .evaluateAll((all) =>
        all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
      );
    const ours = links.filter((href) => href.startsWith(stack.site) || href.startsWith(stack.preview));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((href) => !href.startsWith(`${grant}/`))).toEqual([]);
  };
  await page.goto(url);
  await staysAt(`/en/reports/${id}`);
  await page
    .getByRole('banner')
    .getByRole('link', { name: /to the overview/ })
    .click();
  await staysAt('/en');
  await page.getByRole('link', { name: 'Français' }).click();
  await staysAt('/fr');
  await page.locator('#map-list a[href$="/fr/regions/africa"]').click();
  await staysAt('/fr/regions/africa');
  await page.getByRole('contentinfo').locator('a[href$="/fr/snapshots"]').click();
  await staysAt('/fr/snapshots');
  await page.goBack();
  await staysAt('/fr/regions/africa');
  await page.getByRole('main').locator('a[href$="/fr/countries/KEN"]').first().click();
  await staysAt('/fr/countries/KEN');
  await page.goto(url);
  await page.getByRole('link', { name: 'Français' }).click();
  await staysAt(`/fr/reports/${id}`);
});
