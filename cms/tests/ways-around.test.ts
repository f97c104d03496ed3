import { createStaff, type Staff } from './support/accounts';
import { bootCms, SITE_TOKEN, type Cms } from './support/boot';
import { builtPublish } from './support/built';
import { blocks, collectionPath, pdf, replaceUpload, upload, writeFactsheet, writeReport, type Entry } from './support/builders';
import { clearByTwo, press, publish } from './support/desk';
import { ask, type Question } from './support/http';
import { publicState } from './support/publication';
import { createAdminToken, createApiToken } from './support/tokens';

/**
 * Every way we know to bring a text before a reader that no second person cleared. Whatever each answers,
 * the published items stay as they are, row by row, and so does what the site is given, byte by byte.
 */

const REPORT = 'api::activity-report.activity-report';
const REPORTS = collectionPath('activity-report');

let cms: Cms;
let staff: Staff;
/** A public report, so that there is something to change. */
let publicReport: Entry;
let apiToken: string;
let adminToken: string;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
  publicReport = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
  await publish(cms, staff, publicReport, ['en']);
  apiToken = await createApiToken(cms);
  adminToken = await createAdminToken(cms, staff.superAdmin, ['create', 'read', 'update', 'delete']);
});
afterAll(() => cms.stop());

type Attempt = (entry: Entry) => Promise<unknown>;

async function expectNothingPublished(entry: Entry, attempt: Attempt): Promise<void> {
  const before = await publicState(cms);
  // An attempt may be refused by an answer or by an exception: what counts is what is public afterwards.
  const r = await Promise.allSettled([attempt(entry)]);
  const v = (r[0] as any).value; require('fs').appendFileSync('/tmp/st.log', `${expect.getState().currentTestName} => ${v?.status ?? (r[0] as any).reason ?? JSON.stringify(v)} ${v?.status===400? v.text.slice(0,150):''}\n`);
  expect(await publicState(cms)).toEqual(before);
}

const uncleared = () => writeReport(cms, staff.author, { text: { heading: 'Nobody cleared this' } });
async function cleared(): Promise<Entry> {
  const entry = await uncleared();
  await clearByTwo(cms, staff, entry);
  return entry;
}

const post = (path: string, question: Question) => ask(cms, path, { method: 'POST', ...question });
const put = (path: string, question: Question) => ask(cms, path, { method: 'PUT', ...question });
const putUp = (entry: Entry) => press(cms, staff.publisher, 'put-up', entry);
type Any = any;
const table = () => cms.strapi.db.connection('activity_reports');
const units = () => cms.strapi.db.connection('editorial_units');
const reports = () => cms.strapi.documents(REPORT);
const rows = () => cms.strapi.db.query(REPORT);

const FORGED = { status: 'published', publishedAt: new Date().toISOString(), heading: 'Forged' };

