import {
  ITEM_TYPES,
  LANGUAGES,
  NO_LANGUAGE,
  isUnlocalised,
  parseItem,
  type AnyItem,
} from '@mediation/content';
import { countryByIso3 } from '@mediation/geo';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { uidOf } from '../src/content-types';
import { readSeeds } from '../src/demo/seed-files';
import { logIn } from './support/accounts';
import { auditFaults } from './support/audit-chain';
import { bootCms, type Cms } from './support/boot';
import { createHome, type Home } from './support/home';
import { ask } from './support/http';
import { linesOf, publicState, wholeFeed, type PublicState } from './support/publication';
import { startAndKill } from './support/process';
import { PROVING } from './support/runs';

const SEED = path.resolve(__dirname, '../seed');

let cms: Cms;
let first: PublicState;

const boot = async (home?: Home) => {
  cms = await bootCms({ DEMO: '1' }, home);
};
const reboot = async () => {
  await cms.shutDown();
  await boot(cms.home);
};
const progress = () => cms.strapi.store({ type: 'core', name: 'demo' });

async function countsOf(): Promise<Record<string, number>> {
  const counts: [string, number][] = [];
  for (const type of ITEM_TYPES) counts.push([type, await cms.strapi.db.query(uidOf(type)).count()]);
  for (const uid of [
    'plugin::upload.file',
    'admin::user',
    'admin::role',
    'admin::permission',
    'plugin::i18n.locale',
  ]) {
    counts.push([uid, await cms.strapi.db.query(uid).count()]);
  }
  return Object.fromEntries(counts);
}

async function publicItems(): Promise<AnyItem[]> {
  return linesOf(await wholeFeed(cms)).flatMap((line) => (line.kind === 'put' ? [parseItem(line.item)] : []));
}

async function expectEachOnce(): Promise<void> {
  const seeds = await readSeeds(SEED);
  const counts = await countsOf();
  for (const type of ITEM_TYPES) {
    const entries = seeds.filter((seed) => seed.type === type).length;
    expect([type, counts[type]]).toEqual([type, isUnlocalised(type) ? entries : entries * LANGUAGES.length]);
  }
}

afterAll(() => cms.stop());

// Loading takes its time. So one load is tested for both: that it is complete, and that being killed in its
// midst before did no harm. When proving, it is loaded in one go.
const killedBefore = !PROVING;

describe(killedBefore ? 'after a first start that was killed' : 'on an empty installation', () => {
  beforeAll(async () => {
    const home = await createHome();
    if (killedBefore) await startAndKill(home, /Loading the demo content: 100 of/, 137);
    await boot(home);
    first = await publicState(cms);
  }, 300_000);

  it('every text of the demo is there once, public in six languages, as version 1', async () => {
    const seeds = await readSeeds(SEED);
    await expectEachOnce();
    expect(seeds.length).toBeGreaterThan(200);
    const items = await publicItems();
    const expected = seeds.reduce((sum, { type }) => sum + (isUnlocalised(type) ? 1 : LANGUAGES.length), 0);
    expect(items.length).toBe(expected);
    expect(first.head).toMatchObject({ version: 1 });
    for (const type of ITEM_TYPES) {
      const count = seeds.filter((seed) => seed.type === type).length;
      expect([type, count > 0]).toEqual([type, true]);
      for (const lang of isUnlocalised(type) ? [NO_LANGUAGE] : LANGUAGES) {
        const found = items.filter((item) => item.type === type && item.lang === lang);
        expect([type, lang, found.length]).toEqual([type, lang, count]);
      }
    }
  });

  it('was cleared by somebody else than who wrote it, and the audit says by whom', async () => {
    const knex = cms.strapi.db.connection;
    const users = await cms.strapi.db.query('admin::user').findMany({});
    const idOf = (role: string) => users.find(({ email }) => email === `${role}@example.org`).id;
    const units = await knex('editorial_units');
    expect(units.length).toBeGreaterThan(0);
    for (const { state, sent_by, cleared_by } of units) {
      expect([state, sent_by, cleared_by]).toEqual(['cleared', idOf('author'), idOf('reviewer')]);
    }
    const { audit_hash: head } = await knex('publication_head').first();
    const audit = await knex('audit_entries').orderBy('id');
    expect(auditFaults(audit, head)).toEqual([]);
    expect(audit.filter(({ action }) => action === 'put-up').map(({ actor }) => actor)).toEqual([
      `user:${idOf('publisher')}`,
    ]);
  });

  it('has one account a role, with a password of its own that opens the admin', async () => {
    const file = path.join(cms.home.dataDir, 'demo-logins.json');
    const logins = JSON.parse(await readFile(file, 'utf8')) as {
      role: string;
      email: string;
      password: string;
    }[];
    expect(logins.map(({ role }) => role).sort()).toEqual([
      'administrator',
      'author',
      'publisher',
      'reviewer',
    ]);
    expect(new Set(logins.map(({ password }) => password)).size).toBe(4);
    for (const { email, password } of logins) {
      const { token } = await logIn(cms, email, password);
      expect((await ask(cms, '/admin/users/me', { token })).status).toBe(200);
    }
  });

  it('tells nobody by mail of what it did', async () => {
    expect(await cms.strapi.db.connection('notices')).toEqual([]);
  });

  it('puts every country where the map puts it by default', async () => {
    const countries = (await publicItems()).filter((item) => item.type === 'country');
    for (const { facts } of countries) {
      expect([facts.iso3, facts.region]).toEqual([facts.iso3, countryByIso3(facts.iso3)?.region]);
    }
    expect(new Set(countries.map(({ facts }) => facts.iso3)).size).toBe(countries.length);
  });

  it('names only snapshots, services, capacities and countries there are', async () => {
    const items = await publicItems();
    const slugs = (type: string) =>
      new Set(
        items.flatMap((item) =>
          item.type === type && 'slug' in item.facts ? [item.facts.slug as string] : [],
        ),
      );
    const iso3 = new Set(items.flatMap((item) => (item.type === 'country' ? [item.facts.iso3] : [])));
    for (const item of items) {
      if (item.type === 'site-setting') expect(slugs('snapshot')).toContain(item.facts.currentSnapshot);
      if (item.type !== 'activity-report') continue;
      expect(slugs('snapshot')).toContain(item.facts.snapshot);
      if (item.facts.service) expect(slugs('service')).toContain(item.facts.service);
      if (item.facts.capacity) expect(slugs('capacity')).toContain(item.facts.capacity);
      for (const country of item.facts.countries) expect(iso3).toContain(country);
    }
  });
});

