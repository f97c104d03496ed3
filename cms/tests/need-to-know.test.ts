import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { change, collectionPath, writeReport, type Entry } from './support/builders';
import { done, publish } from './support/desk';
import { ask, type Answer } from './support/http';

/** A confidential report does not exist for who need not know: each route answers as for an id never given. */

const CANARY = 'Quorlanda';
const NEVER_GIVEN = 'zzzzzzzzzzzzzzzzzzzzzzzz';
const REPORTS = collectionPath('activity-report');
const MODEL = 'api::activity-report.activity-report';

let cms: Cms;
let staff: Staff;
let other: Account;
let translator: Account;
let secret: Entry;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
  other = await createAccount(cms, 'author');
  translator = await createAccount(cms, 'translator');
  await ask(cms, `/desk/accounts/${translator.id}`, {
    method: 'PUT',
    token: staff.administrator.token,
    body: { languages: ['fr'] },
  });
  await writeReport(cms, staff.author, { text: { heading: 'An open report' } });
  secret = await writeReport(cms, staff.author, {
    text: { heading: `${CANARY} talks` },
    facts: { sensitivity: 'confidential' },
    languages: ['en', 'fr'],
  });
});
afterAll(() => cms.stop());

const outsiders: [string, () => Account][] = [
  ['another author', () => other],
  ['a translator', () => translator],
  ['the publisher', () => staff.publisher],
];
const insiders: [string, () => Account][] = [
  ['its author', () => staff.author],
  ['the reviewer', () => staff.reviewer],
  ['the administrator', () => staff.administrator],
];

type Route = (id: string) => { method?: string; path: string; body?: unknown };
const BY_ID: Record<string, Route> = {
  'the edit view': (id) => ({ path: `${REPORTS}/${id}?locale=en` }),
  'the edit view in a language it has not': (id) => ({ path: `${REPORTS}/${id}?locale=ar` }),
  saving: (id) => ({ method: 'PUT', path: `${REPORTS}/${id}?locale=en`, body: { heading: 'x' } }),
  'adding a language': (id) => ({
    method: 'PUT',
    path: `${REPORTS}/${id}?locale=ru`,
    body: { heading: 'x' },
  }),
  deleting: (id) => ({ method: 'DELETE', path: `${REPORTS}/${id}?locale=en` }),
  'deleting all languages': (id) => ({ method: 'DELETE', path: `${REPORTS}/${id}?locale=*` }),
  'bulk deletion': (id) => ({
    method: 'POST',
    path: `${REPORTS}/actions/bulkDelete?locale=en`,
    body: { documentIds: [id] },
  }),
  cloning: (id) => ({ method: 'POST', path: `${REPORTS}/clone/${id}?locale=en`, body: { heading: 'x' } }),
  'auto-cloning': (id) => ({ method: 'POST', path: `${REPORTS}/auto-clone/${id}`, body: {} }),
  'draft relations': (id) => ({ path: `${REPORTS}/${id}/actions/countDraftRelations?locale=en` }),
  'draft relations of many': (id) => ({
    path: `${REPORTS}/actions/countManyEntriesDraftRelations?documentIds[0]=${id}&locale=en`,
  }),
  'its relations': (id) => ({ path: `/content-manager/relations/${MODEL}/${id}/heading?locale=en` }),
  'the preview of Strapi': (id) => ({
    path: `/content-manager/preview/url/${MODEL}?documentId=${id}&locale=en&status=draft`,
  }),
  'the history of Strapi': (id) => ({
    path: `/content-manager/history-versions?contentType=${MODEL}&documentId=${id}`,
  }),
  'the desk': (id) => ({ path: `/desk/activity-report/${id}` }),
  'sending for review': (id) => ({
    method: 'POST',
    path: `/desk/activity-report/${id}/send-for-review`,
    body: {},
  }),
  clearing: (id) => ({ method: 'POST', path: `/desk/activity-report/${id}/clear`, body: {} }),
  'sending back': (id) => ({
    method: 'POST',
    path: `/desk/activity-report/${id}/send-back`,
    body: { remark: 'x' },
  }),
  'putting up': (id) => ({ method: 'POST', path: `/desk/activity-report/${id}/put-up`, body: {} }),
  'putting up many': (id) => ({
    method: 'POST',
    path: '/desk/put-up',
    body: { entries: [{ type: 'activity-report', id }] },
  }),
  recalling: (id) => ({
    method: 'POST',
    path: `/desk/activity-report/${id}/recall`,
    body: { end: 'published-in-error', reason: 'x' },
  }),
  'a preview': (id) => ({
    method: 'POST',
    path: `/desk/activity-report/${id}/preview`,
    body: { language: 'en' },
  }),
  'ending previews': (id) => ({ method: 'DELETE', path: `/desk/activity-report/${id}/preview` }),
};
const LISTS: Record<string, string> = {
  'the list': `${REPORTS}?locale=en&pageSize=100`,
  'the list of all languages': `${REPORTS}?locale=*&pageSize=100`,
  search: `${REPORTS}?locale=en&_q=${CANARY}`,
  'a filter on the title': `${REPORTS}?locale=en&filters[$and][0][heading][$contains]=${CANARY}`,
  'a filter on the sensitivity': `${REPORTS}?locale=en&filters[$and][0][sensitivity][$eq]=confidential`,
  'recent documents': '/content-manager/homepage/recent-documents?action=update',
};

