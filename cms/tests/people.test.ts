import type { Language } from '@mediation/content';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { blocks, change, save, write, writeReport, type Entry } from './support/builders';
import { clearByTwo, done, press, publish, statesOf, view } from './support/desk';
import { ask, sentencesOf, type Answer } from './support/http';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

const list = (by: Account, whom: Account, languages: readonly Language[]): Promise<Answer> =>
  ask(cms, `/desk/accounts/${whom.id}`, { method: 'PUT', token: by.token, body: { languages } });

const HOUR = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const nameDeputy = (
  by: Account,
  principal: Account,
  deputy: Account,
  from = -1,
  until = 1,
): Promise<Answer> =>
  ask(cms, `/desk/accounts/${principal.id}/deputies`, {
    method: 'POST',
    token: by.token,
    body: { deputyId: deputy.id, from: inHours(from), until: inHours(until) },
  });

const blocked = (account: Account) =>
  cms.strapi.service('admin::user').updateById(account.id, { blocked: true });

async function lastAudit(action: string): Promise<{ actor: string; subject: Record<string, unknown> }> {
  const row = await cms.strapi.db.connection('audit_entries').where({ action }).orderBy('id', 'desc').first();
  return { actor: row?.actor, subject: JSON.parse(row?.subject ?? '{}') };
}

async function sentReport(languages: readonly Language[] = ['en', 'fr']): Promise<Entry> {
  const entry = await writeReport(cms, staff.author, { languages });
  await done(cms, staff.author, 'send-for-review', entry);
  return entry;
}

describe('a change of the facts', () => {
  it('voids the clearance of every language', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    await clearByTwo(cms, staff, entry);
    await change(cms, staff.author, entry, 'en', { countries: ['OMN'] });
    expect(await statesOf(cms, staff.author, entry)).toEqual({ facts: 'draft', en: 'draft', fr: 'draft' });
    expect((await press(cms, staff.publisher, 'put-up', entry)).status).toBe(403);
    await clearByTwo(cms, staff, entry);
    expect((await press(cms, staff.publisher, 'put-up', entry)).status).toBe(200);
  });

  it('does not make its writer one of the texts’ writers', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    await change(cms, staff.reviewer, entry, 'en', { countries: ['OMN'] });
    await done(cms, staff.author, 'send-for-review', entry);
    const { units } = await view(cms, staff.reviewer, entry);
    expect(units.map(({ unit, involved }) => [unit, involved])).toEqual([
      ['facts', true],
      ['en', false],
    ]);
  });
});

describe('languages of an account', () => {
  it('a reviewer clears and sends back those listed, and no other', async () => {
    const reviewer = await createAccount(cms, 'reviewer');
    expect((await list(staff.administrator, reviewer, ['fr'])).status).toBe(200);
    const entry = await sentReport();
    for (const [move, details] of [
      ['clear', {}],
      ['send-back', { remark: 'No.' }],
    ] as const) {
      const refused = await press(cms, reviewer, move, entry, { languages: ['en'], ...details });
      expect(refused.status).toBe(403);
      expect(sentencesOf(refused)).toContain('“en”: this language is not listed on your account');
    }
    const { units } = await view(cms, reviewer, entry);
    expect(units.map(({ unit, may, cannotClear }) => [unit, may.includes('clear'), cannotClear])).toEqual([
      ['facts', true, null],
      ['en', false, 'this language is not listed on your account.'],
      ['fr', true, null],
    ]);
    await done(cms, reviewer, 'clear', entry);
    expect(await statesOf(cms, staff.author, entry)).toEqual({
      facts: 'cleared',
      en: 'in-review',
      fr: 'cleared',
    });
  });

  it('none listed: a reviewer clears all', async () => {
    const entry = await sentReport();
    await done(cms, await createAccount(cms, 'reviewer'), 'clear', entry);
    expect(await statesOf(cms, staff.author, entry)).toEqual({
      facts: 'cleared',
      en: 'cleared',
      fr: 'cleared',
    });
  });

  it('are listed by who manages people, and audited', async () => {
    for (const account of [staff.author, staff.reviewer, staff.publisher]) {
      expect((await list(account, staff.reviewer, ['fr'])).status).toBe(403);
    }
    const reviewer = await createAccount(cms, 'reviewer');
    await list(staff.administrator, reviewer, ['ru', 'ar']);
    expect(await lastAudit('languages-listed')).toEqual({
      actor: `user:${staff.administrator.id}`,
      subject: { account: `user:${reviewer.id}`, languages: ['ar', 'ru'] },
    });
    expect((await list(staff.administrator, { ...reviewer, id: 999_999 }, ['fr'])).status).toBe(404);
  });
});

