import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { change, writeReport, type Entry } from './support/builders';
import { done, publish } from './support/desk';
import { ask } from './support/http';

let cms: Cms;
let staff: Staff;
let otherReviewer: Account;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
  otherReviewer = await createAccount(cms, 'reviewer');
});
afterAll(() => cms.stop());

interface Text {
  id: string;
  title: string;
  units: string[];
  asked: boolean;
  remark: string | null;
}

interface Waiting {
  toClear: Text[];
  sentBack: Text[];
  voided: Text[];
  recalls: number;
}

async function waitingFor(account: Account): Promise<Waiting> {
  const answer = await ask(cms, '/desk/waiting', { token: account.token });
  expect(answer.status).toBe(200);
  return (answer.json as { data: Waiting }).data;
}

const sent = async (heading: string, more: object = {}): Promise<Entry> => {
  const entry = await writeReport(cms, staff.author, { text: { heading } });
  await done(cms, staff.author, 'send-for-review', entry, more);
  return entry;
};

describe('what waits for an account', () => {
  it('is each text in review it may clear, those it was asked for first', async () => {
    const older = await sent('Anybody may clear this');
    const asked = await sent('One was asked', { assignTo: staff.reviewer.id });
    const { toClear } = await waitingFor(staff.reviewer);
    expect(toClear.map(({ id, title, asked: me, units }) => [id, title, me, units])).toEqual([
      [asked.id, 'One was asked', true, ['facts', 'en']],
      [older.id, 'Anybody may clear this', false, ['facts', 'en']],
    ]);
    expect((await waitingFor(staff.author)).toClear).toEqual([]);
    await done(cms, otherReviewer, 'clear', older);
    await done(cms, staff.reviewer, 'clear', asked);
    expect((await waitingFor(staff.reviewer)).toClear).toEqual([]);
  });

  it('leaves out a text it had a hand in', async () => {
    const entry = await sent('Changed by a reviewer');
    await change(cms, otherReviewer, entry, 'en', { heading: 'Changed by this reviewer' });
    await done(cms, staff.author, 'send-for-review', entry);
    const ids = async (account: Account) => (await waitingFor(account)).toClear.map(({ id }) => id);
    expect(await ids(staff.reviewer)).toContain(entry.id);
    expect((await waitingFor(otherReviewer)).toClear.find(({ id }) => id === entry.id)?.units).toEqual([
      'facts',
    ]);
  });

  it('is what was sent back to its writers, with the remark, until they send it again', async () => {
    const entry = await sent('To be corrected');
    await done(cms, staff.reviewer, 'send-back', entry, { remark: 'The date is wrong.' });
    const back = (await waitingFor(staff.author)).sentBack;
    expect(back.map(({ id, remark }) => [id, remark])).toEqual([[entry.id, 'The date is wrong.']]);
    expect((await waitingFor(await createAccount(cms, 'author'))).sentBack).toEqual([]);
    await done(cms, staff.author, 'send-for-review', entry);
    expect((await waitingFor(staff.author)).sentBack).toEqual([]);
  });

  it('is what changed after it was cleared, for who cleared and who wrote it, until it is sent again', async () => {
    const entry = await sent('Cleared and changed');
    await done(cms, staff.reviewer, 'clear', entry);
    const ids = async (account: Account) => (await waitingFor(account)).voided.map(({ id }) => id);
    expect(await ids(staff.reviewer)).toEqual([]);
    await change(cms, staff.author, entry, 'en', { heading: 'Cleared and changed once' });
    await change(cms, staff.author, entry, 'en', { heading: 'Cleared and changed twice' });
    expect(await ids(staff.reviewer)).toEqual([entry.id]);
    expect(await ids(staff.author)).toEqual([entry.id]);
    expect(await ids(otherReviewer)).toEqual([]);
    expect((await waitingFor(staff.reviewer)).voided[0]?.units).toEqual(['en']);
    await done(cms, staff.author, 'send-for-review', entry);
    expect(await ids(staff.reviewer)).toEqual([]);
  });

  it('is not the next version of what was public as it was cleared', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    await change(cms, staff.author, entry, 'en', { heading: 'The next version', changeNote: 'More.' });
    expect((await waitingFor(staff.reviewer)).voided.map(({ id }) => id)).not.toContain(entry.id);
  });

  it('is the number of recalls by others that nobody reviewed', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    await done(cms, staff.publisher, 'recall', entry, { reason: 'An error.' });
    expect((await waitingFor(staff.reviewer)).recalls).toBe(1);
    expect((await waitingFor(staff.publisher)).recalls).toBe(0);
    expect((await waitingFor(staff.author)).recalls).toBe(0);
  });

  it('says nothing of a confidential report to who may not read it', async () => {
    const entry = await sent('Marker of a confidential heading');
    await change(cms, staff.author, entry, 'en', { sensitivity: 'confidential' });
    await done(cms, staff.author, 'send-for-review', entry);
    const mine = JSON.stringify(await waitingFor(staff.reviewer));
    expect(mine).toContain('Marker of a confidential heading');
    for (const account of [await createAccount(cms, 'author'), staff.publisher]) {
      expect(JSON.stringify(await waitingFor(account))).not.toContain('Marker of a confidential');
    }
  });

  it('is told to nobody who is not logged in', async () => {
    expect((await ask(cms, '/desk/waiting')).status).toBe(401);
  });
});
