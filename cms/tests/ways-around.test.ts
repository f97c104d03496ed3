import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { SITE_TOKEN } from './support/home';
import { builtPublish } from './support/built';
import {
  blocks,
  change,
  collectionPath,
  pdf,
  replaceUpload,
  upload,
  writeFactsheet,
  writeReport,
  type Entry,
} from './support/builders';
import { clearByTwo, press, publish } from './support/desk';
import { ask, sentencesOf, type Answer, type Question } from './support/http';
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
  publicReport = await writeReport(cms, staff.author, { languages: ['en'] });
  await publish(cms, staff, publicReport);
  await change(cms, staff.author, publicReport, 'fr', { heading: 'Yémen', body: blocks('x') });
  apiToken = await createApiToken(cms);
  adminToken = await createAdminToken(cms, staff.superAdmin, ['create', 'read', 'update', 'delete']);
});
afterAll(() => cms.stop());

const uncleared = () => writeReport(cms, staff.author, { text: { heading: 'Nobody cleared this' } });
async function cleared(): Promise<Entry> {
  const entry = await uncleared();
  await clearByTwo(cms, staff, entry);
  return entry;
}

const post = (path: string, question: Question) => ask(cms, path, { method: 'POST', ...question });
const put = (path: string, question: Question) => ask(cms, path, { method: 'PUT', ...question });

/** Saves as the edit view does, on top of what stands. */
async function edit(path: string, token: string, body: object): Promise<Answer> {
  const base = (await ask(cms, path, { token })).headers.get('etag');
  return put(path, { token, body, ...(base ? { headers: { 'if-match': base } } : {}) });
}

const FORGED = { status: 'published', publishedAt: new Date().toISOString(), heading: 'Forged' };
const NEW = { ...FORGED, snapshot: '2020-q1', body: blocks('Forged') };

/**
 * Requests that an account with a session, or a token, can make. Some are `shut`; others are what writers do
 * all day, and are `taken` as a change of the working text.
 */
type Request = (entry: Entry, token: string) => Promise<Answer>;
const SHUT: Record<string, Request> = {
  'the publish button': ({ id }, token) =>
    post(`${REPORTS}/${id}/actions/publish?locale=en`, { token, body: {} }),
  'the publish button of a new entry': (_, token) =>
    post(`${REPORTS}/actions/publish?locale=en`, { token, body: NEW }),
  'the bulk publish action': ({ id }, token) =>
    post(`${REPORTS}/actions/bulkPublish`, { token, body: { documentIds: [id], locale: 'en' } }),
  'the publish route in other letters': ({ id }, token) =>
    post(`${REPORTS}/${id}/actions/%70ublish/?locale=en`, { token, body: {} }),
  'unpublishing what is public': (_, token) =>
    post(`${REPORTS}/${publicReport.id}/actions/unpublish?locale=en`, { token, body: {} }),
  'the bulk unpublish action': (_, token) =>
    post(`${REPORTS}/actions/bulkUnpublish`, {
      token,
      body: { documentIds: [publicReport.id], locale: 'en' },
    }),
  'discarding changes': ({ id }, token) =>
    post(`${REPORTS}/${id}/actions/discard?locale=en`, { token, body: {} }),
  'deleting a public entry': (_, token) =>
    ask(cms, `${REPORTS}/${publicReport.id}?locale=*`, { method: 'DELETE', token }),
  'deleting a public language': (_, token) =>
    ask(cms, `${REPORTS}/${publicReport.id}?locale=en`, { method: 'DELETE', token }),
  'the REST API, POST': (_, token) =>
    post('/api/activity-reports?status=published', { token, body: { data: NEW } }),
  'the REST API, PUT': ({ id }, token) =>
    put(`/api/activity-reports/${id}?status=published`, { token, body: { data: FORGED } }),
  'a release': ({ id }, token) =>
    post('/content-releases', {
      token,
      body: { name: 'r', actions: [{ contentType: REPORT, entryDocumentId: id }] },
    }),
  'restoring a version from history': (_, token) =>
    put('/content-manager/history-versions/1/restore', { token, body: { contentType: REPORT } }),
  'the desk’s put-up, by its languages': ({ type, id }, token) =>
    post(`/desk/${type}/${id}/put-up`, { token, body: { languages: ['en'] } }),
  'the desk’s put-up, without languages': ({ type, id }, token) =>
    post(`/desk/${type}/${id}/put-up`, { token, body: {} }),
  'the desk’s put-up of a language that is not cleared': ({ type }, token) =>
    post(`/desk/${type}/${publicReport.id}/put-up`, { token, body: { languages: ['fr'] } }),
  'the desk’s put-up with a state of one’s own': ({ type, id }, token) =>
    post(`/desk/${type}/${id}/put-up`, {
      token,
      body: { languages: ['en'], cleared: true, state: 'cleared' },
    }),
  'the desk’s put-up by the id of a language row': ({ type }, token) =>
    post(`/desk/${type}/1/put-up`, { token, body: { languages: ['en'] } }),
  'the desk’s put-up under another type’s name': ({ id }, token) =>
    post(`/desk/service/${id}/put-up`, { token, body: { languages: ['en'] } }),
  'writing to the publication over its own address': ({ id }, token) =>
    put('/publication/items', { token, body: { type: 'activity-report', id } }),
};
const TAKEN: Record<string, Request> = {
  'saving with the state of a published text': ({ id }, token) =>
    edit(`${REPORTS}/${id}?locale=en&status=published`, token, FORGED),
  'creating with the state of a published text': (_, token) =>
    post(`${REPORTS}?locale=en&status=published`, { token, body: NEW }),
  'changing a public text': (_, token) =>
    edit(`${REPORTS}/${publicReport.id}?locale=en`, token, { heading: `Changed by ${token.slice(-8)}` }),
  'cloning a public entry': (_, token) =>
    post(`${REPORTS}/clone/${publicReport.id}?locale=en`, { token, body: { heading: 'A clone' } }),
  'auto-cloning a public entry': (_, token) =>
    post(`${REPORTS}/auto-clone/${publicReport.id}`, { token, body: {} }),
  'adding a language to a public entry': (_, token) =>
    put(`${REPORTS}/${publicReport.id}?locale=es`, { token, body: { heading: 'Yemen', body: blocks('x') } }),
  'deleting a language of a public entry that is not public': (_, token) =>
    ask(cms, `${REPORTS}/${publicReport.id}?locale=es`, { method: 'DELETE', token }),
};

