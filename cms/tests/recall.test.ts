import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecallView } from '../src/recalls/review';
import { createStaff, type Account, type Staff } from './support/accounts';
import { auditFaults } from './support/audit-chain';
import { bootCms, type Cms } from './support/boot';
import { blocks, pdf, upload, write, writeFactsheet, writeReport, type Entry } from './support/builders';
import { done, press, publish, statesOf, view } from './support/desk';
import { FakeSite } from './support/fake-site';
import { eventually } from './support/eventually';
import { ask, sentencesOf } from './support/http';
import { askFeed, linesOf, OTHER_EPOCH, publicKeys, publicState, wholeFeed } from './support/publication';

let site: FakeSite;
let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  site = await new FakeSite().start();
  cms = await bootCms({ SITE_INTERNAL_URL: site.origin });
  staff = await createStaff(cms);
  cms.strapi.log.level = 'silent';
  await catchUp();
});
afterAll(async () => {
  await cms.stop();
  await site.stop();
});

/** The site shows what is public now. */
async function catchUp(): Promise<void> {
  const { epoch, version } = await cms.strapi.db.connection('publication_head').first();
  Object.assign(site, { epoch, version });
}

async function recallsOf(account: Account = staff.publisher): Promise<RecallView[]> {
  const { json } = await ask(cms, '/desk/recalls', { token: account.token });
  return (json as { data: RecallView[] }).data;
}

async function recallOf({ id }: Entry): Promise<RecallView> {
  const found = (await recallsOf()).find(({ entryId }) => entryId === id);
  if (!found) throw new Error(`There is no recall of ${id}.`);
  return found;
}

const withReceipt = (entry: Entry) =>
  eventually(
    () => recallOf(entry),
    ({ receipt }) => receipt !== null,
  );

const review = (account: Account, id: number, note = 'Right so.') =>
  ask(cms, `/desk/recalls/${id}/review`, { method: 'POST', token: account.token, body: { note } });

const ledger = async (): Promise<Record<string, unknown>[]> =>
  (await readFile(path.join(cms.home.dataDir, 'recalls.ndjson'), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a recall', () => {
  it('needs a reason, which stays inside', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    expect((await press(cms, staff.publisher, 'recall', entry, { reason: '  ' })).status).toBe(400);
    await done(cms, staff.publisher, 'recall', entry, { reason: 'Canary of a reason' });
    expect((await recallOf(entry)).reason).toBe('Canary of a reason');
    const audit = await cms.strapi.db.connection('audit_entries');
    expect(JSON.stringify(audit)).not.toContain('Canary of a reason');
    expect((await wholeFeed(cms)).text).not.toContain('Canary of a reason');
    expect(JSON.stringify(await ledger())).not.toContain('Canary of a reason');
  });

  it('erases the text from every table of the publication, and from what waits for the receipt', async () => {
    await site.stop();
    const text = { heading: 'Canaryheading', body: blocks('Canary sentence of some five words.') };
    const entry = await writeReport(cms, staff.author, { text });
    await publish(cms, staff, entry);
    await done(cms, staff.publisher, 'recall', entry);
    const knex = cms.strapi.db.connection;
    for (const table of [
      'publication_items',
      'publication_head',
      'publication_files',
      'recalls',
      'audit_entries',
    ]) {
      expect(JSON.stringify(await knex(table)).toLowerCase()).not.toContain('canary s');
      expect(JSON.stringify(await knex(table))).not.toContain('Canaryheading');
    }
    await site.start();
    await catchUp();
  });

  it('voids the clearance of what it recalled, which must be cleared anew', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    await publish(cms, staff, entry);
    await done(cms, staff.publisher, 'recall', entry, { languages: ['fr'] });
    expect(await statesOf(cms, staff.author, entry)).toEqual({
      facts: 'cleared',
      en: 'cleared',
      fr: 'draft',
    });
    await done(cms, staff.publisher, 'recall', entry);
    expect(await statesOf(cms, staff.author, entry)).toEqual({ facts: 'draft', en: 'draft', fr: 'draft' });
    expect((await press(cms, staff.publisher, 'put-up', entry)).status).toBe(403);
    expect(await publicKeys(cms)).not.toContain(`${entry.id}/en`);
    await publish(cms, staff, entry);
    expect(await publicKeys(cms)).toContain(`${entry.id}/en`);
  });

  it('is shown at the desk with its date and end, until the text is put up again', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    await publish(cms, staff, entry);
    expect((await view(cms, staff.author, entry)).recalled).toEqual([]);
    await done(cms, staff.publisher, 'recall', entry, { languages: ['fr'], end: 'withdrawn' });
    expect((await view(cms, staff.author, entry)).recalled).toEqual([
      { lang: 'fr', end: 'withdrawn', at: (await recallOf(entry)).at },
    ]);
    await publish(cms, staff, entry);
    expect((await view(cms, staff.author, entry)).recalled).toEqual([]);
  });

  it('in error leaves the publication as if the text had never been, save its version', async () => {
    const told = async () =>
      linesOf(await wholeFeed(cms)).flatMap((line) =>
        line.kind === 'put' ? [JSON.stringify(line.item)] : [],
      );
    const before = await told();
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    await done(cms, staff.publisher, 'recall', entry);
    expect(await told()).toEqual(before);
  });
});