/** Requests that an account with a session, or a token, can make. */
const REQUESTS: Record<string, (entry: Entry, token: string) => Promise<unknown>> = {
  'the publish button': ({ id }, token) => post(`${REPORTS}/${id}/actions/publish?locale=en`, { token, body: {} }),
  'the publish button of a new entry': (_, token) =>
    post(`${REPORTS}/actions/publish?locale=en`, { token, body: { ...FORGED, snapshot: '2020-q1', body: blocks('x') } }),
  'the bulk publish action': ({ id }, token) =>
    post(`${REPORTS}/actions/bulkPublish`, { token, body: { documentIds: [id], locale: 'en' } }),
  'unpublishing what is public': (_, token) =>
    post(`${REPORTS}/${publicReport.id}/actions/unpublish?locale=en`, { token, body: {} }),
  'the bulk unpublish action': (_, token) =>
    post(`${REPORTS}/actions/bulkUnpublish`, { token, body: { documentIds: [publicReport.id], locale: 'en' } }),
  'discarding changes': ({ id }, token) => post(`${REPORTS}/${id}/actions/discard?locale=en`, { token, body: {} }),
  'saving with the state of a published text': ({ id }, token) =>
    put(`${REPORTS}/${id}?locale=en&status=published`, { token, body: FORGED }),
  'creating with the state of a published text': (_, token) =>
    post(`${REPORTS}?locale=en&status=published`, { token, body: { ...FORGED, snapshot: '2020-q1', body: blocks('x') } }),
  'changing a public text': (_, token) =>
    put(`${REPORTS}/${publicReport.id}?locale=en`, { token, body: { heading: 'Changed after it was cleared' } }),
  'cloning a public entry': (_, token) =>
    post(`${REPORTS}/clone/${publicReport.id}?locale=en`, { token, body: { heading: 'A clone' } }),
  'auto-cloning a public entry': (_, token) => post(`${REPORTS}/auto-clone/${publicReport.id}`, { token, body: {} }),
  'adding a language to a public entry': (_, token) =>
    put(`${REPORTS}/${publicReport.id}?locale=es`, { token, body: { heading: 'Yemen', body: blocks('x') } }),
  'deleting a language of a public entry': (_, token) =>
    ask(cms, `${REPORTS}/${publicReport.id}?locale=es`, { method: 'DELETE', token }),
  'deleting a public entry': (_, token) =>
    ask(cms, `${REPORTS}/${publicReport.id}?locale=*`, { method: 'DELETE', token }),
  'the REST API, POST': (_, token) => post('/api/activity-reports?status=published', { token, body: { data: FORGED } }),
  'the REST API, PUT': ({ id }, token) =>
    put(`/api/activity-reports/${id}?status=published`, { token, body: { data: FORGED } }),
  'a release': ({ id }, token) =>
    post('/content-releases', { token, body: { name: 'r', actions: [{ contentType: REPORT, entryDocumentId: id }] } }),
  'restoring a version from history': (_, token) =>
    put('/content-manager/history-versions/1/restore', { token, body: { contentType: REPORT } }),
  'the desk’s put-up, by its languages': ({ type, id }, token) =>
    post(`/desk/${type}/${id}/put-up`, { token, body: { languages: ['en'] } }),
  'the desk’s put-up, without languages': ({ type, id }, token) => post(`/desk/${type}/${id}/put-up`, { token, body: {} }),
  'the desk’s put-up of a language that is not cleared': ({ type }, token) =>
    post(`/desk/${type}/${publicReport.id}/put-up`, { token, body: { languages: ['fr'] } }),
  'the desk’s put-up with a state of one’s own': ({ type, id }, token) =>
    post(`/desk/${type}/${id}/put-up`, { token, body: { languages: ['en'], cleared: true, state: 'cleared' } }),
  'the desk’s put-up by the id of a language row': ({ type }, token) =>
    post(`/desk/${type}/1/put-up`, { token, body: { languages: ['en'] } }),
  'writing to the publication over its own address': ({ id }, token) =>
    put('/publication/items', { token, body: { type: 'activity-report', id } }),
};

describe.each(['author', 'administrator', 'superAdmin'] as const)('as %s', (role) => {
  it.each(Object.entries(REQUESTS))('%s puts nothing before the public', async (_name, request) => {
    await expectNothingPublished(await uncleared(), (entry) => request(entry, staff[role].token));
  });

  it('sending and clearing what one wrote puts nothing before the public', async () => {
    const entry = await writeReport(cms, staff[role]);
    await expectNothingPublished(entry, async () => {
      await press(cms, staff[role], 'send-for-review', entry);
      await press(cms, staff[role], 'clear', entry);
      await press(cms, staff[role], 'put-up', entry);
      await putUp(entry);
    });
  });
});

describe.each([
  ['a super-admin’s own token', () => adminToken],
  ['a full-access API token', () => apiToken],
  ['the site’s token', () => SITE_TOKEN],
  ['no token', () => ''],
] as const)('with %s', (_whose, token) => {
  it.each(Object.entries(REQUESTS))('%s puts nothing before the public', async (_name, request) => {
    await expectNothingPublished(await uncleared(), (entry) => request(entry, token()));
  });
});