const ACCOUNTS = [
  ['an author', () => staff.author.token],
  ['an administrator', () => staff.administrator.token],
  ['a super-admin', () => staff.superAdmin.token],
  ['a super-admin’s own token', () => adminToken],
] as const;
const STRANGERS = [
  ['a full-access API token', () => apiToken],
  ['the site’s token', () => SITE_TOKEN],
  ['no token', () => ''],
] as const;

async function asking(request: Request, token: string, entry: Entry): Promise<number> {
  const before = await publicState(cms);
  const { status } = await request(entry, token);
  expect(await publicState(cms)).toEqual(before);
  return status;
}

describe.each(ACCOUNTS)('with %s', (_whose, token) => {
  let entry: Entry;
  beforeAll(async () => {
    entry = await uncleared();
  });

  it.each(Object.entries(SHUT))('%s is shut, and puts nothing before the public', async (_name, request) => {
    expect([400, 403, 404, 405]).toContain(await asking(request, token(), entry));
  });

  it.each(Object.entries(TAKEN))(
    '%s is taken, and puts nothing before the public',
    async (_name, request) => {
      expect([200, 201]).toContain(await asking(request, token(), await uncleared()));
    },
  );
});

describe.each(STRANGERS)('with %s', (_whose, token) => {
  let entry: Entry;
  beforeAll(async () => {
    entry = await uncleared();
  });

  it.each(Object.entries({ ...SHUT, ...TAKEN }))(
    '%s is shut, and puts nothing before the public',
    async (_name, request) => {
      expect([401, 403, 404, 405]).toContain(await asking(request, token(), entry));
    },
  );
});

it.each(['reviewer', 'administrator', 'superAdmin'] as const)(
  'a %s who goes all the way alone puts nothing before the public',
  async (role) => {
    const entry = await uncleared();
    await change(cms, staff[role], entry, 'en', { heading: `By the ${role} alone` });
    const before = await publicState(cms);
    await press(cms, staff[role], 'send-for-review', entry);
    await press(cms, staff[role], 'clear', entry);
    expect((await press(cms, staff[role], 'put-up', entry)).status).toBe(403);
    expect((await press(cms, staff.publisher, 'put-up', entry)).status).toBe(403);
    expect(await publicState(cms)).toEqual(before);
  },
);

it('needs the right even for a text that is cleared', async () => {
  for (const token of [staff.author.token, apiToken, SITE_TOKEN, '']) {
    const entry = await cleared();
    const before = await publicState(cms);
    const answer = await post(`/desk/${entry.type}/${entry.id}/put-up`, { token, body: {} });
    expect([401, 403]).toContain(answer.status);
    expect(await publicState(cms)).toEqual(before);
  }
});

