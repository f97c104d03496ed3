import type { FeedLine, Language } from '@mediation/content';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import {
  blocks,
  change,
  pdf,
  upload,
  write,
  writeFactsheet,
  writeReport,
  type Entry,
} from './support/builders';
import { clearByTwo, done, press, publish, statesOf } from './support/desk';
import { ask, sentencesOf } from './support/http';
import { askFeed, currentVersion, linesOf, OTHER_EPOCH, publicState, wholeFeed } from './support/publication';
import { runs } from './support/runs';
import { createAdminToken, createApiToken } from './support/tokens';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

const now = () => performance.now();
/** What waits for news is not answered within this, in milliseconds. */
const A_WHILE = 1_000;

const waitForNews = async (signal?: AbortSignal) => {
  const after = await currentVersion(cms);
  const question = { token: siteToken(), ...(signal ? { signal } : {}) };
  return ask(cms, `/publication/items?after=${after}&contract=3`, question);
};
const siteToken = () => String(process.env['SITE_TOKEN']);

/** Applies an answer to a state, as a site does. */
function apply(state: ReadonlyMap<string, unknown>, lines: readonly FeedLine[]): Map<string, unknown> {
  const next = new Map(state);
  for (const line of lines) {
    if (line.kind === 'put') {
      const { type, id, lang } = line.item as { type: string; id: string; lang: string };
      next.set(`${type}/${id}/${lang}`, line.item);
    }
    if (line.kind === 'remove') next.delete(`${line.type}/${line.id}/${line.lang}`);
  }
  return next;
}

describe('the contract', () => {
  it('is a head, changes in ascending order, and an end that counts them', async () => {
    for (const heading of ['One', 'Two', 'Three']) {
      await publish(
        cms,
        staff,
        await writeReport(cms, staff.author, { text: { heading }, languages: ['en', 'fr'] }),
      );
    }
    const answer = await wholeFeed(cms);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const lines = linesOf(answer);
    const [head, ...rest] = lines;
    const end = rest.pop();
    const { epoch, version, at } = await cms.strapi.db.connection('publication_head').first();
    expect(head).toEqual({ kind: 'head', contract: 3, epoch, count: rest.length });
    expect(end).toEqual({ kind: 'end', version, at, count: rest.length });
    const versions = rest.map((line) => (line.kind === 'put' || line.kind === 'remove' ? line.version : NaN));
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.length).toBeGreaterThanOrEqual(6);
  });

  it('puts all languages of one publication under one version', async () => {
    const before = await currentVersion(cms);
    await publish(
      cms,
      staff,
      await writeReport(cms, staff.author, { languages: ['en', 'fr', 'ar', 'zh', 'ru', 'es'] }),
    );
    const puts = linesOf(await wholeFeed(cms, before)).filter(({ kind }) => kind === 'put');
    expect(puts.map((line) => line.kind === 'put' && line.version)).toEqual(Array(6).fill(before + 1));
  });

  it('gives the whole state, whatever version a site is at', async () => {
    const states: Map<string, unknown>[] = [];
    const remember = async () => {
      states[await currentVersion(cms)] = apply(new Map(), linesOf(await wholeFeed(cms)));
    };
    await remember();
    const [a, b] = [
      await writeReport(cms, staff.author),
      await writeReport(cms, staff.author, { languages: ['en', 'ru'] }),
    ];
    await publish(cms, staff, a);
    await remember();
    await publish(cms, staff, b);
    await remember();
    await change(cms, staff.author, a, 'en', { heading: 'Changed', changeNote: 'The heading was changed.' });
    await publish(cms, staff, a);
    await remember();
    await done(cms, staff.publisher, 'recall', b, { languages: ['ru'] });
    await remember();
    await done(cms, staff.publisher, 'recall', a, { end: 'withdrawn' });
    await remember();
    const last = states.at(-1);
    const known = [...states.entries()].filter(([, state]) => state !== undefined);
    expect(known.length).toBe(6);
    for (const [version, state] of known) {
      expect(apply(state, linesOf(await wholeFeed(cms, version)))).toEqual(last);
    }
  });

  it('names a removed item and says nothing of it', async () => {
    const heading = 'Canary of what was taken down';
    const silent = await writeReport(cms, staff.author, { text: { heading } });
    const noticed = await writeReport(cms, staff.author, { text: { heading } });
    await publish(cms, staff, silent);
    await publish(cms, staff, noticed);
    await done(cms, staff.publisher, 'recall', silent);
    await done(cms, staff.publisher, 'recall', noticed, { end: 'withdrawn' });
    const answer = await wholeFeed(cms);
    expect(answer.text).not.toContain('Canary');
    const removed = linesOf(answer).filter((line) => line.kind === 'remove');
    const key = {
      kind: 'remove',
      version: expect.any(Number),
      type: 'activity-report',
      lang: 'en',
      movedTo: null,
    };
    expect(removed).toContainEqual({ ...key, id: silent.id, withdrawnOn: null });
    expect(removed).toContainEqual({
      ...key,
      id: noticed.id,
      withdrawnOn: new Date().toISOString().slice(0, 10),
    });
    const rows = await cms.strapi.db.connection('publication_items').where({ entry_id: silent.id });
    expect(JSON.stringify(rows)).not.toContain('Canary');
  });

  it('keeps the first publication’s instant through the next', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    const first = itemOf(linesOf(await wholeFeed(cms)), entry);
    await change(cms, staff.author, entry, 'en', { heading: 'The next text', changeNote: 'A new heading.' });
    await publish(cms, staff, entry);
    const next = itemOf(linesOf(await wholeFeed(cms)), entry);
    expect(next.firstPublishedAt).toBe(first.firstPublishedAt);
    expect(next.publishedAt > first.publishedAt).toBe(true);
  });
});

