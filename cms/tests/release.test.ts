import type { Language } from '@mediation/content';
import { createHash } from 'node:crypto';
import type { PastRelease } from '../src/release/list';
import type { ReleasePlan } from '../src/release/plan';
import type { Release } from '../src/release/release';
import type { RolledBack } from '../src/release/roll-back';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { auditFaults } from './support/audit-chain';
import type { Projection } from '../src/publication/projection';
import { inTransaction } from '../src/transaction';
import { bootCms, type Cms } from './support/boot';
import { builtRelease } from './support/built';
import {
  change,
  pdf,
  replaceUpload,
  save,
  upload,
  write,
  writeFactsheet,
  writeReport,
  type Entry,
} from './support/builders';
import { SITE_TOKEN } from './support/home';
import { clearByTwo, done, press, publish } from './support/desk';
import { ask, sentencesOf, type Answer } from './support/http';
import { currentVersion, publicKeys, publicState, wholeFeed } from './support/publication';
import { clearInProcess, writeInProcess, writeQuarter, writeSettings, type Quarter } from './support/quarter';

const LANGUAGES: readonly Language[] = ['en', 'fr'];

let cms: Cms;
let staff: Staff;
let quarter: Quarter;

const releaseOf = (snapshot: string, more: object = {}, account = staff.publisher): Promise<Answer> =>
  ask(cms, '/desk/releases', { method: 'POST', token: account.token, body: { snapshot, ...more } });
const rollBack = (id: number, account = staff.publisher): Promise<Answer> =>
  ask(cms, `/desk/releases/${id}/roll-back`, { method: 'POST', token: account.token });

function dataOf<T>(answer: Answer): T {
  if (answer.status !== 200) throw new Error(`Refused: ${answer.status} ${answer.text}`);
  return (answer.json as { data: T }).data;
}
const released = async (snapshot: string, more: object = {}) =>
  dataOf<Release>(await releaseOf(snapshot, more));
const rolledBack = async (id: number) => dataOf<RolledBack>(await rollBack(id));
const planOf = async (snapshot: string, moveCurrent = true) =>
  dataOf<ReleasePlan>(
    await ask(cms, `/desk/releases/preview?snapshot=${snapshot}&moveCurrent=${moveCurrent}`, {
      token: staff.publisher.token,
    }),
  );
const pastReleases = async () =>
  dataOf<PastRelease[]>(await ask(cms, '/desk/releases', { token: staff.publisher.token }));

/** Heading, title or current snapshot of what is public of an entry. */
async function publicTexts(id: string): Promise<Record<string, string>> {
  const rows = await cms.strapi.db
    .connection('publication_items')
    .where({ entry_id: id })
    .whereNotNull('item');
  return Object.fromEntries(
    rows.map(({ lang, item }) => {
      const { facts, text } = JSON.parse(item);
      return [lang, text.heading ?? text.title ?? facts.currentSnapshot];
    }),
  );
}

const reportIn = (snapshot: string, heading: string, facts: object = {}) =>
  writeReport(cms, staff.author, { facts: { snapshot, ...facts }, text: { heading } });

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
  quarter = await writeQuarter(cms, staff, {
    snapshot: '2020-q1',
    reports: 3,
    languages: LANGUAGES,
    marker: 'one',
  });
});
afterAll(() => cms.stop());