it('needs the right even for a text that is cleared', async () => {
  for (const token of [staff.author.token, apiToken, SITE_TOKEN, '']) {
    const entry = await cleared();
    const before = await publicState(cms);
    const answer = await post(`/desk/${entry.type}/${entry.id}/put-up`, { token, body: {} });
    expect([401, 403]).toContain(answer.status);
    expect(await publicState(cms)).toEqual(before);
  }
});

/** What code inside the CMS, a migration, an import or somebody at the database could do. */
const FROM_INSIDE: Record<string, { start: () => Promise<Entry>; attempt: Attempt }> = {
  'the document service’s publish': {
    start: uncleared,
    attempt: async ({ id }) => (reports() as Any).publish({ documentId: id, locale: '*' }),
  },
  'the document service’s update with the state of a published text': {
    start: uncleared,
    attempt: ({ id }) => reports().update({ documentId: id, locale: 'en', status: 'published', data: { publishedAt: new Date() } }),
  },
  'the document service’s create with the state of a published text': {
    start: uncleared,
    attempt: () =>
      reports().create({
        locale: 'en',
        status: 'published',
        data: { heading: 'Created as published', snapshot: '2020-q1', body: blocks('x'), sensitivity: 'public' },
      }),
  },
  'the document service’s clone': {
    start: () => Promise.resolve(publicReport),
    attempt: async ({ id }) => {
      const { entries } = await reports().clone({ documentId: id });
      for (const { documentId } of entries) await putUp({ type: 'activity-report', id: documentId });
    },
  },
  'the publication’s own function, called for a super-admin': {
    start: uncleared,
    attempt: async (entry) => (await builtPublish()).putUp(cms.strapi, staff.superAdmin.id, [entry]),
  },
  'the publication’s own function, called for nobody': {
    start: cleared,
    attempt: async (entry) => (await builtPublish()).putUp(cms.strapi, 999_999, [entry]),
  },
  'one cleared text that takes an uncleared one along': {
    start: uncleared,
    attempt: async (entry) => (await builtPublish()).putUp(cms.strapi, staff.publisher.id, [await cleared(), entry]),
  },
  'a query below the document service, after clearance': {
    start: cleared,
    attempt: async (entry) => {
      await rows().updateMany({ where: { documentId: entry.id }, data: { heading: 'Changed below' } });
      await putUp(entry);
    },
  },
  'SQL on the text, after clearance': {
    start: cleared,
    attempt: async (entry) => {
      await table().where({ document_id: entry.id }).update({ heading: 'Changed in SQL' });
      await putUp(entry);
    },
  },
  'SQL on a fact, after clearance': {
    start: cleared,
    attempt: async (entry) => {
      await table().where({ document_id: entry.id }).update({ region: 'africa', countries: '[]' });
      await putUp(entry);
    },
  },
  'SQL on the component rows of a text, after clearance': {
    start: cleared,
    attempt: async (entry) => {
      await cms.strapi.db.connection('components_shared_foreign_phrases').update({ phrase: 'exchanged' });
      await putUp(entry);
    },
  },
  'SQL that lowers the sensitivity of a cleared confidential report': {
    start: async () => {
      const entry = await writeReport(cms, staff.author, { facts: { sensitivity: 'confidential' } });
      await clearByTwo(cms, staff, entry);
      return entry;
    },
    attempt: async (entry) => {
      await table().where({ document_id: entry.id }).update({ sensitivity: 'public' });
      await putUp(entry);
    },
  },
  'SQL that lets two languages disagree about a fact': {
    start: async () => {
      const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
      await clearByTwo(cms, staff, entry);
      return entry;
    },
    attempt: async (entry) => {
      await table().where({ document_id: entry.id, locale: 'fr' }).update({ event_start: '2020-01-12' });
      await press(cms, staff.publisher, 'put-up', entry, { languages: ['fr'] });
    },
  },
  'a clearance forged for the writer': {
    start: uncleared,
    attempt: async (entry) => {
      await forgeClearance(entry, staff.author.id);
      await putUp(entry);
    },
  },
  'a clearance forged for the one who sent': {
    start: uncleared,
    attempt: async (entry) => {
      await press(cms, staff.reviewer, 'send-for-review', entry);
      await forgeClearance(entry, staff.reviewer.id);
      await putUp(entry);
    },
  },
  'a clearance forged for nobody': {
    start: uncleared,
    attempt: async (entry) => {
      await forgeClearance(entry, null);
      await putUp(entry);
    },
  },
  'a clearance of an older text that was put back': {
    start: cleared,
    attempt: async (entry) => {
      const old = await units().where({ entry_id: entry.id });
      await reports().update({ documentId: entry.id, locale: 'en', data: { heading: 'A newer text' } });
      for (const { type, entry_id, unit, ...rest } of old) await units().where({ type, entry_id, unit }).update(rest);
      await putUp(entry);
    },
  },
  'a clearance that belongs to another entry': {
    start: uncleared,
    attempt: async (entry) => {
      await units().where({ entry_id: entry.id }).delete();
      const others = await units().where({ entry_id: publicReport.id });
      await units().insert(others.map((row) => ({ ...row, entry_id: entry.id })));
      await putUp(entry);
    },
  },
  'an import that writes rows as published': {
    start: () => Promise.resolve({ type: 'activity-report', id: 'imported0000000000000000' }),
    attempt: async (entry) => {
      cms.strapi.db.lifecycles.disable();
      try {
        const data = { heading: 'Imported', snapshot: '2020-q1', countries: ['YEM'], sensitivity: 'public' };
        const at = new Date();
        await rows().create({ data: { ...data, documentId: entry.id, locale: 'en', body: blocks('x'), publishedAt: at } });
      } finally {
        cms.strapi.db.lifecycles.enable();
      }
      await putUp(entry);
    },
  },
  'an import over a public entry': {
    start: () => Promise.resolve(publicReport),
    attempt: async (entry) => {
      await rows().updateMany({ where: { documentId: entry.id }, data: { heading: 'Imported over', publishedAt: new Date() } });
      await putUp(entry);
    },
  },
  'an entry that was deleted after its clearance': {
    start: cleared,
    attempt: async (entry) => {
      await reports().delete({ documentId: entry.id, locale: '*' });
      await putUp(entry);
    },
  },
  'another text restored under the id of a cleared one': {
    start: cleared,
    attempt: async (entry) => {
      await rows().deleteMany({ where: { documentId: entry.id } });
      const data = { heading: 'Restored', snapshot: '2020-q1', countries: ['YEM'], sensitivity: 'public' };
      await rows().create({ data: { ...data, documentId: entry.id, locale: 'en', body: blocks('x') } });
      await putUp(entry);
    },
  },
  'other bytes behind a cleared file': {
    start: async () => {
      const file = await upload(cms, staff.author, pdf('as cleared'));
      const entry = await writeFactsheet(cms, staff.author, file);
      await clearByTwo(cms, staff, entry);
      await replaceUpload(cms, staff.administrator, file.id, pdf('exchanged'));
      return entry;
    },
    attempt: (entry) => putUp(entry),
  },
};

describe('from inside the CMS', () => {
  it.each(Object.entries(FROM_INSIDE))('%s puts nothing before the public', async (_name, { start, attempt }) => {
    await expectNothingPublished(await start(), attempt);
  });
});

it('would notice: the same text, cleared by two, does change what is public', async () => {
  const entry = await uncleared();
  const before = await publicState(cms);
  await clearByTwo(cms, staff, entry);
  expect((await putUp(entry)).status).toBe(200);
  const after = await publicState(cms);
  expect(after.rows).not.toEqual(before.rows);
  expect(after.head).not.toEqual(before.head);
  expect(after.feed).not.toEqual(before.feed);
});

async function forgeClearance({ id }: Entry, clearedBy: number | null): Promise<void> {
  for (const { unit, digest } of await units().where({ entry_id: id })) {
    await units()
      .where({ entry_id: id, unit })
      .update({ state: 'cleared', cleared_by: clearedBy, cleared_digest: digest });
  }
}
