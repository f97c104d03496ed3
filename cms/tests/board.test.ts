import type { BoardReport, BoardView } from '../src/board/board';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { change, open, write, writeReport, type Entry } from './support/builders';
import { clearByTwo, done, publish, statesOf, view } from './support/desk';
import { ask, type Answer } from './support/http';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

async function boardFor(account: Account, snapshot: string): Promise<BoardView> {
  const answer = await ask(cms, `/desk/board?snapshot=${snapshot}`, { token: account.token });
  expect(answer.status).toBe(200);
  return (answer.json as { data: BoardView }).data;
}

async function onBoard(account: Account, { id }: Entry, snapshot: string): Promise<BoardReport> {
  const report = (await boardFor(account, snapshot)).reports.find((one) => one.id === id);
  if (!report) throw new Error('The report is not on the board.');
  return report;
}

const shownOf = ({ units }: BoardReport) => Object.fromEntries(units.map(({ unit, shown }) => [unit, shown]));

const ofQuarter = (snapshot: string, more: Record<string, unknown> = {}) => ({
  facts: { snapshot, ...more },
});

describe('the board of a quarter', () => {
  it('follows a report from its draft to its readers, and away from them', async () => {
    const snapshot = '2043-q1';
    const report = await writeReport(cms, staff.author, {
      ...ofQuarter(snapshot),
      languages: ['en', 'fr'],
    });
    const shown = async () => shownOf(await onBoard(staff.author, report, snapshot));
    expect(await shown()).toEqual({ facts: 'draft', en: 'draft', fr: 'draft' });
    await done(cms, staff.author, 'send-for-review', report, { languages: ['en'] });
    expect(await shown()).toEqual({ facts: 'in-review', en: 'in-review', fr: 'draft' });
    await done(cms, staff.reviewer, 'send-back', report, { languages: ['en'], remark: 'Say where.' });
    expect(await shown()).toMatchObject({ en: 'sent-back', fr: 'draft' });
    await publish(cms, staff, report, ['en']);
    expect(await shown()).toMatchObject({ en: 'published', fr: 'cleared' });
    await done(cms, staff.publisher, 'recall', report, { languages: ['en'] });
    expect(await shown()).toMatchObject({ en: 'recalled', fr: 'cleared' });
  });

  it('says of a public text that was changed that readers still have the older one', async () => {
    const snapshot = '2043-q2';
    const report = await writeReport(cms, staff.author, ofQuarter(snapshot));
    await publish(cms, staff, report);
    await change(cms, staff.author, report, 'en', { heading: 'Other words', changeNote: 'Other words.' });
    const { units } = await onBoard(staff.author, report, snapshot);
    expect(units.find(({ unit }) => unit === 'en')).toMatchObject({ shown: 'draft', isPublic: true });
  });

  it('says the same of each unit as the panel beside the text, also what each account may do', async () => {
    const snapshot = '2043-q3';
    const report = await writeReport(cms, staff.author, { ...ofQuarter(snapshot), languages: ['en', 'ar'] });
    await done(cms, staff.author, 'send-for-review', report);
    for (const account of [staff.author, staff.reviewer, staff.publisher]) {
      const { units } = await onBoard(account, report, snapshot);
      const panel = (await view(cms, account, report)).units;
      expect(units.map(({ unit, state, digest, may }) => ({ unit, state, digest, may }))).toEqual(
        panel.map(({ unit, state, digest, may }) => ({ unit, state, digest, may })),
      );
    }
  });

  it('names who wrote it, who is to look at it, where it is about and since when it waits', async () => {
    const snapshot = '2043-q4';
    const report = await writeReport(cms, staff.author, ofQuarter(snapshot, { countries: ['KEN', 'ETH'] }));
    await done(cms, staff.author, 'send-for-review', report, { assignTo: staff.reviewer.id });
    const panel = (await view(cms, staff.author, report)).units;
    expect(await onBoard(staff.author, report, snapshot)).toMatchObject({
      title: 'Yemen',
      countries: ['ETH', 'KEN'],
      authors: panel[0]?.writers,
      reviewers: [panel[0]?.assignedTo],
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      origin: null,
    });
  });

  it('shows nothing of a confidential report to who may not read it', async () => {
    const snapshot = '2044-q1';
    await writeReport(cms, staff.author, ofQuarter(snapshot, { sensitivity: 'confidential' }));
    expect((await boardFor(staff.author, snapshot)).reports).toHaveLength(1);
    for (const account of [await createAccount(cms, 'author'), staff.publisher]) {
      expect((await boardFor(account, snapshot)).reports).toEqual([]);
    }
  });

  it('refuses what is no quarter, and tells nobody who is not logged in', async () => {
    expect((await ask(cms, '/desk/board?snapshot=all', { token: staff.author.token })).status).toBe(400);
    expect((await ask(cms, '/desk/board', { token: staff.author.token })).status).toBe(400);
    expect((await ask(cms, '/desk/board?snapshot=2043-q1')).status).toBe(401);
    expect((await ask(cms, '/desk/board/snapshots')).status).toBe(401);
  });

  it('is offered for every quarter that is being written, the newest first', async () => {
    for (const slug of ['2044-q2', '2044-q3']) {
      const facts = { slug, start: '2044-04-01', end: '2044-09-30' };
      await write(cms, staff.author, 'snapshot', { facts, text: { title: `Quarter ${slug}` } });
    }
    const answer = await ask(cms, '/desk/board/snapshots', { token: staff.publisher.token });
    expect(answer.json).toMatchObject({
      data: [
        { slug: '2044-q3', title: 'Quarter 2044-q3' },
        { slug: '2044-q2', title: 'Quarter 2044-q2' },
      ],
    });
  });
});