describe('a release', () => {
  it('puts up the reports, the snapshot and the move of the current one as one version', async () => {
    const before = await currentVersion(cms);
    const plan = await planOf('2020-q1');
    expect(plan).toMatchObject({ current: 'moves', refusals: [], leftOut: [], unchanged: 0 });
    expect(plan.goes.map(({ type, languages }) => [type, languages])).toEqual([
      ['snapshot', ['en', 'fr']],
      ...quarter.reports.map(() => ['activity-report', ['en', 'fr']]),
    ]);
    expect(await currentVersion(cms)).toBe(before);

    const { version, items, leftOut } = await released('2020-q1');
    expect({ version, items, leftOut }).toEqual({ version: before + 1, items: 10, leftOut: [] });
    const rows = await cms.strapi.db.connection('publication_items').whereNotNull('item');
    expect(new Set(rows.map((row) => row.version))).toEqual(new Set([before + 1]));
    expect(rows).toHaveLength(10);
    expect(await publicTexts(quarter.siteSetting.id)).toEqual({ en: '2020-q1', fr: '2020-q1' });
  });

  it('is refused when there is nothing new in it, and advances nothing', async () => {
    const before = await publicState(cms);
    const answer = await releaseOf('2020-q1');
    expect(answer.status).toBe(403);
    expect(sentencesOf(answer)).toContain('Nothing new of “2020-q1” is cleared');
    expect(sentencesOf(await releaseOf('2031-q4'))).toContain('There is no snapshot “2031-q4”');
    expect(await publicState(cms)).toEqual(before);
  });

  it('leaves out what is not cleared and says why, unit by unit', async () => {
    const draft = await reportIn('2020-q1', 'A draft');
    const inReview = await reportIn('2020-q1', 'In review');
    await done(cms, staff.author, 'send-for-review', inReview);
    const cleared = await reportIn('2020-q1', 'Cleared');
    await clearByTwo(cms, staff, cleared);
    const changed = await reportIn('2020-q1', 'Changed since');
    await clearByTwo(cms, staff, changed);
    await change(cms, staff.author, changed, 'en', { heading: 'Changed since, again' });
    const half = await writeReport(cms, staff.author, {
      facts: { snapshot: '2020-q1' },
      languages: ['en', 'fr'],
    });
    await done(cms, staff.author, 'send-for-review', half, { languages: ['fr'] });
    await done(cms, staff.reviewer, 'clear', half, { languages: ['fr'] });

    const { leftOut, items } = await released('2020-q1');
    expect(items).toBe(2);
    expect(await publicKeys(cms)).toEqual(expect.arrayContaining([`${cleared.id}/en`, `${half.id}/fr`]));
    const why = new Map(
      leftOut.map(({ id, units }) => [id, Object.fromEntries(units.map((u) => [u.unit, u.why]))]),
    );
    expect(why).toEqual(
      new Map([
        [draft.id, { facts: 'It is a draft.', en: 'It is a draft.' }],
        [inReview.id, { facts: 'It waits for its review.', en: 'It waits for its review.' }],
        [changed.id, { en: 'It is a draft.' }],
        [half.id, { en: 'It is a draft.' }],
      ]),
    );
    for (const { id } of [draft, inReview, changed]) {
      expect((await publicKeys(cms)).filter((key) => key.startsWith(id))).toEqual([]);
    }
  });

  it.each(['restricted', 'confidential'])('leaves a %s report out without a word', async (sensitivity) => {
    const entry = await reportIn('2020-q1', `CANARY ${sensitivity}`, { sensitivity });
    await clearByTwo(cms, staff, entry).catch(() => undefined);
    const other = await reportIn('2020-q1', 'Goes out');
    await clearByTwo(cms, staff, other);
    const plan = JSON.stringify(await planOf('2020-q1'));
    expect(plan).not.toContain(entry.id);
    const answer = await releaseOf('2020-q1');
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(entry.id);
    expect((await wholeFeed(cms)).text).not.toContain('CANARY');
  });

  it('goes out whole or not at all: one unfit report keeps every other inside', async () => {
    const fit = await reportIn('2020-q1', 'Fit');
    const unfit = await reportIn('2020-q1', 'Unfit');
    await clearByTwo(cms, staff, fit);
    await clearByTwo(cms, staff, unfit);
    // The contract became stricter, say: its text was cleared, and is not what it allows any more.
    const knex = cms.strapi.db.connection;
    await cms.strapi.db
      .query('api::activity-report.activity-report')
      .updateMany({ where: { documentId: unfit.id }, data: { heading: '' } });
    const [projection] = dataOf<{ units: { unit: string; digest: string }[] }>(
      await ask(cms, `/desk/activity-report/${unfit.id}`, { token: staff.publisher.token }),
    ).units.filter(({ unit }) => unit === 'en');
    await knex('editorial_units')
      .where({ entry_id: unfit.id, unit: 'en' })
      .update({ digest: projection?.digest, cleared_digest: projection?.digest });
    const before = await publicState(cms);
    const audit = await knex('audit_entries').count();
    const answer = await releaseOf('2020-q1');
    expect(answer.status).toBe(403);
    expect(sentencesOf(answer)).toContain('field “heading”');
    expect(await publicState(cms)).toEqual(before);
    expect(await knex('audit_entries').count()).toEqual(audit);
    await change(cms, staff.author, unfit, 'en', { heading: 'Unfit no more' });
  });

  it('puts nothing up that was changed around Strapi after its clearance', async () => {
    const entry = await reportIn('2020-q1', 'Agreed');
    await clearByTwo(cms, staff, entry);
    await cms.strapi.db
      .query('api::activity-report.activity-report')
      .updateMany({ where: { documentId: entry.id }, data: { heading: 'CANARY around' } });
    await releaseOf('2020-q1');
    expect((await wholeFeed(cms)).text).not.toContain('CANARY');
    expect(await publicTexts(entry.id)).toEqual({});
  });

  it.each(['author'] as const)('needs the right: the %s has it not', async (role) => {
    const answer = await releaseOf('2020-q1', {}, staff[role]);
    expect(answer.status).toBe(403);
    expect(sentencesOf(answer)).toContain('does not have the right');
    for (const path of ['/desk/releases', '/desk/releases/preview?snapshot=2020-q1', '/desk/schedules']) {
      expect((await ask(cms, path, { token: staff[role].token })).status).toBe(403);
      expect((await ask(cms, path)).status).toBe(401);
    }
  });
});

