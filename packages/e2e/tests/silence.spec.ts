import { LANGUAGES } from '@mediation/content';
import {
  crawl,
  publication,
  readinessOf,
  take,
  versionOf,
  atInstantOf,
  type Fetched,
  type Readiness,
} from '../support/crawl';
import { Desk, paragraph, reportData } from '../support/desk';
import { expect, test } from '../support/fixtures';
import { runs } from '../support/runs';
import type { Stack } from '../support/stack';

const COUNT = runs(12, 50);
const CANARY = 'Vexilar';

/** A country the demo says nothing of. */
const draftData = (index: number, sensitivity = 'public') =>
  reportData(`${CANARY} heading ${index}`, {
    body: paragraph(`${CANARY} body`),
    countries: ['TON'],
    sensitivity,
    internalNotes: `${CANARY} note`,
    requesterContact: `${CANARY} contact`,
  });

interface People {
  author: Desk;
  reviewer: Desk;
}

const ENGLISH = { languages: ['en'] };

async function cleared({ author, reviewer }: People, index: number): Promise<string> {
  const id = await author.write('activity-report', draftData(index));
  await author.move('activity-report', id, 'send-for-review', ENGLISH);
  await reviewer.move('activity-report', id, 'clear', ENGLISH);
  return id;
}

/** Drafts and confidential reports in some languages; some in review, some cleared, none put up. */
async function draftMany({ author, reviewer }: People) {
  for (let index = 0; index < COUNT; index += 1) {
    const sensitivity = index % 2 === 0 ? 'confidential' : 'public';
    const id = await author.write('activity-report', draftData(index, sensitivity));
    for (const language of LANGUAGES.filter((lang) => lang !== 'en').slice(0, index % 3)) {
      await author.rewrite('activity-report', id, draftData(index, sensitivity), language);
    }
    if (index % 3 === 0) await author.move('activity-report', id, 'send-for-review', ENGLISH);
    if (index % 6 === 0) await reviewer.move('activity-report', id, 'clear', ENGLISH);
    const { status } = await reviewer.ask('POST', `/desk/activity-report/${id}/put-up`, ENGLISH);
    expect(status, 'a confidential or uncleared report is refused').toBe(403);
  }
}

/** A review that is asked of somebody, sent back, sent anew and asked of them again. */
async function reviewThereAndBack({ author, reviewer }: People) {
  const id = await author.write('activity-report', draftData(101));
  const { data } = await author.must<{ data: { reviewers: { id: number }[] } }>(
    'GET',
    `/desk/activity-report/${id}`,
  );
  const assignTo = data.reviewers[0]?.id;
  expect(assignTo).toBeDefined();
  await author.move('activity-report', id, 'send-for-review', { ...ENGLISH, assignTo });
  await reviewer.move('activity-report', id, 'send-back', { ...ENGLISH, remark: `${CANARY} remark` });
  await author.rewrite('activity-report', id, { heading: `${CANARY} once more` });
  await author.move('activity-report', id, 'send-for-review', { ...ENGLISH, assignTo });
}

/** Two who save over each other: the second is told. */
async function conflict({ author, reviewer }: People) {
  const id = await author.write('activity-report', draftData(102));
  const path = `/content-manager/collection-types/api::activity-report.activity-report/${id}?locale=en`;
  await reviewer.edit('activity-report', id, { heading: `${CANARY} of the reviewer` });
  const { status } = await author.ask('PUT', path, { heading: `${CANARY} of the author` });
  expect(status).toBe(409);
}