const table = () => cms.strapi.db.connection('activity_reports');
const units = () => cms.strapi.db.connection('editorial_units');
const reports = () => cms.strapi.documents(REPORT);
const rows = () => cms.strapi.db.query(REPORT);
const row = (id: string, heading: string) => ({
  documentId: id,
  locale: 'en',
  heading,
  body: blocks('Imported.'),
  snapshot: '2020-q1',
  countries: ['YEM'],
  supportKinds: [],
  sensitivity: 'public',
  publishedAt: new Date(),
});

/** Tries to put an entry up with the right to do so, and returns what the CMS said to that. */
const tryPutUp = async (entry: Entry): Promise<string> => {
  const answer = await press(cms, staff.publisher, 'put-up', entry);
  return `${answer.status} ${sentencesOf(answer)}`;
};
const thrownBy = async (run: () => Promise<unknown>): Promise<string> => {
  try {
    await run();
  } catch (error) {
    return String(error);
  }
  return 'It went through.';
};

async function forgeClearance({ id }: Entry, clearedBy: number | null): Promise<void> {
  for (const { unit, digest } of await units().where({ entry_id: id })) {
    await units()
      .where({ entry_id: id, unit })
      .update({ state: 'cleared', cleared_by: clearedBy, cleared_digest: digest });
  }
}