describe('a text that has moved', () => {
  const lineOf = async (entry: Entry) => {
    const answer = await askFeed(cms, `after=0&epoch=${OTHER_EPOCH}&contract=3`);
    return linesOf(answer).find((line) => line.kind === 'remove' && line.id === entry.id);
  };

  it('names the other by reference', async () => {
    const [entry, other] = [await writeReport(cms, staff.author), await writeReport(cms, staff.author)];
    await publish(cms, staff, entry);
    await publish(cms, staff, other);
    await done(cms, staff.publisher, 'recall', entry, { end: 'moved', movedTo: other });
    const line = { kind: 'remove', version: expect.any(Number), type: entry.type, id: entry.id, lang: 'en' };
    expect(await lineOf(entry)).toEqual({ ...line, withdrawnOn: null, movedTo: other });
    expect(await recallOf(entry)).toMatchObject({ end: 'moved', movedTo: other });
  });

  it('can have moved only to what is public in the same languages, and not to itself', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    const other = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    await publish(cms, staff, entry);
    const refused = async (details: Parameters<typeof press>[4], sentence: string) => {
      const answer = await press(cms, staff.publisher, 'recall', entry, details);
      expect(answer.status).toBe(403);
      expect(sentencesOf(answer)).toContain(sentence);
    };
    await refused({ end: 'moved' }, 'Say to which public text');
    await refused({ end: 'withdrawn', movedTo: other }, 'Say to which public text');
    await refused({ end: 'moved', movedTo: entry }, 'to itself');
    await refused({ end: 'moved', movedTo: other }, 'is not public in “en”, “fr”');
    await publish(cms, staff, other, ['en']);
    await refused({ end: 'moved', movedTo: other }, 'is not public in “fr”');
    await done(cms, staff.publisher, 'recall', entry, { end: 'moved', movedTo: other, languages: ['en'] });
    const country = await write(cms, staff.author, 'country', { facts: { iso3: 'TCD' } });
    const toCountry = { end: 'moved' as const, movedTo: country };
    expect((await press(cms, staff.publisher, 'recall', entry, toCountry)).status).toBe(400);
  });
});

describe('the review', () => {
  it('is another person’s, once, with a note; until then the recall is open', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    await done(cms, staff.publisher, 'recall', entry);
    const open = await recallOf(entry);
    expect(open).toMatchObject({ reviewedAt: null, reviewable: false });
    expect((await recallsOf(staff.reviewer)).find(({ id }) => id === open.id)).toMatchObject({
      reviewable: true,
    });

    expect((await ask(cms, '/desk/recalls', { token: staff.author.token })).status).toBe(403);
    expect((await ask(cms, '/desk/recalls')).status).toBe(401);
    expect((await review(staff.author, open.id)).status).toBe(403);
    expect(sentencesOf(await review(staff.publisher, open.id))).toContain('a second person');
    expect((await review(staff.reviewer, open.id, ' ')).status).toBe(400);
    expect((await review(staff.reviewer, open.id, 'Agreed by all.')).status).toBe(200);
    expect(sentencesOf(await review(staff.administrator, open.id))).toContain('reviewed already');
    expect((await review(staff.reviewer, 999_999)).status).toBe(403);
    expect(await recallOf(entry)).toMatchObject({ note: 'Agreed by all.', reviewable: false });
    const { subject } = await cms.strapi.db
      .connection('audit_entries')
      .where({ action: 'recall-review', actor: `user:${staff.reviewer.id}` })
      .orderBy('id', 'desc')
      .first();
    expect(subject).toContain(entry.id);
    expect(subject).not.toContain('Agreed');
  });
});

