import { LANGUAGES } from '@mediation/content';
import { crawl } from '../support/crawl';
import { paragraph, reportData } from '../support/desk';
import { expect, test } from '../support/fixtures';

const COUNT = process.env['PROVE'] ? 50 : 12;

test('drafts and confidential reports change no byte of the public surface, and stand nowhere in it', async ({
  stack,
  deskOf,
}) => {
  test.setTimeout(600_000);
  const canary = 'Vexilar';
  const before = await crawl(stack.site);
  expect([...before.values()].filter(({ status }) => status === 500)).toEqual([]);

  const author = await deskOf('author');
  const reviewer = await deskOf('reviewer');
  for (let index = 0; index < COUNT; index += 1) {
    const heading = `${canary} heading ${index}`;
    const id = await author.write(
      'activity-report',
      reportData(heading, {
        body: paragraph(`${canary} body`),
        countries: ['LBY'],
        sensitivity: index % 2 === 0 ? 'confidential' : 'public',
        internalNotes: `${canary} note`,
        requesterContact: `${canary} contact`,
      }),
    );
    for (const language of LANGUAGES.filter((lang) => lang !== 'en').slice(0, index % 3)) {
      await author.rewrite('activity-report', id, reportData(heading, { countries: ['LBY'] }), language);
    }
    if (index % 3 === 0) await author.move('activity-report', id, 'send-for-review', { languages: ['en'] });
    if (index % 6 === 0) await reviewer.move('activity-report', id, 'clear', { languages: ['en'] });
    const { status } = await reviewer.ask('POST', `/desk/activity-report/${id}/put-up`, {
      languages: ['en'],
    });
    expect(status, 'a confidential or uncleared report is refused').toBe(403);
  }

  const after = await crawl(stack.site);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  const changed = [...after].filter(([path, fetched]) => {
    const earlier = before.get(path);
    return (
      fetched.body !== earlier?.body ||
      fetched.status !== earlier.status ||
      fetched.headers !== earlier.headers
    );
  });
  expect(changed.map(([path]) => path)).toEqual([]);
  const leaks = [...after].filter(
    ([, { body, headers }]) => body.includes(canary) || headers.includes(canary),
  );
  expect(leaks.map(([path]) => path)).toEqual([]);
});