describe('a translator', () => {
  let translator: Account;
  beforeAll(async () => {
    translator = await createAccount(cms, 'translator');
    await list(staff.administrator, translator, ['fr']);
  });

  it('writes and sends a listed language, a new one too', async () => {
    const entry = await writeReport(cms, staff.author);
    const text = { heading: 'Yémen', body: blocks('Une réunion.') };
    expect((await save(cms, translator, entry, 'fr', text)).status).toBe(200);
    expect((await save(cms, translator, entry, 'fr', { heading: 'Le Yémen' })).status).toBe(200);
    await done(cms, translator, 'send-for-review', entry);
    expect(await statesOf(cms, staff.author, entry)).toEqual({
      facts: 'draft',
      en: 'draft',
      fr: 'in-review',
    });
  });

  it('is refused on another language, and nothing of the write stays', async () => {
    const entry = await writeReport(cms, staff.author);
    const refused = await save(cms, translator, entry, 'en', { heading: 'Changed by a translator' });
    expect(refused.status).toBe(403);
    expect(sentencesOf(refused)).toContain('“en”: your account does not write it');
    const row = await cms.strapi.db.connection('activity_reports').where({ document_id: entry.id }).first();
    expect(row.heading).toBe('Yemen');
    expect((await press(cms, translator, 'send-for-review', entry, { languages: ['en'] })).status).toBe(403);
  });

  it('changes no fact and no internal note, whatever the request holds', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    const before = await cms.strapi.db
      .connection('activity_reports')
      .where({ document_id: entry.id, locale: 'fr' })
      .first();
    await save(cms, translator, entry, 'fr', {
      heading: 'Yémen',
      sensitivity: 'confidential',
      countries: ['OMN'],
      internalNotes: 'x',
    });
    const after = await cms.strapi.db
      .connection('activity_reports')
      .where({ document_id: entry.id, locale: 'fr' })
      .first();
    const { sensitivity, countries, internal_notes } = after;
    expect({ sensitivity, countries, internal_notes }).toEqual({
      sensitivity: before.sensitivity,
      countries: before.countries,
      internal_notes: before.internal_notes,
    });
    expect(after.heading).toBe('Yémen');
  });

  it('makes no entry of their own, and clears nothing', async () => {
    await expect(write(cms, translator, 'service', { languages: ['fr'] })).rejects.toThrow(
      /must be defined|does not write/,
    );
    const entry = await sentReport();
    expect((await press(cms, translator, 'clear', entry, { languages: ['fr'] })).status).toBe(403);
  });

  it('writes nothing while no language is listed', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    const nobody = await createAccount(cms, 'translator');
    expect((await save(cms, nobody, entry, 'fr', { heading: 'Yémen' })).status).toBe(403);
  });
});