describe('waiting', () => {
  it('is woken within a second by a publication', async () => {
    const entry = await writeReport(cms, staff.author);
    await clearByTwo(cms, staff, entry);
    const version = await currentVersion(cms);
    const waiting = waitForNews();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const since = now();
    await done(cms, staff.publisher, 'put-up', entry);
    const lines = linesOf(await waiting);
    expect(now() - since).toBeLessThan(A_WHILE);
    expect(lines.at(-1)).toMatchObject({ kind: 'end', version: version + 1, count: 1 });
  });

  it('is woken within a second by a recall', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    const waiting = waitForNews();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const since = now();
    await done(cms, staff.publisher, 'recall', entry);
    expect(linesOf(await waiting).some((line) => line.kind === 'remove' && line.id === entry.id)).toBe(true);
    expect(now() - since).toBeLessThan(A_WHILE);
  });

  it('goes on as long as there is nothing new', async () => {
    await expect(waitForNews(AbortSignal.timeout(A_WHILE))).rejects.toThrow(/timeout|aborted/i);
  });

  it('is left at once by a site of another history, or one that is ahead', async () => {
    const version = await currentVersion(cms);
    const since = now();
    const other = await askFeed(cms, `after=${version}&epoch=${OTHER_EPOCH}&contract=3`);
    const ahead = await askFeed(cms, `after=${version + 100}&contract=3`);
    expect(now() - since).toBeLessThan(A_WHILE);
    expect(linesOf(other)).toMatchObject([{ kind: 'head' }, { kind: 'end', version, count: 0 }]);
    expect(linesOf(ahead)).toMatchObject([{ kind: 'head' }, { kind: 'end', version, count: 0 }]);
  });
});