const start = (account: Account, after: string): Promise<Answer> =>
  ask(cms, '/desk/board/next-quarter', { method: 'POST', token: account.token, body: { after } });

const carry = (account: Account, { id }: Entry, snapshot: string): Promise<Answer> =>
  ask(cms, '/desk/board/carry-over', { method: 'POST', token: account.token, body: { id, snapshot } });

const made = ({ json }: Answer) => (json as { data: { id: string; made: boolean } }).data;

describe('the next quarter', () => {
  beforeAll(async () => {
    const facts = { slug: '2050-q4', start: '2050-10-01', end: '2050-12-31' };
    await write(cms, staff.author, 'snapshot', { facts });
    await start(staff.author, '2050-q4');
  });

  it('is made once, with its dates and a title in every language', async () => {
    const facts = { slug: '2046-q4', start: '2046-10-01', end: '2046-12-31' };
    await write(cms, staff.author, 'snapshot', { facts });
    const [first, second] = await Promise.all([
      start(staff.author, '2046-q4'),
      start(staff.administrator, '2046-q4'),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const answers = [first, second].map(({ json }) => (json as { data: { made: boolean } }).data);
    expect(answers.map((answer) => answer.made).sort()).toEqual([false, true]);
    const rows = await cms.strapi.db.query('api::snapshot.snapshot').findMany({ where: { slug: '2047-q1' } });
    expect(rows).toHaveLength(6);
    expect(rows.find(({ locale }) => locale === 'en')).toMatchObject({
      title: 'January to March 2047',
      start: '2047-01-01',
      end: '2047-03-31',
    });
  });

  it('takes a report along as a text that nobody cleared, linked to where it came from', async () => {
    const report = await writeReport(cms, staff.author, {
      text: { heading: 'Talks in the valley' },
      facts: { snapshot: '2050-q4', countries: ['KEN'], internalNotes: 'Ask the desk officer.' },
      languages: ['en', 'fr'],
    });
    await publish(cms, staff, report);
    const answer = await carry(staff.author, report, '2051-q1');
    expect(answer.status).toBe(200);
    const copy: Entry = { type: 'activity-report', id: made(answer).id };
    expect(await statesOf(cms, staff.reviewer, copy)).toEqual({ facts: 'draft', en: 'draft', fr: 'draft' });
    expect(await onBoard(staff.author, copy, '2051-q1')).toMatchObject({
      title: 'Talks in the valley',
      countries: ['KEN'],
      origin: { id: report.id, snapshot: '2050-q4' },
      authors: [expect.stringContaining('author')],
    });
    for (const language of ['en', 'fr'] as const) {
      const { json } = await open(cms, staff.author, copy, language);
      expect((json as { data: object }).data).toMatchObject({
        internalNotes: 'Ask the desk officer.',
        partner: 'A partner',
        foreignPhrases: [{ phrase: 'ad hoc', language: 'la' }],
        // Of the quarter that is over.
        eventStart: null,
        eventEnd: null,
        changeNote: null,
      });
    }
    // The origin is what it was.
    expect(shownOf(await onBoard(staff.author, report, '2050-q4'))).toMatchObject({ en: 'published' });
    expect(shownOf(await onBoard(staff.author, report, '2050-q4'))).toMatchObject({ fr: 'published' });
    // It goes the whole way again, and its own author cannot clear it.
    await clearByTwo(cms, staff, copy);
  });

  it('takes a report along once, however often it is asked', async () => {
    const report = await writeReport(cms, staff.author, ofQuarter('2050-q4'));
    const answers = await Promise.all([
      carry(staff.author, report, '2051-q1'),
      carry(staff.administrator, report, '2051-q1'),
    ]);
    expect(answers.map((answer) => made(answer).made).sort()).toEqual([false, true]);
    expect(new Set(answers.map((answer) => made(answer).id)).size).toBe(1);
  });

  it('says of a copy that its writer may not clear it', async () => {
    const report = await writeReport(cms, staff.author, ofQuarter('2050-q4'));
    const answer = await carry(staff.administrator, report, '2051-q1');
    const copy: Entry = { type: 'activity-report', id: made(answer).id };
    await done(cms, staff.administrator, 'send-for-review', copy);
    const refused = await ask(cms, `/desk/activity-report/${copy.id}/clear`, {
      method: 'POST',
      token: staff.administrator.token,
      body: {},
    });
    expect(refused.status).toBe(403);
  });

  it('is not for who makes no texts, and nothing is made then', async () => {
    const report = await writeReport(cms, staff.author, ofQuarter('2050-q4'));
    const before = await cms.strapi.db.query('api::activity-report.activity-report').count();
    for (const account of [staff.reviewer, staff.publisher, await createAccount(cms, 'translator')]) {
      expect((await start(account, '2050-q4')).status).toBe(403);
      expect((await carry(account, report, '2051-q1')).status).toBe(403);
      expect((await boardFor(account, '2050-q4')).next).toBeNull();
    }
    expect((await boardFor(staff.author, '2050-q4')).next).toEqual({ slug: '2051-q1', isThere: true });
    expect(await cms.strapi.db.query('api::activity-report.activity-report').count()).toBe(before);
  });

  it('does not take along what the account may not know of', async () => {
    const report = await writeReport(
      cms,
      staff.author,
      ofQuarter('2050-q4', { sensitivity: 'confidential' }),
    );
    const other = await createAccount(cms, 'author');
    const answer = await carry(other, report, '2051-q1');
    const unknown = await carry(other, { ...report, id: 'abcdefghij0123456789abcd' }, '2051-q1');
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
    expect(unknown.status).toBe(404);
  });

  it('says what is missing when there is no such quarter', async () => {
    expect((await start(staff.author, '2060-q1')).text).toContain('There is no snapshot “2060-q1”.');
    const report = await writeReport(cms, staff.author, ofQuarter('2050-q4'));
    expect((await carry(staff.author, report, '2061-q1')).text).toContain('Start that quarter first.');
    expect((await carry(staff.author, report, '2050-q4')).text).toContain('is of “2050-q4” already');
  });
});
