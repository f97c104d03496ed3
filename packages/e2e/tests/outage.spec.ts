import { crawl, take } from '../support/crawl';
import { Desk, reportData } from '../support/desk';
import { runs } from '../support/runs';
import { expect, roughTest as test } from '../support/fixtures';

test.describe.configure({ mode: 'serial' });

const bytesOf = (pages: Awaited<ReturnType<typeof crawl>>) =>
  [...pages].map(([path, { status, body }]) => `${path} ${status} ${body}`).sort();

test('the site answers with the same bytes while the CMS hangs, and after it was killed and the site restarted', async ({
  stack,
}) => {
  test.setTimeout(400_000);
  const before = bytesOf(await crawl(stack.site));
  stack.freeze('cms');
  expect(bytesOf(await crawl(stack.site))).toEqual(before);
  stack.thaw('cms');
  await stack.end('cms', 'SIGKILL');
  await stack.end('web');
  await stack.startWeb();
  expect(bytesOf(await crawl(stack.site))).toEqual(before);
  await stack.startCms();
});

test('killed at any moment of a publication, the site shows the old or the new text, whole', async ({
  stack,
}) => {
  test.setTimeout(600_000);
  const rounds = runs(2, 10);
  for (let round = 0; round < rounds; round += 1) {
    const author = await Desk.logIn(stack, 'author');
    const reviewer = await Desk.logIn(stack, 'reviewer');
    const id = await author.write('activity-report', reportData(`Niger ${round}`, { countries: ['NER'] }));
    await author.move('activity-report', id, 'send-for-review', { languages: ['en'] });
    await reviewer.move('activity-report', id, 'clear', { languages: ['en'] });
    const putUp = reviewer
      .ask('POST', `/desk/activity-report/${id}/put-up`, { languages: ['en'] })
      .catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, round * 7));
    const victim = round % 2 === 0 ? 'cms' : 'web';
    await stack.end(victim, 'SIGKILL');
    await putUp;
    await (victim === 'cms' ? stack.startCms() : stack.startWeb());
    const { status, body } = await take(`${stack.site}/en/reports/${id}`);
    expect([200, 404]).toContain(status);
    if (status === 200) expect(body).toContain(`Niger ${round}: what the unit did.`);
    const settled = await reviewer.ask('POST', `/desk/activity-report/${id}/put-up`, { languages: ['en'] });
    expect([200, 403]).toContain(settled.status);
    await expect.poll(async () => (await take(`${stack.site}/en/reports/${id}`)).status).toBe(200);
  }
});

test('a damaged store deletes itself and fills again', async ({ stack }) => {
  test.setTimeout(120_000);
  const before = (await take(`${stack.site}/en/regions/africa`)).body;
  await stack.end('web');
  const { open } = await import('node:fs/promises');
  const file = await open(`${stack.dataDir}/web/content.sqlite`, 'r+');
  await file.write(Buffer.alloc(8_192, 0x5a), 0, 8_192, 0);
  await file.close();
  await stack.startWeb();
  expect((await take(`${stack.site}/en/regions/africa`)).body).toBe(before);
});