describe('silence', () => {
  it('is the same to the byte through drafts, moves and confidential reports, and wakes nobody', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    const before = await publicState(cms);
    const aborted = new AbortController();
    let woken = false;
    const waiting = waitForNews(aborted.signal).then(
      () => (woken = true),
      () => undefined,
    );

    await change(cms, staff.author, entry, 'en', { heading: 'A draft', internalNotes: 'A note' });
    await change(cms, staff.author, entry, 'fr', { heading: 'Un brouillon', body: blocks('x') });
    await done(cms, staff.author, 'send-for-review', entry);
    await done(cms, staff.reviewer, 'send-back', entry, { remark: 'Not yet.' });
    await clearByTwo(cms, staff, entry);
    // To whom may not read it, a confidential report is not there.
    for (const [sensitivity, status] of Object.entries({ restricted: 403, confidential: 404 })) {
      const secret = await writeReport(cms, staff.author, { facts: { sensitivity } });
      await clearByTwo(cms, staff, secret);
      expect((await press(cms, staff.publisher, 'put-up', secret)).status).toBe(status);
    }
    const short = await writeReport(cms, staff.author);
    await ask(cms, `/content-manager/collection-types/api::activity-report.activity-report/${short.id}`, {
      method: 'DELETE',
      token: staff.author.token,
    });
    await upload(cms, staff.author, pdf('not named by anything'));
    await done(cms, staff.author, 'preview', entry, { language: 'en' });

    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    expect(woken).toBe(false);
    aborted.abort();
    await waiting;
    expect(await publicState(cms)).toEqual(before);
  });
});