describe('a deputy', () => {
  it('clears in the principal’s place and languages, for that time, and the audit says so', async () => {
    const principal = await createAccount(cms, 'reviewer');
    const deputy = await createAccount(cms, 'author');
    await list(staff.administrator, principal, ['fr']);
    const entry = await sentReport();
    expect((await press(cms, deputy, 'clear', entry, { languages: ['fr'] })).status).toBe(403);
    expect((await nameDeputy(principal, principal, deputy)).status).toBe(200);
    expect((await press(cms, deputy, 'clear', entry, { languages: ['en'] })).status).toBe(403);
    await done(cms, deputy, 'clear', entry, { languages: ['fr'] });
    expect((await lastAudit('clear')).subject).toMatchObject({
      inPlaceOf: { fr: `user:${principal.id}`, facts: `user:${principal.id}` },
    });
    const { units } = await view(cms, staff.author, entry);
    expect(units.find(({ unit }) => unit === 'fr')?.clearedFor).toContain('reviewer');
    await done(cms, staff.publisher, 'put-up', entry);
  });

  it.each([
    ['before it begins', 1, 2],
    ['after it has ended', -2, -1],
  ])('clears nothing %s', async (_when, from, until) => {
    const principal = await createAccount(cms, 'reviewer');
    const deputy = await createAccount(cms, 'author');
    const entry = await sentReport(['en']);
    const named = await nameDeputy(staff.administrator, principal, deputy, from, until);
    expect(named.status).toBe(until > 0 ? 200 : 403);
    expect((await press(cms, deputy, 'clear', entry)).status).toBe(403);
  });

  it('clears neither what they nor what the principal wrote', async () => {
    const principal = await createAccount(cms, 'reviewer');
    const deputy = await createAccount(cms, 'author');
    await nameDeputy(principal, principal, deputy);
    for (const writer of [principal, deputy]) {
      const entry = await writeReport(cms, staff.author);
      await change(cms, writer, entry, 'en', { heading: `By ${writer.email}` });
      await done(cms, staff.author, 'send-for-review', entry);
      const refused = await press(cms, deputy, 'clear', entry);
      expect(refused.status).toBe(403);
      expect(sentencesOf(refused)).toContain('a second person clears it');
    }
  });

  it('loses the review with the principal’s account, and when dismissed', async () => {
    const principal = await createAccount(cms, 'reviewer');
    const deputy = await createAccount(cms, 'author');
    const named = await nameDeputy(principal, principal, deputy);
    const { accounts } = (named.json as { data: { accounts: { id: number; deputies: { id: number }[] }[] } })
      .data;
    const deputyship = accounts.find(({ id }) => id === principal.id)?.deputies[0]?.id;
    const entry = await sentReport(['en']);
    const dismissed = await ask(cms, `/desk/accounts/${principal.id}/deputies/${deputyship}`, {
      method: 'DELETE',
      token: principal.token,
    });
    expect(dismissed.status).toBe(200);
    expect((await press(cms, deputy, 'clear', entry)).status).toBe(403);
    await nameDeputy(principal, principal, deputy);
    await blocked(principal);
    expect((await press(cms, deputy, 'clear', entry)).status).toBe(403);
  });

  it('is named by the person or who manages people, and by nobody else', async () => {
    const principal = await createAccount(cms, 'reviewer');
    for (const account of [staff.author, staff.reviewer, staff.publisher]) {
      expect((await nameDeputy(account, principal, account)).status).toBe(403);
    }
    expect((await nameDeputy(principal, principal, principal)).status).toBe(403);
    expect((await nameDeputy(staff.administrator, staff.author, staff.publisher)).status).toBe(403);
  });
});

describe('an assigned review', () => {
  it('goes to somebody who can clear it', async () => {
    const reviewer = await createAccount(cms, 'reviewer');
    await list(staff.administrator, reviewer, ['fr']);
    const entry = await writeReport(cms, staff.author);
    for (const assignTo of [staff.author.id, reviewer.id, 999_999]) {
      expect((await press(cms, staff.author, 'send-for-review', entry, { assignTo })).status).toBe(403);
    }
  });

  it.each([
    ['is blocked', blocked],
    ['is deleted', (account: Account) => cms.strapi.service('admin::user').deleteById(account.id)],
    [
      'has another role',
      async (account: Account) => {
        const role = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'author' } });
        await cms.strapi.service('admin::user').updateById(account.id, { roles: [role.id] });
      },
    ],
    ['has other languages', (account: Account) => list(staff.administrator, account, ['ru'])],
  ])('passes to others when the account %s', async (_what, leave) => {
    const reviewer = await createAccount(cms, 'reviewer');
    const entry = await writeReport(cms, staff.author);
    await done(cms, staff.author, 'send-for-review', entry, { assignTo: reviewer.id });
    const assigned = async () =>
      (await view(cms, staff.author, entry)).units.find(({ unit }) => unit === 'en')?.assignedTo;
    expect(await assigned()).toContain('reviewer');
    await leave(reviewer);
    expect(await assigned()).toBeNull();
    const { subject } = await lastAudit('reviews-passed-on');
    expect(subject['from']).toBe(`user:${reviewer.id}`);
    expect(subject['units']).toContain(`activity-report/${entry.id}/en`);
    await done(cms, staff.reviewer, 'clear', entry);
  });
});

it('a clearance stays when its reviewer leaves: it was given when the right was there', async () => {
  const reviewer = await createAccount(cms, 'reviewer');
  const entry = await sentReport(['en']);
  await done(cms, reviewer, 'clear', entry);
  await blocked(reviewer);
  expect((await press(cms, staff.publisher, 'put-up', entry)).status).toBe(200);
});
