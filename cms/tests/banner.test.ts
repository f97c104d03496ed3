import type { Language } from '@mediation/content';
import type { BannerView } from '../src/banner/view';
import type { SetAside } from '../src/banner/propose';
import type { HistoryView } from '../src/history/read';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { change, formOf, type Entry, type Upload } from './support/builders';
import { builtConsistency } from './support/built';
import { clearByTwo, done, press, publish, statesOf, view } from './support/desk';
import { ask, sentencesOf, type Answer } from './support/http';
import { currentVersion, publicState } from './support/publication';
import { writeSettings } from './support/quarter';

const LANGUAGES: readonly Language[] = ['en', 'fr', 'ar'];
const UNFED = 'Our lines are down. Please write to the duty officer.';

let cms: Cms;
let staff: Staff;
let settings: Entry;

const dataOf = <T>(answer: Answer): T => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return (answer.json as { data: T }).data;
};
type Texts = Partial<Record<Language, string | null>>;
const propose = (account: Account, texts: Texts): Promise<Answer> =>
  ask(cms, '/desk/banner', { method: 'POST', token: account.token, body: { texts } });
const proposed = async (account: Account, texts: Texts) =>
  dataOf<{ setAside: SetAside[]; banner: BannerView }>(await propose(account, texts));
const bannerFor = async (account: Account) =>
  dataOf<BannerView>(await ask(cms, '/desk/banner', { token: account.token }));
const agree = (account: Account, seen: Record<string, string>): Promise<Answer> =>
  ask(cms, '/desk/banner/agree', { method: 'POST', token: account.token, body: { seen } });

/** What the page sends when somebody agrees to all it shows. */
async function seenBy(account: Account): Promise<Record<string, string>> {
  const { facts, languages } = await bannerFor(account);
  const shown = languages.flatMap(({ lang, proposed: one }) => (one ? [[lang, one.digest]] : []));
  return { facts, ...(Object.fromEntries(shown) as Record<string, string>) };
}
const agreeToAll = async (account: Account) => agree(account, await seenBy(account));
async function putUpBanner(texts: Texts): Promise<void> {
  await proposed(staff.author, texts);
  dataOf(await agreeToAll(staff.reviewer));
}

interface PublicSetting {
  version: number;
  facts: { currentSnapshot: string };
  text: { emergencyBanner: string | null; unitName: string };
}
async function publicIn(lang: Language): Promise<PublicSetting> {
  const { item, version } = await cms.strapi.db
    .connection('publication_items')
    .where({ type: 'site-setting', lang })
    .first();
  return { version, ...JSON.parse(item) };
}
const bannersOf = async () => {
  const banners: Texts = {};
  for (const lang of LANGUAGES) banners[lang] = (await publicIn(lang)).text.emergencyBanner;
  return banners;
};

/** Everything a refusal must leave as it was. */
async function allThatIsWritten() {
  const knex = cms.strapi.db.connection;
  const audit = await knex('audit_entries').count('id as count').first();
  return {
    public: await publicState(cms),
    rows: await knex('site_settings')
      .orderBy('id')
      .select('id', 'locale', 'emergency_banner', 'current_snapshot'),
    units: await knex('editorial_units').where({ type: 'site-setting' }).orderBy('unit'),
    writers: await knex('editorial_writers').where({ type: 'site-setting' }).orderBy(['unit', 'writer']),
    history: await knex('history_versions').where({ type: 'site-setting' }).count('unit as count').first(),
    audit: String(audit?.['count']),
  };
}
async function refusedWithoutTrace(run: () => Promise<Answer>, sentence: string | RegExp): Promise<void> {
  const before = await allThatIsWritten();
  const answer = await run();
  expect([answer.status, sentencesOf(answer)]).toEqual([403, expect.stringMatching(sentence)]);
  expect(await allThatIsWritten()).toEqual(before);
}

const historyOf = async (unit: string) => {
  const path = `/desk/site-setting/${settings.id}/history`;
  const { units } = dataOf<HistoryView>(await ask(cms, path, { token: staff.author.token }));
  return units.find((known) => known.unit === unit);
};
const restore = (unit: string, number: number, newest: number): Promise<Answer> =>
  ask(cms, `/desk/site-setting/${settings.id}/history/restore`, {
    method: 'POST',
    token: staff.author.token,
    body: { unit, number },
    headers: { 'If-Match': `"${unit}=${newest}"` },
  });

let rounds = 0;