describe('the last releases', () => {
  it('are told at home to everybody at the desk, by whom and whether they still stand', async () => {
    const last = async (account: Account) =>
      dataOf<PastRelease[]>(await ask(cms, '/desk/releases/last', { token: account.token }));
    const all = (await pastReleases()).slice(0, 3);
    expect(all.length).toBeGreaterThan(0);
    expect(await last(staff.author)).toEqual(all);
    expect((await ask(cms, '/desk/releases/last')).status).toBe(401);
  });
});

describe('the current snapshot', () => {
  it('is told among those to choose from, newest first', async () => {
    const early = await write(cms, staff.author, 'snapshot', {
      facts: { slug: '2018-q4', start: '2018-10-01', end: '2018-12-31' },
    });
    expect(early.id).toBeTruthy();
    const path = '/desk/releases/snapshots';
    expect(dataOf(await ask(cms, path, { token: staff.publisher.token }))).toEqual([
      { slug: '2020-q1', title: 'Quarter one', named: true },
      { slug: '2018-q4', title: 'First quarter', named: false },
    ]);
    expect((await ask(cms, path, { token: staff.author.token })).status).toBe(403);
  });

  it('is not moved by a quarter that the site settings do not name: refused, with what to do', async () => {
    const late = await write(cms, staff.author, 'snapshot', {
      facts: { slug: '2019-q4', start: '2019-10-01', end: '2019-12-31' },
    });
    await clearByTwo(cms, staff, late);
    const answer = await releaseOf('2019-q4');
    expect(answer.status).toBe(403);
    expect(sentencesOf(answer)).toContain('name “2020-q1” as the current one');
    expect(sentencesOf(answer)).toContain('release without moving it');
    await released('2019-q4', { moveCurrent: false });
    expect(await publicTexts(quarter.siteSetting.id)).toEqual({ en: '2020-q1', fr: '2020-q1' });
    expect(await publicTexts(late.id)).toEqual({ en: 'First quarter' });
  });

  it('moves in all public languages or in none', async () => {
    const next = await write(cms, staff.author, 'snapshot', {
      facts: { slug: '2020-q2', start: '2020-04-01', end: '2020-06-30' },
    });
    await clearByTwo(cms, staff, next);
    await writeSettings(cms, staff, '2020-q2', LANGUAGES, 'two', quarter.siteSetting);
    expect(sentencesOf(await releaseOf('2020-q2'))).toContain('not cleared as they stand now in en, fr');
    await clearInProcess(cms, staff, quarter.siteSetting, ['en']);
    expect(sentencesOf(await releaseOf('2020-q2'))).toContain('not cleared as they stand now in fr');
    await clearInProcess(cms, staff, quarter.siteSetting, ['fr']);
    const { id, version } = await released('2020-q2');
    expect(await publicTexts(quarter.siteSetting.id)).toEqual({ en: '2020-q2', fr: '2020-q2' });
    const back = await rolledBack(id);
    expect(back).toMatchObject({ version: version + 1, restored: 2, removed: 1, kept: 0 });
    expect(await publicTexts(quarter.siteSetting.id)).toEqual({ en: '2020-q1', fr: '2020-q1' });
    expect(await publicTexts(next.id)).toEqual({});
    await released('2020-q2');
  });
});