const asking = (account: Account, { method, path, body }: ReturnType<Route>): Promise<Answer> =>
  ask(cms, path, { token: account.token, ...(method ? { method } : {}), ...(body ? { body } : {}) });
const withoutIds = ({ status, text }: Answer, id: string) => [status, text.replaceAll(id, 'ID')];

describe.each(outsiders)('%s', (_who, account) => {
  it.each(Object.entries(BY_ID))('learns nothing from %s', async (_name, route) => {
    const asked = await asking(account(), route(secret.id));
    const never = await asking(account(), route(NEVER_GIVEN));
    expect(asked.text).not.toContain(CANARY);
    expect(withoutIds(asked, secret.id)).toEqual(withoutIds(never, NEVER_GIVEN));
  });

  it.each(Object.entries(LISTS))('does not see it in %s', async (_name, path) => {
    const answer = await ask(cms, path, { token: account().token });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(CANARY);
    expect(answer.text).not.toContain(secret.id);
  });

  it('does not count it', async () => {
    const answer = await ask(cms, `${REPORTS}?locale=en&_q=${CANARY}`, { token: account().token });
    expect(answer.json).toMatchObject({ results: [], pagination: { total: 0 } });
  });
});

describe.each(insiders)('%s', (_who, account) => {
  it('reads it', async () => {
    const answer = await ask(cms, `${REPORTS}/${secret.id}?locale=en`, { token: account().token });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(CANARY);
    expect((await ask(cms, String(LISTS['search']), { token: account().token })).text).toContain(CANARY);
    expect((await ask(cms, `/desk/activity-report/${secret.id}`, { token: account().token })).status).toBe(
      200,
    );
  });
});

it('after all that was tried it stands as it was', async () => {
  const rows = await cms.strapi.db.connection('activity_reports').where({ document_id: secret.id });
  expect(rows.map(({ locale, heading }) => [locale, heading]).sort()).toEqual([
    ['en', `${CANARY} talks`],
    ['fr', `${CANARY} talks`],
  ]);
});

it('who makes a report confidential still reads it, and its other languages stay cleared by nobody', async () => {
  const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
  await change(cms, other, entry, 'en', { sensitivity: 'confidential' });
  for (const account of [staff.author, other]) {
    expect((await ask(cms, `${REPORTS}/${entry.id}?locale=fr`, { token: account.token })).status).toBe(200);
  }
});

it('a restricted report is read by the desk', async () => {
  const entry = await writeReport(cms, staff.author, { facts: { sensitivity: 'restricted' } });
  expect((await ask(cms, `${REPORTS}/${entry.id}?locale=en`, { token: staff.publisher.token })).status).toBe(
    200,
  );
});

it('a preview link ends when its maker may no longer read the text', async () => {
  const entry = await writeReport(cms, staff.author);
  const made = await ask(cms, `/desk/activity-report/${entry.id}/preview`, {
    method: 'POST',
    token: staff.publisher.token,
    body: { language: 'en' },
  });
  const { url } = (made.json as { data: { url: string } }).data;
  const token = String(/\/preview\/([^/]+)\//.exec(url)?.[1]);
  const look = () => ask(cms, '/publication/preview', { authorization: `Grant ${token}` });
  expect((await look()).status).toBe(200);
  await change(cms, staff.author, entry, 'en', { sensitivity: 'confidential' });
  expect((await look()).status).toBe(410);
});

it('a public text is recalled by a publisher who may not read what became of it', async () => {
  const entry = await writeReport(cms, staff.author);
  await publish(cms, staff, entry);
  await change(cms, staff.author, entry, 'en', { sensitivity: 'confidential' });
  const answer = await done(cms, staff.publisher, 'recall', entry, { end: 'published-in-error' });
  expect(answer.text).not.toContain('Yemen');
});