/** People who come in, and one who does not. */
async function logIns(stack: Stack) {
  for (const role of ['publisher', 'administrator'] as const) await Desk.logIn(stack, role);
  const { status } = await fetch(`${stack.cms}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'nobody@example.org', password: CANARY }),
  });
  expect(status).toBe(400);
}

/** A text that readers could see, until it was recalled as if it had never been. Returns its id. */
async function putUpInError(stack: Stack, people: People): Promise<string> {
  const id = await cleared(people, 103);
  await people.reviewer.move('activity-report', id, 'put-up', ENGLISH);
  const address = `${stack.site}/en/reports/${id}`;
  await expect.poll(async () => (await take(address)).body.includes(`${CANARY} body`)).toBe(true);
  expect((await take(`${stack.site}/en/countries/TON`)).status).toBe(200);
  await people.reviewer.move('activity-report', id, 'recall', {
    end: 'published-in-error',
    reason: `${CANARY} reason`,
  });
  const { version } = await publication(stack);
  await expect.poll(() => versionOf(stack.site)).toBe(version);
  return id;
}

interface Schedule {
  id: number;
  state: string;
}

const scheduled = async ({ reviewer }: People): Promise<Schedule[]> =>
  (await reviewer.must<{ data: Schedule[] }>('GET', '/desk/schedules')).data;

async function schedule({ reviewer }: People, id: string, dueAt: string): Promise<number> {
  const path = `/desk/activity-report/${id}/schedule`;
  const { data } = await reviewer.must<{ data: Schedule }>('POST', path, {
    dueAt,
    timeZone: 'UTC',
    ...ENGLISH,
  });
  return data.id;
}

/** The next full minute that is some seconds away, as schedules name it. */
const soon = () => new Date(Math.ceil((Date.now() + 8_000) / 60_000) * 60_000).toISOString().slice(0, 16);

type Crawl = ReadonlyMap<string, Fetched>;

const differing = (before: Crawl, after: Crawl) =>
  [...after]
    .filter(([path, { body, status, headers }]) => {
      const earlier = before.get(path);
      return body !== earlier?.body || status !== earlier.status || headers !== earlier.headers;
    })
    .map(([path]) => path);

/** What follows from a page's body: its length and hashes. */
const OF_THE_BODY = ['content-length', 'content-security-policy', 'etag'];

/** Answers of a newer version as they would be at the instant of an older one. */
function atThatInstant(before: Crawl, ready: Readiness, after: Crawl, readyAfter: Readiness): Crawl {
  return new Map(
    [...after].map(([path, newer]) => {
      const older = before.get(path);
      if (!older) return [path, newer];
      const body = atInstantOf({ body: older.body, ready }, { body: newer.body, ready: readyAfter });
      return [path, { ...newer, body, headers: withoutOwn(newer, older) }];
    }),
  );
}

/** Headers of an answer, those that follow from its body taken from another one. */
function withoutOwn(answer: Fetched, other: Fetched): string {
  const others = new Map(JSON.parse(other.headers) as [string, string][]);
  const headers = (JSON.parse(answer.headers) as [string, string][]).map(([name, value]) => [
    name,
    OF_THE_BODY.includes(name) ? others.get(name) : value,
  ]);
  return JSON.stringify(headers);
}

const leaksIn = (pages: Crawl) =>
  [...pages]
    .filter(([, { body, headers }]) => body.includes(CANARY) || headers.includes(CANARY))
    .map(([path]) => path);

test('drafts, reviews, schedules and conflicts change no byte of the public surface, and stand nowhere in it', async ({
  stack,
  deskOf,
}) => {
  test.setTimeout(600_000);
  const people = { author: await deskOf('author'), reviewer: await deskOf('reviewer') };
  // Due while all else goes on, and changed before that.
  const failing = await cleared(people, 104);
  const failingId = await schedule(people, failing, soon());
  await people.author.rewrite('activity-report', failing, { heading: `${CANARY} changed since` });

  const before = await crawl(stack.site);
  expect([...before.values()].filter(({ status }) => status === 500)).toEqual([]);
  const { version } = await publication(stack);

  await draftMany(people);
  await reviewThereAndBack(people);
  await conflict(people);
  await logIns(stack);
  const waitingId = await schedule(people, await cleared(people, 105), '2099-01-01T00:00');
  const preview = await people.author.previewUrl('activity-report', failing);
  expect((await take(preview)).body).toContain(CANARY);
  await expect
    .poll(async () => (await scheduled(people)).find(({ id }) => id === failingId)?.state, {
      timeout: 90_000,
    })
    .toBe('failed');
  expect((await scheduled(people)).find(({ id }) => id === waitingId)?.state).toBe('waiting');

  const after = await crawl(stack.site);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  expect(differing(before, after)).toEqual([]);
  expect(leaksIn(after)).toEqual([]);
  expect((await publication(stack)).version).toBe(version);
  await people.reviewer.must('DELETE', `/desk/schedules/${waitingId}`);
});

test('a text that was put up and recalled in error changes nothing but the time at the foot of each page', async ({
  stack,
  deskOf,
}) => {
  test.setTimeout(300_000);
  const people = { author: await deskOf('author'), reviewer: await deskOf('reviewer') };
  const ready = await readinessOf(stack.site);
  const before = await crawl(stack.site);
  const recalled = await putUpInError(stack, people);
  const readyAfter = await readinessOf(stack.site);
  const after = await crawl(stack.site);

  // One version up, one down.
  expect(readyAfter.version).toBe(ready.version + 2);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  expect(differing(before, atThatInstant(before, ready, after, readyAfter))).toEqual([]);
  // The maps, the files and all that pages load are the same to the byte.
  const changed = differing(before, after);
  expect(changed.filter((path) => !/^\/[a-z]{2}(\/|\?|$)/.test(path))).toEqual([]);
  expect(leaksIn(after)).toEqual([]);

  // What was recalled answers as what never was: with its own address, and nothing else, in the page.
  const never = [...recalled].reverse().join('');
  const answerAt = async (id: string) => {
    const { status, body } = await take(`${stack.site}/en/reports/${id}`);
    return { status, body: body.replaceAll(id, '') };
  };
  expect(await answerAt(recalled)).toEqual(await answerAt(never));
  expect((await take(`${stack.site}/en/countries/TON`)).status).toBe(404);
});