/** Puts the site settings up anew, without a banner, so that each test begins alike. */
async function beginAnew(): Promise<void> {
  rounds += 1;
  const data = {
    unitName: `The unit, round ${rounds}`,
    emergencyBanner: null,
    currentSnapshot: '2020-q1',
    logo: null,
  };
  for (const lang of LANGUAGES) await change(cms, staff.author, settings, lang, data);
  await publish(cms, staff, settings);
}

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

it('refuses a banner while the site settings were never public', async () => {
  expect(sentencesOf(await propose(staff.author, { en: UNFED }))).toContain('not public yet');
  expect(await bannerFor(staff.author)).toMatchObject({ id: null, languages: [] });
  settings = await writeSettings(cms, staff, '2020-q1', LANGUAGES, 'first');
  await clearByTwo(cms, staff, settings);
  const refused = await propose(staff.author, { en: UNFED });
  expect([refused.status, sentencesOf(refused)]).toEqual([403, expect.stringContaining('not public yet')]);
});

describe('once the site settings are public', () => {
  beforeEach(beginAnew);

  it('one person proposes a banner, and another puts it up with one press, as one version', async () => {
    const { banner, setAside } = await proposed(staff.author, { en: UNFED, ar: 'خطوطنا معطلة.' });
    expect(setAside).toEqual([]);
    expect(banner.languages.map(({ lang, standing, proposed: one }) => [lang, standing, one?.text])).toEqual([
      ['ar', null, 'خطوطنا معطلة.'],
      ['en', null, UNFED],
      ['fr', null, undefined],
    ]);
    const before = await currentVersion(cms);
    const french = await publicIn('fr');
    dataOf(await agreeToAll(staff.reviewer));
    expect(await currentVersion(cms)).toBe(before + 1);
    expect(await bannersOf()).toEqual({ en: UNFED, fr: null, ar: 'خطوطنا معطلة.' });
    expect((await publicIn('en')).version).toBe(before + 1);
    // A language that was not named does not even move to the new version.
    expect(await publicIn('fr')).toEqual(french);
  });

  it('comes down the same way, in the languages that are emptied only', async () => {
    await putUpBanner({ en: UNFED, fr: 'Nos lignes sont coupées.' });
    await proposed(staff.author, { en: '  ' });
    expect(await bannersOf()).toMatchObject({ en: UNFED });
    dataOf(await agreeToAll(staff.reviewer));
    expect(await bannersOf()).toEqual({ en: null, fr: 'Nos lignes sont coupées.', ar: null });
  });

  it('moves nothing else that is being written, and what was being written can be restored', async () => {
    await change(cms, staff.author, settings, 'en', {
      currentSnapshot: '2020-q2',
      unitName: 'The next name',
    });
    await change(cms, staff.author, settings, 'fr', { unitName: 'Le prochain nom' });
    await clearByTwo(cms, staff, settings);
    const waiting = {
      facts: (await historyOf('facts'))?.versions[0]?.number,
      en: (await historyOf('en'))?.versions[0]?.number,
    };
    const name = (await publicIn('en')).text.unitName;
    expect((await bannerFor(staff.author)).underWay).toEqual(['facts', 'en', 'fr']);

    const { setAside } = await proposed(staff.author, { en: UNFED });
    expect(setAside).toEqual([
      { unit: 'facts', number: waiting.facts },
      { unit: 'en', number: waiting.en },
    ]);
    dataOf(await agreeToAll(staff.reviewer));
    expect(await publicIn('en')).toMatchObject({
      facts: { currentSnapshot: '2020-q1' },
      text: { emergencyBanner: UNFED, unitName: name },
    });
    expect((await publicIn('fr')).facts.currentSnapshot).toBe('2020-q1');
    // The French text that was being written was not in the way, and still is the working text.
    expect((await bannerFor(staff.author)).underWay).toEqual(['fr']);

    for (const { unit, number } of setAside) {
      const newest = (await historyOf(unit))?.versions[0]?.number ?? 0;
      expect((await restore(unit, number, newest)).status).toBe(200);
    }
    const rows = await cms.strapi.db.connection('site_settings').where({ document_id: settings.id });
    expect(new Set(rows.map((row) => row.current_snapshot))).toEqual(new Set(['2020-q2']));
    expect(rows.find(({ locale }) => locale === 'en')?.unit_name).toBe('The next name');
    expect((await publicIn('en')).facts.currentSnapshot).toBe('2020-q1');
  });

  it('keeps the logo readers see', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const body = formOf(png, 'logo.png', 'image/png');
    const [file] = (await ask(cms, '/upload', { method: 'POST', token: staff.author.token, body }))
      .json as Upload[];
    const logo = { image: file?.id, alternativeText: 'The emblem' };
    await change(cms, staff.author, settings, 'en', { logo });
    await publish(cms, staff, settings);
    await change(cms, staff.author, settings, 'en', { logo: null });
    await putUpBanner({ en: UNFED });
    expect((await publicIn('en')).text).toMatchObject({
      emergencyBanner: UNFED,
      logo: { alternativeText: 'The emblem', file: { name: 'logo.png' } },
    });
  });

  it('is agreed to by nobody who wrote or sent it, and by no single right', async () => {
    const wide = await createAccount(cms, 'author', 'reviewer');
    await proposed(wide, { en: UNFED });
    await refusedWithoutTrace(() => agreeToAll(wide), 'a second person clears it');
    await refusedWithoutTrace(() => agreeToAll(staff.author), 'does not have the right “Clear a text');
    await refusedWithoutTrace(() => agreeToAll(staff.publisher), 'does not have the right “Clear a text');
    const hindrance = (account: Account) =>
      bannerFor(account).then(
        ({ languages }) => languages.find(({ lang }) => lang === 'en')?.proposed?.hindrance,
      );
    expect(await hindrance(wide)).toContain('a second person clears it');
    expect(await hindrance(staff.reviewer)).toBeNull();
    expect(await bannersOf()).toMatchObject({ en: null });
    dataOf(await agreeToAll(staff.administrator));
    expect(await bannersOf()).toMatchObject({ en: UNFED });
  });

  it('is not agreed to by the super-admin who proposed it either', async () => {
    const superAdmin = await createAccount(cms, 'strapi-super-admin', 'administrator');
    await proposed(superAdmin, { en: UNFED });
    await refusedWithoutTrace(() => agreeToAll(superAdmin), 'a second person clears it');
  });

  it('is not proposed by who only publishes', async () => {
    await refusedWithoutTrace(
      () => propose(staff.publisher, { en: UNFED }),
      'does not have the right “Send a text for review”',
    );
  });

  it('is proposed by a translator in the languages of their account', async () => {
    const translator = await createAccount(cms, 'translator');
    await ask(cms, `/desk/accounts/${translator.id}`, {
      method: 'PUT',
      token: staff.administrator.token,
      body: { languages: ['fr'] },
    });
    await refusedWithoutTrace(() => propose(translator, { en: UNFED, fr: 'Coupées.' }), '“en”: your account');
    await proposed(translator, { fr: 'Coupées.' });
    dataOf(await agreeToAll(staff.reviewer));
    expect(await bannersOf()).toEqual({ en: null, fr: 'Coupées.', ar: null });
  });

  it('is refused when anything of it changed since it was read', async () => {
    await proposed(staff.author, { en: UNFED });
    const seen = await seenBy(staff.reviewer);
    await proposed(staff.author, { en: `${UNFED} Or call.` });
    await refusedWithoutTrace(() => agree(staff.reviewer, seen), 'changed since you opened it');
    const now = await seenBy(staff.reviewer);
    const { facts = '', en = '' } = now;
    const others: Record<string, string>[] = [{ facts, en, fr: en }, { facts }, { en }];
    for (const other of others) {
      await refusedWithoutTrace(() => agree(staff.reviewer, other), 'changed since you opened it');
    }
    dataOf(await agree(staff.reviewer, now));
  });

  it('puts nothing else up, though it waits beside the banner and was seen', async () => {
    await proposed(staff.author, { en: UNFED });
    await change(cms, staff.author, settings, 'en', { unitName: 'Another name' });
    await done(cms, staff.author, 'send-for-review', settings, { languages: ['en'] });
    const { units } = await view(cms, staff.reviewer, settings);
    const digestOf = (unit: string) => String(units.find((one) => one.unit === unit)?.digest);
    await refusedWithoutTrace(
      () => agree(staff.reviewer, { facts: digestOf('facts'), en: digestOf('en') }),
      'changed since you opened it',
    );
    expect((await bannerFor(staff.reviewer)).languages.every(({ proposed: one }) => one === null)).toBe(true);
  });

  it('moves no snapshot, though the facts were changed after the proposal', async () => {
    await proposed(staff.author, { en: UNFED });
    const seen = await seenBy(staff.reviewer);
    await change(cms, staff.author, settings, 'fr', { currentSnapshot: '2020-q2' });
    await refusedWithoutTrace(() => agree(staff.reviewer, seen), 'changed since you opened it');
  });

  it('is sent back with a remark, and proposed anew', async () => {
    await proposed(staff.author, { en: UNFED });
    const { en } = await seenBy(staff.reviewer);
    await done(cms, staff.reviewer, 'send-back', settings, {
      languages: ['en'],
      remark: 'Name the number.',
      seen: { en: String(en) },
    });
    const back = (await bannerFor(staff.author)).languages.find(({ lang }) => lang === 'en');
    expect(back?.proposed).toMatchObject({ state: 'sent-back', text: UNFED, remark: 'Name the number.' });
    await refusedWithoutTrace(() => agreeToAll(staff.reviewer), /is draft/);
    await putUpBanner({ en: `${UNFED} 22.` });
    expect(await bannersOf()).toMatchObject({ en: `${UNFED} 22.` });
  });

  it('goes up in each language for itself', async () => {
    await proposed(staff.author, { en: UNFED, fr: 'Coupées.' });
    const { facts, en } = await seenBy(staff.reviewer);
    dataOf(await agree(staff.reviewer, { facts: String(facts), en: String(en) }));
    expect(await bannersOf()).toEqual({ en: UNFED, fr: null, ar: null });
    expect(await statesOf(cms, staff.author, settings)).toMatchObject({ en: 'cleared', fr: 'in-review' });
    dataOf(await agreeToAll(staff.reviewer));
    expect(await bannersOf()).toEqual({ en: UNFED, fr: 'Coupées.', ar: null });
  });

  it('goes up when it was cleared in the entry’s own panel meanwhile', async () => {
    await proposed(staff.author, { en: UNFED });
    await done(cms, staff.reviewer, 'clear', settings, { languages: ['en'] });
    dataOf(await agreeToAll(staff.administrator));
    expect(await bannersOf()).toMatchObject({ en: UNFED });
  });

  it('refuses what readers see already, and a language that is not public', async () => {
    await refusedWithoutTrace(() => propose(staff.author, { en: null, fr: '' }), 'exactly this already');
    await refusedWithoutTrace(() => propose(staff.author, { ru: 'Связи нет.' }), 'not public in “ru”');
    expect((await propose(staff.author, { en: 'x'.repeat(5_001) })).status).toBe(400);
  });

  it('says who did what, in the audit and beside the versions', async () => {
    const knex = cms.strapi.db.connection;
    const { id: last } = await knex('audit_entries').orderBy('id', 'desc').first();
    await putUpBanner({ en: UNFED });
    const entries = await knex('audit_entries').where('id', '>', last).orderBy('id');
    expect(entries.map(({ actor, action }) => [actor, action])).toEqual([
      [`user:${staff.author.id}`, 'write'],
      [`user:${staff.author.id}`, 'send-for-review'],
      [`user:${staff.reviewer.id}`, 'clear'],
      [`user:${staff.reviewer.id}`, 'put-up'],
    ]);
    const { items } = JSON.parse(entries[3].subject) as { items: { lang: string }[] };
    expect(items.map(({ lang }) => lang)).toEqual(['en']);
    expect((await historyOf('en'))?.moves.slice(0, 3).map(({ move }) => move)).toEqual([
      'put-up',
      'clear',
      'send-for-review',
    ]);
  });

  it('leaves the rest to the ordinary moves: a publisher puts up what two people agreed on there', async () => {
    await proposed(staff.author, { en: UNFED });
    expect((await press(cms, staff.publisher, 'put-up', settings, { languages: ['en'] })).status).toBe(403);
    await done(cms, staff.reviewer, 'clear', settings, { languages: ['en'] });
    await done(cms, staff.publisher, 'put-up', settings, { languages: ['en'] });
    expect(await bannersOf()).toMatchObject({ en: UNFED });
  });
});

it('leaves texts, clearances, what is public and the audit in agreement', async () => {
  const { checkConsistency } = builtConsistency();
  await checkConsistency(cms.strapi, {
    dataDir: cms.home.dataDir,
    // No site runs here: that it is silent is another alarm than those looked for.
    origin: 'http://127.0.0.1:9',
    signal: new AbortController().signal,
    secondLookAfter: 10,
    sitePatience: 0,
  });
  const alarms: { key: string }[] = await cms.strapi.db
    .connection('alarms')
    .where('key', 'like', 'consistency:%');
  expect(alarms.map(({ key }) => key)).toEqual([]);
});