describe('the door', () => {
  it('opens to the site’s token and to nothing else', async () => {
    const entry = await writeReport(cms, staff.author);
    const { json } = await done(cms, staff.author, 'preview', entry, { language: 'en' });
    const grant = /\/preview\/([^/]+)\//.exec((json as { data: { url: string } }).data.url)?.[1] ?? '';
    const refused: (string | undefined)[] = [
      undefined,
      '',
      'Bearer ',
      'Bearer wrong',
      `Bearer ${siteToken()}x`,
      `Bearer ${siteToken().slice(0, -1)}`,
      `Bearer ${siteToken().toUpperCase()}`,
      `Bearer ${siteToken()} ${siteToken()}`,
      `Basic ${Buffer.from(`site:${siteToken()}`).toString('base64')}`,
      siteToken(),
      `Bearer ${grant}`,
      `Grant ${grant}`,
      `Grant ${siteToken()}`,
      `Bearer ${staff.superAdmin.token}`,
      `Bearer ${await createApiToken(cms)}`,
      `Bearer ${await createAdminToken(cms, staff.superAdmin, ['read'])}`,
      `Bearer ${String(process.env['GRANT_SECRET'])}`,
    ];
    for (const authorization of refused) {
      for (const path of ['/publication/items?after=0&contract=3', `/publication/files/${'0'.repeat(64)}`]) {
        const answer = await ask(cms, path, authorization === undefined ? {} : { authorization });
        expect([authorization, answer.status]).toEqual([authorization, 401]);
        expect(answer.text).not.toContain('"kind"');
      }
    }
    const byQuery = await ask(cms, `/publication/items?after=0&contract=3&token=${siteToken()}`);
    expect(byQuery.status).toBe(401);
    const byCookie = await ask(cms, '/publication/items?after=0&contract=3', {
      headers: { cookie: staff.superAdmin.cookie },
    });
    expect(byCookie.status).toBe(401);
  });

  it.each([
    '',
    'contract=3',
    'after=0',
    'after=-1&contract=3',
    'after=1.5&contract=3',
    'after=abc&contract=3',
    'after=1e400&contract=3',
    'after=9007199254740993&contract=3',
    'after=0&after=1&contract=3',
    'after[$gt]=0&contract=3',
    'after=0&contract=one',
    'after=0&contract=3&epoch=another',
    'after=0&contract=3&status=draft',
    'after=0&contract=3&publicationFilter=never-published',
    'after=0&contract=3&populate=*',
    'after=0&contract=3&locale=en',
    'after=0&contract=3&filters[sensitivity][$eq]=confidential',
    'after=0&contract=3&where[id]=1',
    'after=0&contract=3&lookup[id]=1',
    'after=0&contract=3&_q=canary',
    'after=0&contract=3&fields=internalNotes',
  ])('answers 400 to “%s”', async (query) => {
    expect((await askFeed(cms, query)).status).toBe(400);
  });

  it('answers 400 to whatever it does not know', async () => {
    const known = new Set(['after', 'epoch', 'contract']);
    // The names of what every object has are dropped by the parser of addresses, and so mean nothing either.
    const key = fc.stringMatching(/^[\w$][\w$.-]{0,11}$/).filter((name) => !known.has(name) && !(name in {}));
    await fc.assert(
      fc.asyncProperty(key, fc.string({ maxLength: 12 }), async (name, value) => {
        const query = new URLSearchParams([
          ['after', '0'],
          ['contract', '3'],
          ['epoch', OTHER_EPOCH],
          [name, value],
        ]);
        expect((await askFeed(cms, query.toString())).status).toBe(400);
      }),
      { numRuns: runs(50, 1_000) },
    );
  });

  it.each([0, 1, 99])('answers 406 to contract %i, and says which it serves', async (contract) => {
    const answer = await askFeed(cms, `after=0&contract=${contract}`);
    expect(answer.status).toBe(406);
    expect(answer.json).toMatchObject({ supported: [3, 2] });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('takes no %s', async (method) => {
    const answer = await ask(cms, '/publication/items?after=0&contract=3', { method, token: siteToken() });
    expect([403, 404, 405]).toContain(answer.status);
  });
});

describe('files', () => {
  const fileAt = (sha256: string) => ask(cms, `/publication/files/${sha256}`, { token: siteToken() });
  const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  it('are given to the byte while a published item names them, and not after', async () => {
    const bytes = Buffer.concat([pdf('a published file'), Buffer.from([0, 255, 128, 10, 13])]);
    const sha256 = hashOf(bytes);
    const entry = await writeFactsheet(cms, staff.author, await upload(cms, staff.author, bytes));
    expect((await fileAt(sha256)).status).toBe(404);
    await clearByTwo(cms, staff, entry);
    expect((await fileAt(sha256)).status).toBe(404);
    await done(cms, staff.publisher, 'put-up', entry);
    const response = await fetch(`${cms.origin}/publication/files/${sha256}`, {
      headers: { authorization: `Bearer ${siteToken()}` },
    });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    const item = itemOf(linesOf(await wholeFeed(cms)), entry) as unknown as { text: { file: object } };
    expect(item.text.file).toEqual({
      sha256,
      name: 'factsheet.pdf',
      mime: 'application/pdf',
      size: bytes.byteLength,
    });

    await done(cms, staff.publisher, 'recall', entry);
    expect((await fileAt(sha256)).status).toBe(404);
    expect(await cms.strapi.db.connection('publication_files').where({ sha256 })).toEqual([]);
  });

  it('stay while another published item names them', async () => {
    const bytes = pdf('named twice');
    const first = await writeFactsheet(cms, staff.author, await upload(cms, staff.author, bytes));
    const second = await writeFactsheet(cms, staff.author, await upload(cms, staff.author, bytes));
    await publish(cms, staff, first);
    await publish(cms, staff, second);
    await done(cms, staff.publisher, 'recall', first);
    expect((await fileAt(hashOf(bytes))).status).toBe(200);
    await done(cms, staff.publisher, 'recall', second);
    expect((await fileAt(hashOf(bytes))).status).toBe(404);
  });

  it('go when the next publication names other bytes', async () => {
    const [old, next] = [pdf('old'), pdf('next')];
    const entry = await writeFactsheet(cms, staff.author, await upload(cms, staff.author, old));
    await publish(cms, staff, entry);
    const { id } = await upload(cms, staff.author, next);
    await change(cms, staff.author, entry, 'en', { file: id });
    await publish(cms, staff, entry);
    expect((await fileAt(hashOf(old))).status).toBe(404);
    expect((await fileAt(hashOf(next))).status).toBe(200);
  });

  it.each(['0'.repeat(64), 'a', '..%2f..%2fcms.sqlite', '%00', '%27%20OR%20%271%27=%271', '*'])(
    'are not there for “%s”',
    async (guess) => {
      expect([400, 404]).toContain((await fileAt(guess)).status);
    },
  );
});

describe('secrets', () => {
  it('never leave, whatever the site’s door is asked', async () => {
    const canary = (where: string) => `CANARY-${where}`;
    const internal = { internalNotes: canary('notes'), requesterContact: canary('contact') };
    const published = await writeReport(cms, staff.author, { facts: internal });
    await publish(cms, staff, published);
    await change(cms, staff.author, published, 'en', { heading: canary('draft-of-public') });
    await writeReport(cms, staff.author, { text: { heading: canary('draft') }, facts: internal });
    for (const sensitivity of ['restricted', 'confidential']) {
      const entry = await writeReport(cms, staff.author, {
        facts: { ...internal, sensitivity },
        text: { heading: canary(sensitivity), body: blocks(canary(sensitivity)) },
      });
      await clearByTwo(cms, staff, entry);
    }
    await write(cms, staff.author, 'service', { text: { title: canary('service') } });
    const file = pdf(canary('file'));
    await writeFactsheet(cms, staff.author, await upload(cms, staff.author, file, `${canary('name')}.pdf`));

    const key = fc.oneof(
      fc.constantFrom(
        'after',
        'epoch',
        'contract',
        'status',
        'publicationFilter',
        'populate',
        'filters',
        'fields',
        'locale',
      ),
      fc.constantFrom(
        'where',
        'lookup',
        '_q',
        'sort',
        'filters[sensitivity][$eq]',
        'populate[0]',
        'pagination[limit]',
      ),
      fc.string({ maxLength: 20 }),
    );
    const value = fc.oneof(
      fc.constantFrom(
        'draft',
        '*',
        'confidential',
        'never-published',
        '0',
        '1',
        '-1',
        'deep',
        'internalNotes',
        '',
      ),
      fc.string({ maxLength: 30 }),
      fc.nat().map(String),
    );
    const path = fc.constantFrom(
      '/publication/items',
      '/publication/files/CANARY',
      '/publication',
      '/publication/preview',
    );
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.array(fc.tuple(key, value), { maxLength: 4 }),
        async (pathname, parameters) => {
          const query = new URLSearchParams([
            ['after', '0'],
            ['contract', '3'],
            ['epoch', OTHER_EPOCH],
            ...parameters,
          ]);
          const answer = await ask(cms, `${pathname}?${query.toString()}`, { token: siteToken() });
          expect([200, 400, 401, 404, 406]).toContain(answer.status);
          expect(answer.text).not.toContain('CANARY');
          expect(JSON.stringify([...answer.headers])).not.toContain('CANARY');
        },
      ),
      { numRuns: runs(100, 3_000) },
    );
    const whole = await wholeFeed(cms);
    expect(linesOf(whole).length).toBeGreaterThan(2);
    expect(whole.text).not.toContain('CANARY');
  });
});

