import type { Language } from '@mediation/content';
import type { ScheduleView } from '../src/schedule/list';
import type { Scheduled } from '../src/schedule/schedule';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { auditFaults } from './support/audit-chain';
import { bootCms, type Cms } from './support/boot';
import { change, writeReport, type Entry } from './support/builders';
import { clearByTwo, done, view } from './support/desk';
import { openDatabase, testDatabase } from './support/home';
import { ask, sentencesOf, type Answer } from './support/http';
import { startProcess } from './support/process';
import { currentVersion, publicKeys } from './support/publication';
import { clearInProcess, writeInProcess, writeQuarter } from './support/quarter';
import { runs } from './support/runs';

const METRICS_TOKEN = 'metrics-token-of-the-tests-0123456789abcdef';
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
const UTC = { dueAt: TOMORROW, timeZone: 'UTC' };

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms({ METRICS_TOKEN });
  cms.strapi.log.level = 'silent';
  staff = await createStaff(cms);
});
afterAll(async () => {
  delete process.env['METRICS_TOKEN'];
  await cms.stop();
});

const schedule = (entry: Entry, more: object = {}, account: Account = staff.publisher): Promise<Answer> =>
  ask(cms, `/desk/${entry.type}/${entry.id}/schedule`, {
    method: 'POST',
    token: account.token,
    body: { ...UTC, ...more },
  });

function dataOf<T>(answer: Answer): T {
  if (answer.status !== 200) throw new Error(`Refused: ${answer.status} ${answer.text}`);
  return (answer.json as { data: T }).data;
}
const scheduled = async (entry: Entry, more: object = {}): Promise<Scheduled> =>
  dataOf(await schedule(entry, more));

const all = async (account: Account = staff.publisher): Promise<ScheduleView[]> =>
  dataOf(await ask(cms, '/desk/schedules', { token: account.token }));
const one = async (id: number) => (await all()).find((view) => view.id === id);
const cancel = (id: number, account: Account = staff.publisher) =>
  ask(cms, `/desk/schedules/${id}`, { method: 'DELETE', token: account.token });

const clearedReport = async (languages: readonly Language[] = ['en']): Promise<Entry> => {
  const entry = await writeReport(cms, staff.author, { languages });
  await clearByTwo(cms, staff, entry);
  return entry;
};

const rows = () => cms.strapi.db.connection('schedules');

/** Makes schedules fall due, as if their time had been chosen so. */
const dueIn = (ids: readonly number[], milliseconds: number) =>
  rows()
    .whereIn('id', ids)
    .update({ due_at: new Date(Date.now() + milliseconds).toISOString() });

