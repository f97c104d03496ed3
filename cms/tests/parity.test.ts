import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import type { DeskView } from '../src/editorial/desk';
import type { TranslationQueue } from '../src/parity/queue';
import type { ReleasePreview } from '../src/release/release';
import { blocks, change, write, writeReport } from './support/builders';
import { clearByTwo } from './support/desk';
import { ask } from './support/http';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

interface View {
  snapshot: string | null;
  entries: { id: string; title: string; languages: Record<string, string> }[];
}

async function parityFor(account: Account, snapshot: string): Promise<View> {
  const answer = await ask(cms, `/desk/parity?snapshot=${snapshot}`, { token: account.token });
  expect(answer.status).toBe(200);
  return (answer.json as { data: View }).data;
}

describe('which reports have which languages', () => {
  it('tells what is missing, what is complete, and what is older than its changed original', async () => {
    const entry = await writeReport(cms, staff.author, {
      text: { heading: 'First words' },
      facts: { snapshot: '2041-q1' },
      languages: ['en', 'fr'],
    });
    const languages = async () => (await parityFor(staff.author, '2041-q1')).entries[0]?.languages;
    expect(await languages()).toMatchObject({ en: 'complete', fr: 'complete', ar: 'missing', zh: 'missing' });
    await change(cms, staff.author, entry, 'en', { heading: 'Other words' });
    expect(await languages()).toMatchObject({ en: 'complete', fr: 'stale', ar: 'missing' });
    await change(cms, staff.author, entry, 'fr', { heading: 'D’autres mots' });
    expect(await languages()).toMatchObject({ en: 'complete', fr: 'complete' });
  });

  it('makes a queue for who has languages listed, with what is settled first', async () => {
    const translator = await createAccount(cms, 'translator');
    await ask(cms, `/desk/accounts/${translator.id}`, {
      method: 'PUT',
      token: staff.administrator.token,
      body: { languages: ['ar', 'fr'] },
    });
    const facts = { snapshot: '2051-q4' };
    const draft = await writeReport(cms, staff.author, { facts, text: { heading: 'A draft' } });
    const settled = await writeReport(cms, staff.author, { facts, text: { heading: 'B settled' } });
    await clearByTwo(cms, staff, settled);
    await write(cms, staff.author, 'snapshot', { facts: { slug: '2051-q4' } });
    const secret = await writeReport(cms, staff.author, {
      facts: { ...facts, sensitivity: 'confidential' },
      text: { heading: 'A marker' },
    });
    const queueFor = async (account: Account): Promise<TranslationQueue> =>
      ((await ask(cms, '/desk/parity/queue', { token: account.token })).json as { data: TranslationQueue })
        .data;
    const { texts, newest, languages } = await queueFor(translator);
    expect(languages).toEqual(['ar', 'fr']);
    expect(texts.map(({ id, lang, parity, settled: is }) => [id, lang, parity, is])).toEqual([
      [settled.id, 'ar', 'missing', true],
      [settled.id, 'fr', 'missing', true],
      [draft.id, 'ar', 'missing', false],
      [draft.id, 'fr', 'missing', false],
    ]);
    expect(newest?.languages.find(({ lang }) => lang === 'fr')).toEqual({
      lang: 'fr',
      complete: 0,
      stale: 0,
      missing: 2,
    });
    expect(JSON.stringify(texts)).not.toContain(secret.id);
    expect((await queueFor(staff.author)).texts).toEqual([]);
  });

  it('shows which paragraphs of the original changed since a translation was written', async () => {
    const entry = await writeReport(cms, staff.author, {
      text: { heading: 'Talks', body: blocks('They met.', 'It rained.', 'They parted.') },
      facts: { snapshot: '2041-q3' },
      languages: ['en', 'fr'],
    });
    const stale = async (lang: string, account = staff.author) =>
      ask(cms, `/desk/parity/${entry.id}/${lang}`, { token: account.token });
    const paragraphs = async () =>
      ((await stale('fr')).json as { data: { paragraphs: object[] } }).data.paragraphs;
    expect(await paragraphs()).toEqual([]);
    await change(cms, staff.author, entry, 'en', {
      body: blocks('They met twice.', 'It rained.', 'They parted.'),
    });
    await change(cms, staff.author, entry, 'en', { heading: 'Two talks' });
    expect(await paragraphs()).toEqual([
      { field: 'heading', before: 'Talks', after: 'Two talks' },
      { field: 'body', before: 'They met.', after: 'They met twice.' },
    ]);
    await change(cms, staff.author, entry, 'fr', { heading: 'Deux pourparlers' });
    expect(await paragraphs()).toEqual([]);
    expect((await stale('ar')).status).toBe(404);
    expect((await stale('en')).status).toBe(404);
    await change(cms, staff.author, entry, 'en', { sensitivity: 'confidential' });
    expect((await stale('fr', staff.publisher)).status).toBe(404);
  });

  it('warns of a translation that is behind, beside its form and in the plan of a release', async () => {
    const languages = ['en', 'fr'] as const;
    const snapshot = await write(cms, staff.author, 'snapshot', { facts: { slug: '2042-q1' }, languages });
    const entry = await writeReport(cms, staff.author, { facts: { snapshot: '2042-q1' }, languages });
    const warned = async (language = 'en') => {
      const { json } = await ask(cms, `/desk/activity-report/${entry.id}`, {
        token: staff.author.token,
        headers: { Cookie: `desk-language=${language}` },
      });
      const { warnings } = (json as { data: DeskView }).data;
      return warnings.filter(({ check }) => check === 'stale').map(({ lang, advice }) => [lang, advice]);
    };
    const planned = async () => {
      const address = '/desk/releases/preview?snapshot=2042-q1&moveCurrent=false';
      const { json } = await ask(cms, address, { token: staff.publisher.token });
      return (json as { data: ReleasePreview }).data.warnings[entry.id] ?? 0;
    };
    expect(await warned()).toEqual([]);
    await change(cms, staff.author, entry, 'en', { heading: 'Other words' });
    expect(await warned()).toEqual([
      ['fr', expect.stringContaining('The original, in English, was changed after this was written.')],
    ]);
    expect(await warned('es')).toEqual([['fr', expect.stringContaining('inglés')]]);
    for (const one of [snapshot, entry]) await clearByTwo(cms, staff, one);
    const behind = await planned();
    await change(cms, staff.author, entry, 'fr', { heading: 'D’autres mots' });
    await clearByTwo(cms, staff, entry);
    expect(await warned()).toEqual([]);
    expect(await planned()).toBe(behind - 1);
  });

  it('says nothing of a confidential report to who may not read it', async () => {
    await writeReport(cms, staff.author, {
      text: { heading: 'Marker of a confidential heading' },
      facts: { snapshot: '2041-q2', sensitivity: 'confidential' },
    });
    expect((await parityFor(staff.author, '2041-q2')).entries).toHaveLength(1);
    for (const account of [await createAccount(cms, 'author'), staff.publisher]) {
      expect(JSON.stringify(await parityFor(account, '2041-q2'))).not.toContain('Marker of a confidential');
    }
  });

  it('refuses what is no quarter, and tells nobody who is not logged in', async () => {
    const { status } = await ask(cms, '/desk/parity?snapshot=everything', { token: staff.author.token });
    expect(status).toBe(400);
    expect((await ask(cms, '/desk/parity')).status).toBe(401);
  });
});