describe('started again', () => {
  it('changes nothing', async () => {
    const before = await countsOf();
    const logins = await readFile(path.join(cms.home.dataDir, 'demo-logins.json'), 'utf8');
    await reboot();
    expect(await publicState(cms)).toEqual(first);
    expect(await countsOf()).toEqual(before);
    expect(await readFile(path.join(cms.home.dataDir, 'demo-logins.json'), 'utf8')).toBe(logins);
  });

  it('leaves alone what staff changed since', async () => {
    const documents = cms.strapi.documents('api::service.service');
    const service = await documents.findFirst({ locale: 'en' });
    await documents.update({
      documentId: String(service?.documentId),
      locale: 'en',
      data: { title: 'Staff’s words' } as object,
    });
    await reboot();
    expect(await publicState(cms)).toEqual(first);
    const after = await cms.strapi
      .documents('api::service.service')
      .findOne({ documentId: String(service?.documentId), locale: 'en' });
    expect(after).toMatchObject({ title: 'Staff’s words' });
  });

  it('goes on where it broke off before it noted that all is public', async () => {
    const before = await countsOf();
    const saved = (await progress().get({ key: 'progress' })) as object;
    await progress().set({ key: 'progress', value: { ...saved, published: false } });
    await reboot();
    expect(await publicState(cms)).toEqual(first);
    expect(await countsOf()).toEqual(before);
    expect(await progress().get({ key: 'progress' })).toMatchObject({ published: true });
  });

  it('without the demo, its accounts open nothing and its texts stay', async () => {
    const logins = JSON.parse(await readFile(path.join(cms.home.dataDir, 'demo-logins.json'), 'utf8')) as {
      email: string;
      password: string;
    }[];
    await cms.shutDown();
    cms = await bootCms({ DEMO: '0' }, cms.home);
    expect(await publicState(cms)).toEqual(first);
    for (const { email, password } of logins) {
      const answer = await ask(cms, '/admin/login', { method: 'POST', body: { email, password } });
      expect(answer.status).toBe(400);
    }
  });
});

function provesKills(): void {
  const MOMENTS: readonly [string, number][] = [
    ['Loading the demo content', 0],
    ['50 of', 0],
    ['50 of', 137],
    ['100 of', 800],
    ['150 of', 401],
    ['200 of', 63],
    ['250 of', 1_201],
    ['50 of [0-9]+ cleared', 20],
    ['150 of [0-9]+ cleared', 333],
    ['250 of [0-9]+ cleared', 2_000],
  ];

  it.each(MOMENTS)(
    'at “%s” and %i ms, the next start has all of it, once',
    async (line, later) => {
      await cms.stop();
      const home = await createHome();
      await startAndKill(home, new RegExp(line), later);
      await boot(home);
      const seeds = await readSeeds(SEED);
      const expected = seeds.reduce((sum, { type }) => sum + (isUnlocalised(type) ? 1 : LANGUAGES.length), 0);
      expect((await publicItems()).length).toBe(expected);
      expect((await publicState(cms)).head).toMatchObject({ version: 1 });
      await expectEachOnce();
    },
    300_000,
  );
}

if (PROVING) describe('killed while it loads', provesKills);