async function until(what: string, holds: () => Promise<boolean>, limit = 20_000): Promise<void> {
  const deadline = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${limit} ms: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const isOver = (id: number) => async () => (await one(id))?.state !== 'waiting';
const isPublic = async ({ id }: Entry): Promise<boolean> =>
  (await publicKeys(cms)).some((key) => key.includes(id));
const alarms = async () => {
  const { json } = await ask(cms, '/desk/alarms', { token: staff.author.token });
  return (json as { data: { key: string; message: string }[] }).data;
};
const audited = async (action: string, id: number): Promise<number> => {
  const found = await cms.strapi.db.connection('audit_entries').where({ action }).select('subject');
  return found.filter(({ subject }) => (JSON.parse(String(subject)) as { schedule?: number }).schedule === id)
    .length;
};

describe('a schedule', () => {
  it('moves nothing before its time, and puts up what was cleared at it', async () => {
    const entry = await clearedReport(['en', 'fr']);
    const before = await currentVersion(cms);
    const { id, dueAt, timeZone } = await scheduled(entry, { timeZone: 'Asia/Kathmandu' });
    expect(timeZone).toBe('Asia/Kathmandu');
    expect(Date.parse(dueAt)).toBe(Date.parse(`${TOMORROW}:00Z`) - (5 * 60 + 45) * 60_000);
    expect(await one(id)).toMatchObject({
      state: 'waiting',
      dueAt,
      timeZone,
      entry: { id: entry.id, title: 'Yemen', languages: ['en', 'fr'] },
      reasons: [],
    });
    expect(await currentVersion(cms)).toBe(before);
    await dueIn([id], 200);
    await until('the schedule is over', isOver(id));
    expect(await one(id)).toMatchObject({ state: 'done', version: before + 1, alarm: false });
    expect(await isPublic(entry)).toBe(true);
    expect([await audited('schedule', id), await audited('schedule-done', id)]).toEqual([1, 1]);
    expect(await alarms()).toEqual([]);
  });

  it('is shown at the desk as a state of the text', async () => {
    const entry = await clearedReport();
    await scheduled(entry);
    const { json } = await ask(cms, `/desk/${entry.type}/${entry.id}`, { token: staff.author.token });
    const { units, schedules } = (
      json as { data: { units: { shown: string }[]; schedules: { timeZone: string }[] } }
    ).data;
    expect(units.map(({ shown }) => shown)).toEqual(['scheduled', 'scheduled']);
    expect(schedules).toMatchObject([{ timeZone: 'UTC' }]);
  });

  it('leaves a text that changed meanwhile where it is, and says so', async () => {
    const entry = await clearedReport();
    const { id } = await scheduled(entry);
    await change(cms, staff.author, entry, 'en', { heading: 'Nobody cleared this' });
    expect((await one(id))?.reasons).toHaveLength(1);
    await dueIn([id], 100);
    await until('the schedule is over', isOver(id));
    expect(await one(id)).toMatchObject({ state: 'failed', version: null, alarm: true });
    expect(await isPublic(entry)).toBe(false);
    const [alarm] = await alarms();
    expect(alarm?.message).toContain('did not go out');
    expect(alarm?.message).not.toContain('Nobody cleared');
    const { text } = await ask(cms, '/metrics', { token: METRICS_TOKEN });
    expect(text).toContain('mediation_alarms{kind="schedule"} 1\n');
    expect((await cancel(id)).status).toBe(200);
    expect(await alarms()).toEqual([]);
  });

  it('has nothing left to do, and raises no alarm, when somebody put the text up before its time', async () => {
    const entry = await clearedReport();
    const { id } = await scheduled(entry);
    await done(cms, staff.publisher, 'put-up', entry);
    const before = await currentVersion(cms);
    await dueIn([id], -90_000);
    await until('the schedule is over', isOver(id));
    expect(await one(id)).toMatchObject({ state: 'done', version: null, reasons: [], alarm: false });
    expect(await currentVersion(cms)).toBe(before);
    expect(await audited('schedule-done', id)).toBe(1);
    expect(await alarms()).toEqual([]);
  });

  it('can be cancelled while it waits, and then puts up nothing', async () => {
    const entry = await clearedReport();
    const { id } = await scheduled(entry);
    expect((await cancel(id, staff.author)).status).toBe(403);
    expect((await cancel(id)).status).toBe(200);
    expect((await cancel(id)).status).toBe(403);
    await dueIn([id], -1_000);
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(await isPublic(entry)).toBe(false);
    expect(await audited('unschedule', id)).toBe(1);
  });

  it.each([
    ['a time that has passed', { dueAt: '2020-01-01T09:00' }, 'has passed'],
    ['a time no clock shows', { dueAt: '2031-03-30T02:30', timeZone: 'Europe/Zurich' }, 'does not exist'],
    ['a time clocks show twice', { dueAt: '2031-10-26T02:30', timeZone: 'Europe/Zurich' }, 'comes twice'],
    ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, 'Mars/Olympus'],
  ])('refuses %s', async (_what, more, sentence) => {
    const answer = await schedule(await clearedReport(), more);
    expect(answer.status).toBe(403);
    expect(sentencesOf(answer)).toContain(sentence);
  });

  it('is refused for what is not cleared, is public already, or is scheduled already', async () => {
    const draft = await writeReport(cms, staff.author);
    expect(sentencesOf(await schedule(draft))).toContain('is cleared');
    const entry = await clearedReport();
    await scheduled(entry);
    expect(sentencesOf(await schedule(entry))).toContain('scheduled already');
    const live = await clearedReport();
    await done(cms, staff.publisher, 'put-up', live);
    expect(sentencesOf(await schedule(live))).toContain('public already');
  });

  it('is made by those who may publish, of reports they may read', async () => {
    const entry = await clearedReport();
    expect((await schedule(entry, {}, staff.author)).status).toBe(403);
    const secret = await writeReport(cms, staff.author, { facts: { sensitivity: 'confidential' } });
    await clearByTwo(cms, staff, secret);
    const refused = await schedule(secret);
    expect(refused.status).toBe(404);
    expect(refused.text).not.toContain('Yemen');
  });

  it('is not shown to those who may not read its report any more', async () => {
    const entry = await clearedReport();
    const { id } = await scheduled(entry);
    expect(await one(id)).toBeDefined();
    await change(cms, staff.author, entry, 'en', { sensitivity: 'confidential' });
    expect(await one(id)).toBeUndefined();
    await dueIn([id], 100);
    await until('the schedule is over', async () => (await rows().where({ id }).first()).state === 'failed');
    expect(await isPublic(entry)).toBe(false);
    expect(JSON.stringify(await alarms())).not.toContain('Yemen');
    expect((await cancel(id, staff.reviewer)).status).toBe(200);
    expect(await alarms()).toEqual([]);
  });

  it('releases a snapshot whole at its time', async () => {
    const { reports } = await writeQuarter(cms, staff, {
      snapshot: '2020-q2',
      reports: 3,
      languages: ['en', 'fr'],
      marker: 'one',
    });
    const answer = await ask(cms, '/desk/releases/schedule', {
      method: 'POST',
      token: staff.publisher.token,
      body: { snapshot: '2020-q2', ...UTC },
    });
    const { id } = dataOf<Scheduled>(answer);
    const before = await currentVersion(cms);
    await dueIn([id], 100);
    await until('the release is over', isOver(id));
    expect(await one(id)).toMatchObject({ state: 'done', snapshot: '2020-q2', version: before + 1 });
    for (const report of reports) expect(await isPublic(report)).toBe(true);
  });

  it.each(['a text', 'a release'])(
    'puts up nothing of %s when who made it may not publish any more',
    async (kind) => {
      const leaver = await createAccount(cms, 'publisher');
      const snapshot = '2020-q2';
      const report = await writeReport(cms, staff.author, { facts: { snapshot }, languages: ['en'] });
      await clearByTwo(cms, staff, report);
      const answer =
        kind === 'a text'
          ? await schedule(report, {}, leaver)
          : await ask(cms, '/desk/releases/schedule', {
              method: 'POST',
              token: leaver.token,
              body: { snapshot, ...UTC },
            });
      const { id } = dataOf<Scheduled>(answer);
      const author = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'author' } });
      await cms.strapi.service('admin::user').updateById(leaver.id, { roles: [author.id] });
      await dueIn([id], 100);
      await until('the schedule is over', isOver(id));
      const over = await one(id);
      expect(over?.state).toBe('failed');
      expect(over?.reasons?.join(' ')).toContain('does not have the right');
      expect(await isPublic(report)).toBe(false);
      expect((await cancel(id)).status).toBe(200);
    },
  );

  it('of a release shows as scheduled what it would put up, and not what is public already', async () => {
    const facts = { snapshot: '2020-q2' };
    const half = await writeReport(cms, staff.author, { facts, languages: ['en', 'fr'] });
    await clearByTwo(cms, staff, half);
    await done(cms, staff.publisher, 'put-up', half, { languages: ['fr'] });
    const out = await writeReport(cms, staff.author, { facts });
    await clearByTwo(cms, staff, out);
    await done(cms, staff.publisher, 'put-up', out);
    const answer = await ask(cms, '/desk/releases/schedule', {
      method: 'POST',
      token: staff.publisher.token,
      body: { ...facts, ...UTC },
    });
    const { id } = dataOf<Scheduled>(answer);
    const shownOf = async (entry: Entry) =>
      (await view(cms, staff.author, entry)).units.map(({ unit, shown }) => [unit, shown]);
    expect(await shownOf(half)).toEqual([
      ['facts', 'scheduled'],
      ['en', 'scheduled'],
      ['fr', 'cleared'],
    ]);
    expect(await shownOf(out)).toEqual([
      ['facts', 'cleared'],
      ['en', 'cleared'],
    ]);
    await cancel(id);
  });
});

