import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createAccount, createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { blocks, write, writeReport } from './support/builders';
import { clearByTwo, done } from './support/desk';
import { eventually } from './support/eventually';
import { ask } from './support/http';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

interface Waiting {
  recipient: number;
  kind: string;
  sent_at: string | null;
}

const noticesTo = ({ id }: { id: number }): Promise<Waiting[]> =>
  cms.strapi.db.connection<Waiting>('notices').where({ recipient: id }).orderBy('id');

const folder = () => path.join(cms.home.dataDir, 'mail');

/** Mails that went to an address, as they are in their files. */
async function mailsTo(email: string): Promise<string[]> {
  const names = await readdir(folder()).catch(() => []);
  const mails: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.eml')).sort()) {
    const mail = await readFile(path.join(folder(), name), 'utf8');
    if (mail.includes(`To: ${email}`)) mails.push(mail.replace(/=\r?\n/g, ''));
  }
  return mails;
}

const CANARY = 'Wolverhampton';

describe('who is told by mail', () => {
  it('is who was asked to clear, who is to mend, and who sent what is cleared', async () => {
    const asked = await createAccount(cms, 'reviewer');
    const report = await writeReport(cms, staff.author, {
      text: { heading: `Talks in ${CANARY}`, body: blocks(`In ${CANARY}, nothing moved.`) },
      languages: ['en', 'fr'],
    });
    await done(cms, staff.author, 'send-for-review', report, { assignTo: asked.id });
    await done(cms, asked, 'send-back', report, { languages: ['en'], remark: `Leave ${CANARY} out.` });
    await done(cms, staff.author, 'send-for-review', report, { assignTo: asked.id });
    await done(cms, asked, 'clear', report);
    expect((await noticesTo(asked)).map(({ kind }) => kind)).toEqual(['asked', 'asked']);
    expect((await noticesTo(staff.author)).map(({ kind }) => kind)).toEqual(['sent-back', 'cleared']);

    const [first] = await eventually(
      () => mailsTo(asked.email),
      (mails) => mails.length === 2,
    );
    expect(first).toContain('Subject: You are asked to clear a text');
    expect(first).toContain('asks you to clear an activity report, in English and French.');
    expect(first).toMatch(new RegExp(`/admin/content-manager/collection-types/.*${report.id}`));
    const toAuthor = await eventually(
      () => mailsTo(staff.author.email),
      (mails) => mails.length === 2,
    );
    expect(toAuthor[0]).toContain('sent back an activity report, in English');
    // Neither a heading, nor a word, nor a remark, nor a country.
    for (const mail of [...toAuthor, ...(await mailsTo(asked.email))]) {
      expect(mail).not.toContain(CANARY);
      expect(mail).not.toContain('Yemen');
      expect(mail).not.toContain('YEM');
    }
  });

  it('is told in the language of their account', async () => {
    const asked = await createAccount(cms, 'reviewer');
    await cms.strapi.db
      .query('admin::user')
      .update({ where: { id: asked.id }, data: { preferedLanguage: 'fr' } });
    const report = await writeReport(cms, staff.author, { languages: ['en', 'ar'] });
    await done(cms, staff.author, 'send-for-review', report, { assignTo: asked.id });
    const [mail = ''] = await eventually(
      () => mailsTo(asked.email),
      (mails) => mails.length === 1,
    );
    expect(mail).not.toContain('You are asked');
    expect(mail).toMatch(/en arabe et anglais/);
  });

  it('is nobody for a move that was refused', async () => {
    const report = await writeReport(cms, staff.author);
    const before = await noticesTo(staff.reviewer);
    await done(cms, staff.author, 'send-for-review', report, { assignTo: staff.reviewer.id });
    const path = `/desk/activity-report/${report.id}/clear`;
    const refused = await ask(cms, path, { method: 'POST', token: staff.author.token, body: {} });
    expect(refused.status).toBe(403);
    expect((await noticesTo(staff.reviewer)).length).toBe(before.length + 1);
  });

  it('is everybody who had a hand in a quarter that is released', async () => {
    const facts = { slug: '2038-q1', start: '2038-01-01', end: '2038-03-31' };
    const snapshot = await write(cms, staff.author, 'snapshot', { facts });
    const report = await writeReport(cms, staff.author, { facts: { snapshot: '2038-q1' } });
    await clearByTwo(cms, staff, snapshot);
    await clearByTwo(cms, staff, report);
    const released = await ask(cms, '/desk/releases', {
      method: 'POST',
      token: staff.publisher.token,
      body: { snapshot: '2038-q1', moveCurrent: false },
    });
    expect(released.status).toBe(200);
    for (const account of [staff.author, staff.reviewer]) {
      expect((await noticesTo(account)).at(-1)).toMatchObject({ kind: 'released' });
    }
    expect(await noticesTo(staff.publisher)).toEqual([]);
  });

  it('is not who left meanwhile', async () => {
    const gone = await createAccount(cms, 'reviewer');
    const report = await writeReport(cms, staff.author);
    await done(cms, staff.author, 'send-for-review', report, { assignTo: gone.id });
    await cms.strapi.db.query('admin::user').update({ where: { id: gone.id }, data: { isActive: false } });
    await cms.strapi.db.connection('notices').where({ recipient: gone.id }).update({ sent_at: null });
    await eventually(
      () => noticesTo(gone),
      (all) => all.every(({ sent_at }) => sent_at !== null),
    );
    const before = await mailsTo(gone.email);
    expect(before.length).toBeLessThanOrEqual(1);
  });
});

it('Strapi’s own mails go the same way: a forgotten password', async () => {
  const { email } = await createAccount(cms, 'author');
  const answer = await ask(cms, '/admin/forgot-password', { method: 'POST', body: { email } });
  expect(answer.status).toBe(204);
  const [mail] = await eventually(
    () => mailsTo(email),
    (mails) => mails.length === 1,
  );
  expect(mail).toContain('/admin/auth/reset-password?code=3D');
});