describe('the receipt', () => {
  const heading = 'Talks about talks were held';
  const sentence = 'Nobody but the two sides took part in them.';

  it('says what each address answers, asked after the site has shown the recall', async () => {
    const country = await write(cms, staff.author, 'country', { facts: { iso3: 'KEN', region: 'africa' } });
    await publish(cms, staff, country);
    const entry = await writeReport(cms, staff.author, {
      facts: { countries: ['KEN'] },
      text: { heading, body: blocks(`${sentence} It rained.`) },
    });
    await publish(cms, staff, entry);
    await catchUp();
    await eventually(recallsOf, (all) => all.every(({ receipt }) => receipt !== null));
    site.pages
      .set('/en', '<h1>Overview</h1>')
      .set('/en/regions/africa', `<p>Nobody but the <b>two sides</b> took part in them</p>`);
    site.pages.set('/en/regions/africa?page=2', '<p>More</p>').set('/sitemap.xml', '<urlset/>');
    site.asked.length = 0;
    await done(cms, staff.publisher, 'recall', entry);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await recallOf(entry)).toMatchObject({ receipt: null });
    expect(site.asked).toEqual([]);
    await catchUp();
    const { receipt, version } = await withReceipt(entry);
    expect(receipt).toMatchObject({ versions: [version, version], phrases: 3, complete: true });
    const answerAt = (url: string) => receipt?.answers.find((answer) => answer.url === url);
    expect(answerAt(`/en/reports/${entry.id}`)).toMatchObject({ status: 404, phrases: 0 });
    expect(answerAt('/en')).toMatchObject({ status: 200, phrases: 0 });
    expect(answerAt('/en/regions/africa')).toMatchObject({ status: 200, phrases: 1 });
    expect(answerAt('/en/regions/africa?page=2')).toMatchObject({ status: 200 });
    expect(answerAt('/en/regions/africa?page=3')).toMatchObject({ status: 404 });
    for (const url of [
      '/fr/countries/KEN',
      '/ar/snapshots/2020-q1?region=africa',
      '/es/snapshots',
      '/sitemap.xml',
    ]) {
      expect([url, answerAt(url) !== undefined]).toEqual([url, true]);
    }
    expect(receipt?.answers.map(({ url }) => url).sort()).toEqual(
      // The map is also read for what it names.
      [...new Set(site.asked)].sort(),
    );
    const row = await cms.strapi.db.connection('recalls').where({ entry_id: entry.id }).first();
    expect(row.to_ask).toBeNull();
    const audited = await cms.strapi.db
      .connection('audit_entries')
      .where({ action: 'recall-receipt' })
      .orderBy('id', 'desc')
      .first();
    expect(JSON.parse(audited.subject)).toMatchObject({
      id: entry.id,
      withPhrases: 1,
      receipt: expect.any(String),
    });
    site.pages.clear();
  });

  it('asks for files, and at everything in a language for what stands on every page of it', async () => {
    const bytes = pdf('a factsheet to be recalled');
    const factsheet = await writeFactsheet(
      cms,
      staff.author,
      await upload(cms, staff.author, bytes, 'Sheet 1.pdf'),
    );
    await publish(cms, staff, factsheet);
    const service = await write(cms, staff.author, 'service', { facts: { slug: 'recalled' } });
    await publish(cms, staff, service);
    const url = (path: string) => `<url><loc>https://example.org${path}</loc></url>`;
    site.pages.set('/sitemap.xml', ['/en', '/en/snapshots', '/fr'].map(url).join(''));
    await done(cms, staff.publisher, 'recall', factsheet);
    await done(cms, staff.publisher, 'recall', service);
    await catchUp();
    const urls = ({ receipt }: RecallView) => receipt?.answers.map((answer) => answer.url).sort();
    const fileUrl = expect.stringMatching(/^\/files\/[0-9a-f]{64}\/Sheet%201.pdf$/);
    expect(urls(await withReceipt(factsheet))).toEqual(['/en', fileUrl, '/sitemap.xml']);
    expect(urls(await withReceipt(service))).toEqual(['/en', '/en.png', '/en/snapshots', '/sitemap.xml']);
    site.pages.clear();
  });

  it('is taken when the site answers again, also by a CMS that was restarted', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    await site.stop();
    await done(cms, staff.publisher, 'recall', entry);
    await cms.shutDown();
    cms = await bootCms({ SITE_INTERNAL_URL: site.origin }, cms.home);
    cms.strapi.log.level = 'silent';
    expect(await recallOf(entry)).toMatchObject({ receipt: null });
    await site.start();
    await catchUp();
    expect((await withReceipt(entry)).receipt?.answers.length).toBeGreaterThan(5);
  });

  it('raises an alarm where the report’s own address still answers', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    site.pages.set(`/en/reports/${entry.id}`, 'It is still here.');
    await done(cms, staff.publisher, 'recall', entry);
    await catchUp();
    const { id } = await withReceipt(entry);
    const alarms = () => cms.strapi.db.connection('alarms').where({ key: `recall:${id}` });
    const [alarm] = await eventually(alarms, (rows) => rows.length > 0);
    expect(JSON.parse(alarm.sentence)).toEqual({
      id: 'alarm.recallStill',
      values: { id: String(id), count: 1 },
    });
    site.pages.clear();
  });

  it('leaves the audit’s chain whole', async () => {
    const knex = cms.strapi.db.connection;
    const { audit_hash: head } = await knex('publication_head').first();
    expect(auditFaults(await knex('audit_entries').orderBy('id'), head)).toEqual([]);
  });
});