function itemOf(
  lines: readonly FeedLine[],
  { id }: Entry,
): { firstPublishedAt: string; publishedAt: string } {
  for (const line of lines) {
    const item =
      line.kind === 'put'
        ? (line.item as { id: string; firstPublishedAt: string; publishedAt: string })
        : undefined;
    if (item?.id === id) return item;
  }
  throw new Error(`${id} is not in the feed.`);
}

describe('a snapshot whose slug changes', () => {
  const LANGUAGES: readonly Language[] = ['en', 'fr'];
  const dates = (slug: string) => ({ slug, start: '2031-01-01', end: '2031-03-31' });
  const writeSnapshot = (slug: string) =>
    write(cms, staff.author, 'snapshot', {
      facts: dates(slug),
      text: { title: `Quarter ${slug}`, note: null },
      languages: LANGUAGES,
    });
  const writeIn = (snapshot: string) =>
    writeReport(cms, staff.author, { facts: { snapshot }, text: { heading: `Of ${snapshot}` } });
  const rename = async (entry: Entry, slug: string) => {
    await change(cms, staff.author, entry, 'en', { slug });
    await publish(cms, staff, entry);
  };

  interface PublicItem {
    id: string;
    lang: string;
    facts: { slug?: string };
    formerSlugs?: string[];
  }
  const itemsOf = async ({ id }: Entry, contract = 3): Promise<PublicItem[]> => {
    const answer = await askFeed(cms, `after=0&epoch=${OTHER_EPOCH}&contract=${contract}`);
    return linesOf(answer)
      .flatMap((line) => (line.kind === 'put' ? [line.item as PublicItem] : []))
      .filter((item) => item.id === id);
  };
  const slugsOf = async (entry: Entry) =>
    Object.fromEntries(
      (await itemsOf(entry)).map(({ lang, facts, formerSlugs }) => [lang, [facts.slug, formerSlugs]]),
    );

  it('tells the former one in every language, in the version that carries the new one', async () => {
    const entry = await writeSnapshot('2031-q1');
    const report = await writeIn('2031-q1');
    await publish(cms, staff, entry);
    await publish(cms, staff, report);
    expect(await slugsOf(entry)).toEqual({ en: ['2031-q1', undefined], fr: ['2031-q1', undefined] });
    const version = await currentVersion(cms);
    await rename(entry, '2031-q2');
    expect(await currentVersion(cms)).toBe(version + 1);
    expect(await slugsOf(entry)).toEqual({ en: ['2031-q2', ['2031-q1']], fr: ['2031-q2', ['2031-q1']] });
    // Nobody has to clear the reports again, or to change them.
    expect(await statesOf(cms, staff.reviewer, report)).toMatchObject({ facts: 'cleared', en: 'cleared' });

    await rename(entry, '2031-q3');
    expect((await slugsOf(entry))['en']).toEqual(['2031-q3', ['2031-q1', '2031-q2']]);
    await rename(entry, '2031-q1');
    expect((await slugsOf(entry))['en']).toEqual(['2031-q1', ['2031-q2', '2031-q3']]);
  });

  it('is told to the contract before without its former slugs', async () => {
    const entry = await writeSnapshot('2032-q1');
    await publish(cms, staff, entry);
    await rename(entry, '2032-q2');
    const items = await itemsOf(entry, 2);
    expect(items).toHaveLength(2);
    for (const item of items) expect(Object.keys(item)).not.toContain('formerSlugs');
  });

  it('is released with the reports that name it by its former slug', async () => {
    const entry = await writeSnapshot('2033-q1');
    await publish(cms, staff, entry);
    await rename(entry, '2033-q2');
    const [older, newer] = [await writeIn('2033-q1'), await writeIn('2033-q2')];
    for (const report of [older, newer]) await clearByTwo(cms, staff, report);
    const answer = await ask(cms, '/desk/releases/preview?snapshot=2033-q2&moveCurrent=false', {
      token: staff.publisher.token,
    });
    const { data } = answer.json as { data: { goes: { id: string }[] } };
    expect(data.goes.map(({ id }) => id).sort()).toEqual([older.id, newer.id].sort());
  });

  it('cannot take a slug that another has, nor one that reports of another still go by', async () => {
    const [one, other] = [await writeSnapshot('2034-q1'), await writeSnapshot('2034-q3')];
    const report = await writeIn('2034-q1');
    for (const entry of [one, other, report]) await publish(cms, staff, entry);
    await change(cms, staff.author, other, 'en', { slug: '2034-q1' });
    await clearByTwo(cms, staff, other);
    const taken = await press(cms, staff.publisher, 'put-up', other);
    expect([taken.status, sentencesOf(taken)]).toEqual([
      403,
      expect.stringContaining('Another public snapshot has the slug “2034-q1”.'),
    ]);
    await rename(one, '2034-q2');
    const named = await press(cms, staff.publisher, 'put-up', other);
    expect([named.status, sentencesOf(named)]).toEqual([
      403,
      expect.stringContaining(
        'Public reports still name “2034-q1” as their snapshot, which is “2034-q2” now.',
      ),
    ]);
    await change(cms, staff.author, report, 'en', { snapshot: '2034-q2', changeNote: 'Another quarter.' });
    await publish(cms, staff, report);
    await done(cms, staff.publisher, 'put-up', other);
    expect((await slugsOf(other))['en']).toEqual(['2034-q1', ['2034-q3']]);
  });

  it('says nothing of its former slugs after a recall', async () => {
    const entry = await writeSnapshot('2035-q1');
    await publish(cms, staff, entry);
    await rename(entry, '2035-q2');
    await done(cms, staff.publisher, 'recall', entry);
    const { to_ask: toAsk } = await cms.strapi.db
      .connection('recalls')
      .where({ entry_id: entry.id })
      .first('to_ask');
    expect(String(toAsk)).toContain('/fr/snapshots/2035-q1');
    await publish(cms, staff, entry);
    expect((await slugsOf(entry))['en']).toEqual(['2035-q2', undefined]);
  });
});