describe('roll back', () => {
  const SNAPSHOT = '2021-q1';
  let first: Quarter;
  let firstRelease: Release;

  beforeAll(async () => {
    const draft = { snapshot: SNAPSHOT, reports: 3, languages: LANGUAGES, marker: 'before' };
    first = await writeQuarter(cms, staff, draft, { siteSetting: quarter.siteSetting });
    firstRelease = await released(SNAPSHOT);
  });

  const again = async (marker: string) => {
    for (const [index, report] of first.reports.entries()) {
      await writeInProcess(cms, staff, report, LANGUAGES, {
        heading: `Report ${index} ${marker}`,
        changeNote: `Changed with ${marker}.`,
      });
      await clearInProcess(cms, staff, report, LANGUAGES);
    }
    return released(SNAPSHOT);
  };
  const headings = () =>
    Promise.all(first.reports.map(async ({ id }) => (await publicTexts(id))['en'] ?? null));

  it('returns what stood before, to the byte, as one version', async () => {
    const stood = (await publicState(cms)).rows as { version: number }[];
    const { id, version } = await again('after');
    expect(await headings()).toEqual(['Report 0 after', 'Report 1 after', 'Report 2 after']);
    const back = await rolledBack(id);
    expect(back).toMatchObject({ version: version + 1, restored: 6, removed: 0, kept: 0 });
    const unversioned = (rows: readonly { version: number }[]) => rows.map((row) => ({ ...row, version: 0 }));
    expect(unversioned((await publicState(cms)).rows as { version: number }[])).toEqual(unversioned(stood));
    const answer = await rollBack(id);
    expect(sentencesOf(answer)).toContain('rolled back already');
  });

  it('leaves the clearances as they were: the same release can go out again', async () => {
    const { id, items } = await released(SNAPSHOT);
    expect(items).toBe(6);
    expect(await headings()).toEqual(['Report 0 after', 'Report 1 after', 'Report 2 after']);
    await rolledBack(id);
  });

  it('takes only the newest that stands; then the one before it', async () => {
    expect(sentencesOf(await rollBack(99_999))).toContain('no such release');
    const newer = await again('newest');
    expect((await pastReleases()).filter(({ canRollBack }) => canRollBack).map(({ id }) => id)).toEqual([
      newer.id,
    ]);
    expect(sentencesOf(await rollBack(firstRelease.id))).toContain('A later release stands');
    await rolledBack(newer.id);
    expect(await headings()).toEqual(['Report 0 before', 'Report 1 before', 'Report 2 before']);
    // What the first release put stands again, and is taken back in its turn.
    expect(await rolledBack(firstRelease.id)).toMatchObject({ removed: 8, kept: 0 });
    expect(await headings()).toEqual([null, null, null]);
    firstRelease = await again('fresh');
  });

  it('never revives what was recalled since, and leaves alone what was put up anew', async () => {
    const [recalled, anew, plain] = first.reports;
    if (!recalled || !anew || !plain) throw new Error('There are too few reports.');
    const { id } = await again('doomed');
    await done(cms, staff.publisher, 'recall', recalled);
    await change(cms, staff.author, anew, 'en', { heading: 'Put up anew', changeNote: 'Put up anew.' });
    await clearByTwo(cms, staff, anew);
    await done(cms, staff.publisher, 'put-up', anew);
    expect(await rolledBack(id)).toMatchObject({ restored: 3, removed: 0 });
    expect(await publicTexts(recalled.id)).toEqual({});
    expect(await publicTexts(anew.id)).toEqual({ en: 'Put up anew', fr: 'Report 1 fresh' });
    expect(await publicTexts(plain.id)).toEqual({ en: 'Report 2 fresh', fr: 'Report 2 fresh' });
  });

  it('keeps no word of a recalled text', async () => {
    const [, , plain] = first.reports;
    if (!plain) throw new Error('There are too few reports.');
    const canary = 'Wobblequark';
    await writeInProcess(cms, staff, plain, LANGUAGES, { heading: canary, changeNote: 'A canary.' });
    await clearInProcess(cms, staff, plain, LANGUAGES);
    await done(cms, staff.publisher, 'put-up', plain);
    await writeInProcess(cms, staff, plain, LANGUAGES, { heading: 'The next', changeNote: 'The next.' });
    await clearInProcess(cms, staff, plain, LANGUAGES);
    const { id } = await released(SNAPSHOT);
    const kept = async () => JSON.stringify(await cms.strapi.db.connection('release_items').select('before'));
    expect(await kept()).toContain(canary);
    await done(cms, staff.publisher, 'recall', plain);
    expect(await kept()).not.toContain(canary);
    await rolledBack(id);
    expect(await publicTexts(plain.id)).toEqual({});
  });

  it('does not bring back a report that its working text calls confidential by now', async () => {
    const entry = await reportIn(SNAPSHOT, 'Earlier');
    await publish(cms, staff, entry);
    await change(cms, staff.author, entry, 'en', { heading: 'Later', changeNote: 'Later.' });
    await clearByTwo(cms, staff, entry);
    const { id } = await released(SNAPSHOT);
    await change(cms, staff.author, entry, 'en', { sensitivity: 'confidential' });
    expect(await publicTexts(entry.id)).toEqual({ en: 'Later' });
    await rolledBack(id);
    expect(await publicTexts(entry.id)).toEqual({});
  });

  it('needs the right to recall', async () => {
    const { id } = await again('needs the right');
    const author = await rollBack(id, await createAccount(cms, 'author'));
    expect(author.status).toBe(403);
    await rolledBack(id);
  });

  it('refuses what is kept when it is not what was public', async () => {
    const { id } = await again('tampered');
    const knex = cms.strapi.db.connection;
    const rows = await knex('release_items').where({ release_id: id }).whereNotNull('before');
    for (const { type, entry_id, lang, before } of rows) {
      await knex('release_items')
        .where({ release_id: id, type, entry_id, lang })
        .update({ before: before.replaceAll('Report', 'CANARY') });
    }
    const before = await publicState(cms);
    if (rows.length > 0) {
      const answer = await rollBack(id);
      expect(answer.status).toBe(403);
      expect(sentencesOf(answer)).toContain('is not what was public');
    }
    expect(await publicState(cms)).toEqual(before);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is in the audit, chained and without a word of the texts', async () => {
    const knex = cms.strapi.db.connection;
    const rows = await knex('audit_entries').orderBy('id');
    const actions = new Set(rows.map(({ action }) => action));
    expect([...actions]).toEqual(expect.arrayContaining(['release', 'roll-back']));
    expect(JSON.stringify(rows)).not.toContain('Report 0');
    const { audit_hash: head } = await knex('publication_head').first();
    expect(auditFaults(rows, head)).toEqual([]);
  });
});