it('what fell due while the CMS was down goes out at its start, and more than a minute late is an alarm', async () => {
  const [punctual, late] = [await clearedReport(), await clearedReport()];
  const ids = [(await scheduled(punctual)).id, (await scheduled(late)).id] as const;
  await cms.shutDown();
  const knex = openDatabase(cms.home);
  for (const [id, ago] of [
    [ids[0], 10_000],
    [ids[1], 90_000],
  ] as const) {
    await knex('schedules')
      .where({ id })
      .update({ due_at: new Date(Date.now() - ago).toISOString() });
  }
  await knex.destroy();
  cms = await bootCms({ METRICS_TOKEN }, cms.home);
  cms.strapi.log.level = 'silent';
  const since = Date.now();
  await until('both are public', async () => (await isPublic(punctual)) && (await isPublic(late)), 30_000);
  expect(Date.now() - since).toBeLessThan(30_000);
  await until('the alarm is there', async () => (await alarms()).length > 0);
  expect((await alarms()).map(({ key }) => key)).toEqual([`schedule:${ids[1]}`]);
  expect((await alarms())[0]?.message).toMatch(/went out \d+ seconds late/);
});

// SQLite has one process, and so nobody to share with.
if (testDatabase() === 'postgres') {
  it(
    'each of many goes out exactly once with two instances, of which one is killed midway',
    async () => {
      const count = runs(12, 500);
      const entries: Entry[] = [];
      for (let index = 0; index < count; index += 1) {
        const entry = await writeInProcess(cms, staff, { type: 'activity-report' }, ['en'], {
          heading: `Scheduled ${index}`,
          body: [{ type: 'paragraph', children: [{ type: 'text', text: 'What the unit did.' }] }],
          snapshot: '2020-q1',
          countries: ['YEM'],
          sensitivity: 'public',
        });
        await clearInProcess(cms, staff, entry, ['en']);
        entries.push(entry);
      }
      const ids: number[] = [];
      for (const entry of entries) ids.push((await scheduled(entry)).id);
      const other = await startProcess(cms.home);
      await other.says(/Strapi started successfully/);
      const before = await currentVersion(cms);
      for (const [index, id] of ids.entries()) await dueIn([id], 4_000 + index * 50);
      await other.says(/Schedule \d+ went out/);
      await new Promise((resolve) => setTimeout(resolve, 60));
      await other.kill();
      await until(
        'all of them are over',
        async () => (await rows().whereIn('id', ids).where({ state: 'waiting' })).length === 0,
        runs(30_000, 600_000),
      );
      const ended = await rows().whereIn('id', ids).orderBy('version');
      expect(ended.map(({ state }) => state)).toEqual(ids.map(() => 'done'));
      expect(ended.map(({ version }) => version)).toEqual(ids.map((_id, index) => before + 1 + index));
      for (const id of ids) expect(await audited('schedule-done', id)).toBe(1);
      const knex = cms.strapi.db.connection;
      const { audit_hash: head } = await knex('publication_head').first();
      expect(auditFaults(await knex('audit_entries').orderBy('id'), head)).toEqual([]);
    },
    runs(120_000, 1_800_000),
  );
}
