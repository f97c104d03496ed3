import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { blocks, pdf, upload, writeFactsheet, writeReport, type Entry } from './support/builders';
import { builtConsistency } from './support/built';
import { done, publish } from './support/desk';
import { FakeSite } from './support/fake-site';

let site: FakeSite;
let cms: Cms;
let staff: Staff;
let report: Entry;
let recalled: Entry;
let factsheet: Entry;

const words = 'The two sides met for a day.';

beforeAll(async () => {
  site = await new FakeSite().start();
  cms = await bootCms({ SITE_INTERNAL_URL: site.origin });
  staff = await createStaff(cms);
  cms.strapi.log.level = 'silent';
  report = await writeReport(cms, staff.author, { languages: ['en', 'fr'], text: { body: blocks(words) } });
  recalled = await writeReport(cms, staff.author);
  const file = await upload(cms, staff.author, pdf('a factsheet'));
  factsheet = await writeFactsheet(cms, staff.author, file);
  for (const entry of [report, recalled, factsheet]) await publish(cms, staff, entry);
  await done(cms, staff.publisher, 'recall', recalled);
  for (const lang of ['en', 'fr']) site.pages.set(`/${lang}/reports/${report.id}`, `<p>${words}</p>`);
  await catchUp();
});
afterAll(async () => {
  await cms.stop();
  await site.stop();
});

const knex = () => cms.strapi.db.connection;

async function catchUp(): Promise<void> {
  const { epoch, version } = await knex()('publication_head').first();
  Object.assign(site, { epoch, version });
}

/** Kinds of difference there is an alarm of, after a check. */
async function check(): Promise<string[]> {
  const { checkConsistency } = builtConsistency();
  await checkConsistency(cms.strapi, {
    dataDir: cms.home.dataDir,
    origin: site.origin,
    signal: new AbortController().signal,
    secondLookAfter: 10,
    sitePatience: 0,
  });
  const rows: { key: string }[] = await knex()('alarms').orderBy('key');
  return rows.map(({ key }) => key).filter((key) => /^(consistency:|site-silent)/.test(key));
}

/** Makes a difference, expects its alarm, takes it back, and expects that the alarm has ended. */
async function expectAlarm(kinds: string[], make: () => Promise<unknown>, undo: () => Promise<unknown>) {
  expect(await check()).toEqual([]);
  try {
    await make();
    expect(await check()).toEqual(kinds.map((kind) => `consistency:${kind}`));
  } finally {
    await undo();
  }
  expect(await check()).toEqual([]);
}

const itemOf = (entry: Entry, lang = 'en') =>
  knex()('publication_items').where({ type: entry.type, entry_id: entry.id, lang });

/** Changes a row of the published items, and puts it back. */
async function expectAlarmFor(
  kinds: string[],
  change: (row: Record<string, string>) => object,
  entry = report,
) {
  const before = await itemOf(entry).first();
  await expectAlarm(
    kinds,
    () => itemOf(entry).update(change(before)),
    () => itemOf(entry).update(before),
  );
}