describe('files of what stood before', () => {
  const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const statusOf = async (bytes: Buffer) =>
    (await ask(cms, `/publication/files/${hashOf(bytes)}`, { token: SITE_TOKEN })).status;

  it('are served to nobody while they are not public, and are there when they are again', async () => {
    const [old, next] = [pdf('the old one'), pdf('the next one')];
    const file = await upload(cms, staff.author, old);
    const factsheet = await writeFactsheet(cms, staff.author, file);
    await publish(cms, staff, factsheet);
    expect(await statusOf(old)).toBe(200);
    await replaceUpload(cms, staff.author, file.id, next);
    await clearByTwo(cms, staff, factsheet);
    const { release } = await releaseFactsheet(factsheet);
    expect([await statusOf(old), await statusOf(next)]).toEqual([404, 200]);
    await rolledBack(release);
    expect([await statusOf(old), await statusOf(next)]).toEqual([200, 404]);
    expect(await cms.strapi.db.connection('release_files')).toEqual([]);
  });

  it('go with a recall', async () => {
    const [old, next] = [pdf('old, then recalled'), pdf('next, then recalled')];
    const file = await upload(cms, staff.author, old);
    const factsheet = await writeFactsheet(cms, staff.author, file);
    await publish(cms, staff, factsheet);
    await replaceUpload(cms, staff.author, file.id, next);
    await clearByTwo(cms, staff, factsheet);
    const { release } = await releaseFactsheet(factsheet);
    const stored = async () =>
      (await cms.strapi.db.connection('release_files').select('sha256')).map(({ sha256 }) => sha256);
    expect(await stored()).toContain(hashOf(old));
    await done(cms, staff.publisher, 'recall', factsheet);
    expect(await stored()).not.toContain(hashOf(old));
    await rolledBack(release);
    expect([await statusOf(old), await statusOf(next)]).toEqual([404, 404]);
  });

  /** Reports carry no files: a factsheet goes through the same steps. */
  async function releaseFactsheet(entry: Entry): Promise<{ release: number }> {
    const { releaseTexts, loadEntry, project, uploadsReader } = builtRelease();
    const files = uploadsReader(cms.strapi);
    const projections: Projection[] = [];
    for (const { type, id } of [entry, quarter.snapshot]) {
      for (const row of await loadEntry(cms.strapi, { type, id }))
        projections.push(await project(type, row, files));
    }
    const texts = {
      snapshot: '2020-q1',
      slugs: ['2020-q1'],
      moveCurrent: false,
      projections,
      siteSettings: [],
      files,
    };
    const { id } = await inTransaction(cms.strapi, (transaction) =>
      releaseTexts(cms.strapi, transaction, staff.publisher, texts),
    );
    return { release: id };
  }
});

it('refuses a slug that is none, and moves nothing for it', async () => {
  for (const body of [
    {},
    { snapshot: '2020' },
    { snapshot: '2020-q1', moveCurrent: 'no' },
    { snapshot: '2020-q1', force: true },
  ]) {
    const answer = await ask(cms, '/desk/releases', { method: 'POST', token: staff.publisher.token, body });
    expect(answer.status).toBe(400);
  }
  expect((await press(cms, staff.publisher, 'put-up', quarter.snapshot)).status).toBe(403);
  expect((await save(cms, staff.author, quarter.snapshot, 'en', {})).status).toBe(200);
});