/** What code inside the CMS, a migration, an import or somebody at the database could do before a put-up. */
interface Inside {
  start: () => Promise<Entry>;
  /** Returns what the CMS said. */
  attempt: (entry: Entry) => Promise<string>;
  says: RegExp;
}
const NOT_CLEARED = /^403 .*(is cleared|not cleared as)/s;
const FROM_INSIDE: Record<string, Inside> = {
  'the document service’s publish': {
    start: uncleared,
    attempt: ({ id }) => {
      const documents = reports() as unknown as { publish?: (params: object) => Promise<unknown> };
      return thrownBy(
        async () => documents.publish?.({ documentId: id, locale: '*' }) ?? Promise.reject('There is none.'),
      );
    },
    says: /There is none/,
  },
  'the document service’s update with the state of a published text': {
    start: uncleared,
    attempt: async (entry) => {
      await reports().update({
        documentId: entry.id,
        locale: 'en',
        status: 'published',
        data: { publishedAt: new Date() } as object,
      });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'the document service’s create with the state of a published text': {
    start: uncleared,
    attempt: async () => {
      const { documentId } = await reports().create({
        locale: 'en',
        status: 'published',
        data: row('created00000000000000000', 'Created') as object,
      });
      return tryPutUp({ type: 'activity-report', id: documentId });
    },
    says: NOT_CLEARED,
  },
  'the document service’s clone of a public entry': {
    start: () => Promise.resolve(publicReport),
    attempt: async ({ id }) => {
      const clone = await reports().clone({ documentId: id });
      return tryPutUp({ type: 'activity-report', id: String(clone?.documentId) });
    },
    says: NOT_CLEARED,
  },
  'the publication’s own function, called for a super-admin': {
    start: uncleared,
    attempt: (entry) => thrownBy(async () => builtPublish().putUp(cms.strapi, staff.superAdmin.id, [entry])),
    says: /is cleared/,
  },
  'the publication’s own function, called for nobody': {
    start: cleared,
    attempt: (entry) => thrownBy(async () => builtPublish().putUp(cms.strapi, 999_999, [entry])),
    says: /not active/,
  },
  'the publication’s own function, called for an author': {
    start: cleared,
    attempt: (entry) => thrownBy(async () => builtPublish().putUp(cms.strapi, staff.author.id, [entry])),
    says: /does not have the right/,
  },
  'one cleared text that takes an uncleared one along': {
    start: uncleared,
    attempt: async (entry) => {
      const other = await cleared();
      return thrownBy(async () => builtPublish().putUp(cms.strapi, staff.publisher.id, [other, entry]));
    },
    says: /is cleared/,
  },
  'a query below the document service, after clearance': {
    start: cleared,
    attempt: async (entry) => {
      await rows().updateMany({ where: { documentId: entry.id }, data: { heading: 'Changed below' } });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'SQL on the text, after clearance': {
    start: cleared,
    attempt: async (entry) => {
      await table().where({ document_id: entry.id }).update({ heading: 'Changed in SQL' });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'SQL on a fact, after clearance': {
    start: cleared,
    attempt: async (entry) => {
      await table().where({ document_id: entry.id }).update({ region: 'africa', countries: '[]' });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'SQL on the component rows of a text, after clearance': {
    start: cleared,
    attempt: async (entry) => {
      await cms.strapi.db.connection('components_shared_foreign_phrases').update({ phrase: 'exchanged' });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'SQL that lowers the sensitivity of a cleared confidential report': {
    start: async () => {
      const entry = await writeReport(cms, staff.author, { facts: { sensitivity: 'confidential' } });
      await clearByTwo(cms, staff, entry);
      return entry;
    },
    attempt: async (entry) => {
      await table().where({ document_id: entry.id }).update({ sensitivity: 'public' });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'SQL that lets two languages disagree about a fact': {
    start: async () => {
      const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
      await clearByTwo(cms, staff, entry);
      return entry;
    },
    attempt: async (entry) => {
      await table().where({ document_id: entry.id, locale: 'fr' }).update({ service: 'another-service' });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'a clearance forged for the writer': {
    start: uncleared,
    attempt: async (entry) => {
      await forgeClearance(entry, staff.author.id);
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'a clearance forged for the one who sent': {
    start: uncleared,
    attempt: async (entry) => {
      await press(cms, staff.reviewer, 'send-for-review', entry);
      await forgeClearance(entry, staff.reviewer.id);
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'a clearance forged for nobody': {
    start: uncleared,
    attempt: async (entry) => {
      await forgeClearance(entry, null);
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'a clearance of an older text that was put back': {
    start: cleared,
    attempt: async (entry) => {
      const old = await units().where({ entry_id: entry.id });
      await reports().update({
        documentId: entry.id,
        locale: 'en',
        data: { heading: 'A newer text' } as object,
      });
      for (const { type, entry_id, unit, ...rest } of old)
        await units().where({ type, entry_id, unit }).update(rest);
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'a clearance that belongs to another entry': {
    start: uncleared,
    attempt: async (entry) => {
      const others = await units().where({ entry_id: (await cleared()).id });
      await units().where({ entry_id: entry.id }).delete();
      await units().insert(others.map((unit) => ({ ...unit, entry_id: entry.id })));
      await table().where({ document_id: entry.id }).update({ heading: 'Under another’s clearance' });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'an import that writes rows as published': {
    start: () => Promise.resolve({ type: 'activity-report', id: 'imported0000000000000000' }),
    attempt: async (entry) => {
      cms.strapi.db.lifecycles.disable();
      try {
        await rows().create({ data: row(entry.id, 'Imported') });
      } finally {
        cms.strapi.db.lifecycles.enable();
      }
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'an import over a public entry': {
    start: () => Promise.resolve(publicReport),
    attempt: async (entry) => {
      await rows().updateMany({
        where: { documentId: entry.id },
        data: { heading: 'Imported over', publishedAt: new Date() },
      });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'an entry that was deleted after its clearance': {
    start: cleared,
    attempt: async (entry) => {
      await reports().delete({ documentId: entry.id, locale: '*' });
      return tryPutUp(entry);
    },
    says: /^404 There is no such text/,
  },
  'another text restored under the id of a cleared one': {
    start: cleared,
    attempt: async (entry) => {
      await rows().deleteMany({ where: { documentId: entry.id } });
      await rows().create({ data: row(entry.id, 'Restored') });
      return tryPutUp(entry);
    },
    says: NOT_CLEARED,
  },
  'other bytes behind a cleared file': {
    start: async () => {
      const file = await upload(cms, staff.author, pdf('as cleared'));
      const entry = await writeFactsheet(cms, staff.author, file);
      await clearByTwo(cms, staff, entry);
      await replaceUpload(cms, staff.administrator, file.id, pdf('exchanged'));
      return entry;
    },
    attempt: tryPutUp,
    says: NOT_CLEARED,
  },
  'other bytes on the disk behind a cleared file': {
    start: async () => {
      const file = await upload(cms, staff.author, pdf('as cleared'));
      const entry = await writeFactsheet(cms, staff.author, file);
      await clearByTwo(cms, staff, entry);
      await writeFile(path.join(cms.home.dataDir, 'public', file.url), pdf('exchanged on the disk'));
      return entry;
    },
    attempt: tryPutUp,
    says: NOT_CLEARED,
  },
};

describe('from inside the CMS', () => {
  it.each(Object.entries(FROM_INSIDE))(
    '%s puts nothing before the public',
    async (_name, { start, attempt, says }) => {
      const entry = await start();
      const before = await publicState(cms);
      expect(await attempt(entry)).toMatch(says);
      expect(await publicState(cms)).toEqual(before);
    },
  );
});

it('would notice: the same text, cleared by two, does change what is public', async () => {
  const entry = await uncleared();
  const before = await publicState(cms);
  await clearByTwo(cms, staff, entry);
  expect(await tryPutUp(entry)).toMatch(/^200/);
  const after = await publicState(cms);
  expect(after.rows).not.toEqual(before.rows);
  expect(after.head).not.toEqual(before.head);
  expect(after.feed).not.toEqual(before.feed);
});