describe('the consistency check', () => {
  it('finds nothing where nothing differs', async () => {
    expect(await check()).toEqual([]);
  });

  it('finds a public text that was changed behind its digest', () =>
    expectAlarmFor(['items', 'site'], ({ item }) => ({
      item: String(item).replace('two sides', 'ten sides'),
    })));

  it('finds a public text and its digest changed together, by what the audit tells', async () => {
    const other = await itemOf(report, 'fr').first();
    await expectAlarmFor(['audit', 'clearance', 'items'], () => ({ text_digest: 'f'.repeat(64) }));
    await expectAlarmFor(['audit'], () => ({ version: Number(other.version) - 1 }));
  });

  it('finds public items that are another’s or no items at all', () =>
    expectAlarmFor(['items', 'site'], () => ({ item: '{"heading":"none"}' })));

  it('finds a row that is gone', async () => {
    const before = await itemOf(factsheet).first();
    await expectAlarm(
      ['audit', 'files'],
      () => itemOf(factsheet).delete(),
      () => knex()('publication_items').insert(before),
    );
  });

  it('finds a head that does not fit the newest rows and the audit', async () => {
    const before = await knex()('publication_head').first();
    const set = (values: object) => knex()('publication_head').where({ id: 1 }).update(values);
    await expectAlarm(
      ['head'],
      () => set({ audit_hash: 'f'.repeat(64) }),
      () => set(before),
    );
    await expectAlarm(
      ['head'],
      async () => {
        await set({ version: before.version + 1 });
        site.version = before.version + 1;
      },
      async () => {
        await set(before);
        await catchUp();
      },
    );
  });

  it('finds a recalled text that is public again', async () => {
    const before = await itemOf(recalled).first();
    const { item } = await itemOf(report).first();
    await expectAlarm(
      ['audit', 'clearance', 'items', 'recalled', 'site'],
      () =>
        itemOf(recalled).update({
          item: String(item)
            .replace(report.id, recalled.id)
            .replace(/"publishedAt":"2\d/, '"publishedAt":"19'),
        }),
      () => itemOf(recalled).update(before),
    );
  });

  it('finds altered, missing and superfluous files', async () => {
    const before = await knex()('publication_files').first();
    const row = () => knex()('publication_files').where({ sha256: before.sha256 });
    await expectAlarm(
      ['files'],
      () => row().update({ bytes: pdf('another') }),
      () => row().update({ bytes: before.bytes }),
    );
    await expectAlarm(
      ['files'],
      () => row().delete(),
      () => knex()('publication_files').insert(before),
    );
    const superfluous = { sha256: 'f'.repeat(64), bytes: pdf('left behind') };
    await expectAlarm(
      ['files'],
      () => knex()('publication_files').insert(superfluous),
      () => knex()('publication_files').where({ sha256: superfluous.sha256 }).delete(),
    );
  });

  it('finds what is public of a confidential and of a deleted report', async () => {
    const entry = () => knex()('activity_reports').where({ document_id: report.id });
    // The facts that were cleared said “public”.
    await expectAlarm(
      ['entries', 'working'],
      () => entry().update({ sensitivity: 'confidential' }),
      () => entry().update({ sensitivity: 'public' }),
    );
    await expectAlarm(
      ['entries', 'working'],
      () => entry().where({ locale: 'fr' }).update({ document_id: 'elsewhere' }),
      () => knex()('activity_reports').where({ document_id: 'elsewhere' }).update({ document_id: report.id }),
    );
  });

  it('finds a clearance by the text’s own writer, and one of another text', async () => {
    const unit = () => knex()('editorial_units').where({ entry_id: report.id, unit: 'en' });
    const before = await unit().first();
    const own = { type: report.type, entry_id: report.id, unit: 'en', writer: `user:${staff.reviewer.id}` };
    await expectAlarm(
      ['working'],
      () => knex()('editorial_writers').insert(own),
      () => knex()('editorial_writers').where(own).delete(),
    );
    await expectAlarm(
      ['working'],
      () => unit().update({ cleared_digest: 'f'.repeat(64) }),
      () => unit().update({ cleared_digest: before.cleared_digest }),
    );
  });
});

describe('the site', () => {
  it('is found to show an older version, or another history', async () => {
    await expectAlarm(
      ['site'],
      () => Promise.resolve((site.version -= 1)),
      () => catchUp(),
    );
    await expectAlarm(
      ['site'],
      () => Promise.resolve((site.epoch = 'another')),
      () => catchUp(),
    );
  });

  it('is found not to carry a public text, and to carry a recalled one', async () => {
    const url = `/en/reports/${report.id}`;
    const page = String(site.pages.get(url));
    await expectAlarm(
      ['site'],
      () => Promise.resolve(site.pages.set(url, '<p>The two sides met for two days.</p>')),
      () => Promise.resolve(site.pages.set(url, page)),
    );
    const gone = `/en/reports/${recalled.id}`;
    await expectAlarm(
      ['site'],
      () => Promise.resolve(site.pages.set(gone, '<p>Still here.</p>')),
      () => Promise.resolve(site.pages.delete(gone)),
    );
  });

  it('that does not answer is an outage, which neither makes nor ends a difference', async () => {
    site.version -= 1;
    expect(await check()).toEqual(['consistency:site']);
    await site.stop();
    expect(await check()).toEqual(['consistency:site', 'site-silent']);
    await site.start();
    await catchUp();
    expect(await check()).toEqual([]);
    await site.stop();
    expect(await check()).toEqual(['site-silent']);
    await site.start();
    expect(await check()).toEqual([]);
  });
});