describe('the list outside the database', () => {
  it('has a line a recall, with digests and without words', async () => {
    const entry = await writeReport(cms, staff.author, { text: { heading: 'Canary of the ledger' } });
    await publish(cms, staff, entry);
    const row = await cms.strapi.db.connection('publication_items').where({ entry_id: entry.id }).first();
    await done(cms, staff.publisher, 'recall', entry, { end: 'withdrawn' });
    const line = (await ledger()).at(-1);
    const { version, at } = await recallOf(entry);
    expect(line).toMatchObject({
      type: entry.type,
      id: entry.id,
      languages: ['en'],
      version,
      at,
      end: 'withdrawn',
    });
    expect(line?.['digests']).toEqual({ en: { facts: row.facts_digest, text: row.text_digest } });
    expect(JSON.stringify(line)).not.toContain('Canary');
  });

  it('recalls again at the start what a restored database had brought back, and raises an alarm', async () => {
    const knex = () => cms.strapi.db.connection;
    const [old, anew] = [await writeReport(cms, staff.author), await writeReport(cms, staff.author)];
    await publish(cms, staff, old);
    await publish(cms, staff, anew);
    const backup = await knex()('publication_items').whereIn('entry_id', [old.id, anew.id]);
    await done(cms, staff.publisher, 'recall', old);
    await done(cms, staff.publisher, 'recall', anew);
    await publish(cms, staff, anew);
    // As a restore would: the rows of before the recall, and no trace of the recall.
    const restored = backup.find(({ entry_id }) => entry_id === old.id);
    await knex()('publication_items').where({ entry_id: old.id }).delete();
    await knex()('publication_items').insert(restored);
    await knex()('recalls').where({ entry_id: old.id }).delete();
    expect(await publicKeys(cms)).toContain(`${old.id}/en`);
    await cms.shutDown();
    const file = path.join(cms.home.dataDir, 'recalls.ndjson');
    await writeFile(file, '{"at":"torn', { flag: 'a' });
    cms = await bootCms({ SITE_INTERNAL_URL: site.origin }, cms.home);
    cms.strapi.log.level = 'silent';
    expect(await publicKeys(cms)).not.toContain(`${old.id}/en`);
    expect(await publicKeys(cms)).toContain(`${anew.id}/en`);
    expect(await recallOf(old)).toMatchObject({
      recalledBy: 'system',
      end: 'published-in-error',
      reviewedAt: null,
    });
    const keys = (await knex()('alarms')).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([`revived:${old.id}`, 'recall-ledger']));
    const state = await publicState(cms);
    await cms.shutDown();
    cms = await bootCms({ SITE_INTERNAL_URL: site.origin }, cms.home);
    expect(await publicState(cms)).toEqual(state);
  });
});
