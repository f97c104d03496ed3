import { createHash } from 'node:crypto';
import { createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { SITE_TOKEN } from './support/home';
import { builtGrants } from './support/built';
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
import { clearByTwo, done, press, publish } from './support/desk';
import { ask, type Answer } from './support/http';
import { linesOf, publicState, wholeFeed } from './support/publication';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

/** The token of a link, as “Open preview” makes it. */
async function grantFor(entry: Entry): Promise<string> {
  const { json } = await done(cms, staff.author, 'preview', entry, { language: 'en' });
  const { url } = (json as { data: { url: string } }).data;
  return /\/preview\/([^/]+)\//.exec(url)?.[1] ?? '';
}
const open = (grant: string, path = ''): Promise<Answer> =>
  ask(cms, `/publication/preview${path}`, { authorization: `Grant ${grant}` });

const secret = () => String(process.env['GRANT_SECRET']);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a link', () => {
  it('leads to the entry’s page in its language, on the preview’s own address', async () => {
    const entry = await writeReport(cms, staff.author);
    const { json } = await done(cms, staff.author, 'preview', entry, { language: 'en' });
    const { url, expiresAt } = (json as { data: { url: string; expiresAt: string } }).data;
    expect(url).toMatch(
      new RegExp(`^http://localhost:3001/preview/[\\w-]+\\.[\\w-]+/en/reports/${entry.id}$`),
    );
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(7);
    expect(hours).toBeLessThanOrEqual(8);
  });

  it('shows the draft of its entry in all its languages, as it stands at that moment', async () => {
    const entry = await writeReport(cms, staff.author, {
      text: { heading: 'First words' },
      languages: ['en', 'fr'],
    });
    const grant = await grantFor(entry);
    const answer = await open(grant);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(headingsOf(answer, entry)).toEqual(['First words', 'First words']);
    await change(cms, staff.author, entry, 'en', { heading: 'Second words' });
    expect(headingsOf(await open(grant), entry)).toEqual(['Second words', 'First words']);
  });

  it('shows nothing of any other draft, note or report, nor what changed in public texts', async () => {
    const canary = (where: string) => `CANARY-${where}`;
    const internal = { internalNotes: canary('notes'), requesterContact: canary('contact') };
    const service = await write(cms, staff.author, 'service', { text: { title: 'A public service' } });
    await publish(cms, staff, service);
    await change(cms, staff.author, service, 'en', { title: canary('draft-of-public') });
    await write(cms, staff.author, 'service', { text: { title: canary('draft'), body: blocks('x') } });
    await writeReport(cms, staff.author, { text: { heading: canary('report') } });
    await writeReport(cms, staff.author, {
      facts: { sensitivity: 'confidential' },
      text: { heading: canary('secret') },
    });
    const publicReport = await writeReport(cms, staff.author, { text: { heading: canary('public-report') } });
    await publish(cms, staff, publicReport);

    const entry = await writeReport(cms, staff.author, { facts: internal, text: { heading: 'This one' } });
    const answer = await open(await grantFor(entry));
    expect(answer.text).toContain('This one');
    expect(answer.text).toContain('A public service');
    expect(answer.text).not.toContain('CANARY');
    const reports = linesOf(answer).filter(
      (line) => line.kind === 'put' && typeOf(line.item) === 'activity-report',
    );
    expect(reports.length).toBe(1);
  });

  it('shows a file of its entry and public ones, and no other', async () => {
    const [own, others, published] = [pdf('own'), pdf('of another draft'), pdf('published')];
    const entry = await writeFactsheet(cms, staff.author, await upload(cms, staff.author, own));
    await writeFactsheet(cms, staff.author, await upload(cms, staff.author, others));
    await publish(
      cms,
      staff,
      await writeFactsheet(cms, staff.author, await upload(cms, staff.author, published)),
    );
    const grant = await grantFor(entry);
    expect((await open(grant, `/files/${hashOf(own)}`)).text).toBe(own.toString());
    expect((await open(grant, `/files/${hashOf(published)}`)).text).toBe(published.toString());
    for (const guess of [hashOf(others), '0'.repeat(64), '%00', '..%2f..%2fcms.sqlite', 'x']) {
      expect([guess, (await open(grant, `/files/${guess}`)).status]).toEqual([guess, 404]);
    }
  });

  it('does not open an unfit text, and says what is wrong with it', async () => {
    const entry = await writeReport(cms, staff.author, { facts: { snapshot: 'spring' } });
    const answer = await open(await grantFor(entry));
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ faults: [expect.stringContaining('field “snapshot”')] });
  });

  it('changes nothing that is public', async () => {
    const entry = await writeReport(cms, staff.author, { facts: { sensitivity: 'confidential' } });
    const before = await publicState(cms);
    expect((await open(await grantFor(entry))).status).toBe(200);
    expect(await publicState(cms)).toEqual(before);
  });

  it('is made by those who have the right, for an entry and a language there is', async () => {
    const entry = await writeReport(cms, staff.author);
    for (const token of ['', SITE_TOKEN, await grantFor(entry)]) {
      const answer = await ask(cms, `/desk/${entry.type}/${entry.id}/preview`, {
        method: 'POST',
        token,
        body: { language: 'en' },
      });
      expect(answer.status).toBe(401);
    }
    expect(
      (await press(cms, staff.author, 'preview', { ...entry, id: 'nothinghere0' }, { language: 'en' }))
        .status,
    ).toBe(404);
    expect((await press(cms, staff.author, 'preview', entry, { language: 'fr' })).status).toBe(404);
  });
});

describe('what opens nothing', () => {
  it('an altered grant', async () => {
    const grant = await grantFor(await writeReport(cms, staff.author));
    const [payload = '', signature = ''] = grant.split('.');
    const other = await grantFor(await writeReport(cms, staff.author));
    const [otherPayload = ''] = other.split('.');
    const flipped = (text: string) =>
      `${text.slice(0, -2)}${text.at(-2) === 'A' ? 'B' : 'A'}${text.slice(-1)}`;
    const longer = Buffer.from(
      JSON.stringify({
        ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object),
        exp: '2099-01-01T00:00:00.000Z',
      }),
    ).toString('base64url');
    const altered = [
      `${flipped(payload)}.${signature}`,
      `${payload}.${flipped(signature)}`,
      `${otherPayload}.${signature}`,
      `${longer}.${signature}`,
      `${payload}.`,
      `.${signature}`,
      payload,
      `${payload}.${signature}.${signature}`,
      `${payload}.${signature.toUpperCase()}`,
      'x.y',
      '.',
    ];
    for (const token of altered) {
      expect([token, (await open(token)).status]).toEqual([token, 401]);
      expect([token, (await open(token, `/files/${'0'.repeat(64)}`)).status]).toEqual([token, 401]);
    }
    expect((await open(grant)).status).toBe(200);
  });

  it('a grant of another installation', async () => {
    const { issueGrant } = builtGrants();
    const entry = await writeReport(cms, staff.author);
    const { token } = await issueGrant(
      cms.strapi.db.connection,
      'another-secret-0123456789abcdefghijk',
      entry,
      1,
    );
    expect((await open(token)).status).toBe(401);
  });

  it('a grant that is signed but not known', async () => {
    const { issueGrant } = builtGrants();
    const entry = await writeReport(cms, staff.author);
    const { token } = await issueGrant(cms.strapi.db.connection, secret(), entry, staff.author.id);
    expect((await open(token)).status).toBe(200);
    await cms.strapi.db.connection('preview_grants').where({ entry_id: entry.id }).delete();
    expect((await open(token)).status).toBe(410);
  });

  it('an expired grant', async () => {
    const { issueGrant, LIFETIME } = builtGrants();
    const entry = await writeReport(cms, staff.author);
    const made = (ago: number) =>
      issueGrant(cms.strapi.db.connection, secret(), entry, staff.author.id, new Date(Date.now() - ago));
    expect((await open((await made(LIFETIME - 60_000)).token)).status).toBe(200);
    expect((await open((await made(LIFETIME + 1)).token)).status).toBe(410);
  });

  it('a revoked grant, from the moment it is revoked, and no other entry’s', async () => {
    const [entry, other] = [await writeReport(cms, staff.author), await writeReport(cms, staff.author)];
    const [first, second, third] = [await grantFor(entry), await grantFor(entry), await grantFor(other)];
    const revoked = await ask(cms, `/desk/${entry.type}/${entry.id}/preview`, {
      method: 'DELETE',
      token: staff.author.token,
    });
    expect(revoked.json).toEqual({ data: { revoked: 2 } });
    expect((await open(first)).status).toBe(410);
    expect((await open(second)).status).toBe(410);
    expect((await open(third)).status).toBe(200);
  });

  it('a grant of an entry that was deleted', async () => {
    const entry = await writeReport(cms, staff.author, { text: { heading: 'CANARY of a deleted draft' } });
    const grant = await grantFor(entry);
    await cms.strapi
      .documents('api::activity-report.activity-report')
      .delete({ documentId: entry.id, locale: '*' });
    expect((await open(grant)).text).not.toContain('CANARY');
  });

  it('the site’s token, a session, or nothing', async () => {
    const refused = [
      undefined,
      `Bearer ${SITE_TOKEN}`,
      `Grant ${SITE_TOKEN}`,
      `Bearer ${staff.superAdmin.token}`,
      `Grant ${staff.superAdmin.token}`,
      'Grant ',
      'Grant',
      `Grant ${'x'.repeat(600)}`,
    ];
    for (const authorization of refused) {
      const answer = await ask(
        cms,
        '/publication/preview',
        authorization === undefined ? {} : { authorization },
      );
      expect([authorization, answer.status]).toEqual([authorization, 401]);
    }
  });

  it('and a grant does not open the publication', async () => {
    const grant = await grantFor(await writeReport(cms, staff.author));
    for (const authorization of [`Grant ${grant}`, `Bearer ${grant}`]) {
      expect((await ask(cms, '/publication/items?after=0&contract=3', { authorization })).status).toBe(401);
    }
    expect((await wholeFeed(cms)).status).toBe(200);
  });
});

const typeOf = (item: unknown) => (item as { type: string }).type;

function headingsOf(answer: Answer, { id }: Entry): string[] {
  return linesOf(answer).flatMap((line) => {
    const item = line.kind === 'put' ? (line.item as { id: string; text: { heading: string } }) : undefined;
    return item?.id === id ? [item.text.heading] : [];
  });
}

interface Share {
  id: string;
  sharedWith: string;
  madeBy: string;
  openings: number;
  lastOpenedAt: string | null;
}

const sharesPath = ({ type, id }: Entry) => `/desk/${type}/${id}/shares`;

const share = (account: Account, entry: Entry, more: Record<string, unknown> = {}): Promise<Answer> =>
  ask(cms, sharesPath(entry), {
    method: 'POST',
    token: account.token,
    body: { language: 'en', days: 7, sharedWith: 'A partner', ...more },
  });

const sharesOf = async (account: Account, entry: Entry): Promise<Share[]> => {
  const { json } = await ask(cms, sharesPath(entry), { token: account.token });
  return (json as { data: Share[] }).data;
};

const grantIn = ({ json }: Answer): string => {
  const { url } = (json as { data: { url: string } }).data;
  return /\/preview\/([^/]+)\//.exec(url)?.[1] ?? '';
};

describe('a link for somebody without an account', () => {
  it('shows the report, says who made it, ends after its days, and counts what is opened', async () => {
    const entry = await writeReport(cms, staff.author, { text: { heading: 'Shown to a partner' } });
    const answer = await share(staff.author, entry);
    expect(answer.status).toBe(200);
    const { expiresAt } = (answer.json as { data: { expiresAt: string } }).data;
    expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(7, 2);
    expect(await sharesOf(staff.author, entry)).toMatchObject([
      { sharedWith: 'A partner', madeBy: expect.stringContaining('author'), openings: 0, lastOpenedAt: null },
    ]);
    const opened = await open(grantIn(answer));
    expect(headingsOf(opened, entry)).toEqual(['Shown to a partner']);
    expect(decodeURIComponent(opened.headers.get('x-grant-maker') ?? '')).toContain('author');
    await open(grantIn(answer));
    const [counted] = await sharesOf(staff.reviewer, entry);
    expect(counted).toMatchObject({ openings: 2, lastOpenedAt: expect.stringMatching(/^\d{4}-/) });
    // A preview somebody opens for themselves is none of these links, and names nobody.
    const own = await open(await grantFor(entry));
    expect(own.headers.get('x-grant-maker')).toBeNull();
    expect(await sharesOf(staff.author, entry)).toHaveLength(1);
  });

  it('shows nothing any more once it is revoked, and no other link ends with it', async () => {
    const entry = await writeReport(cms, staff.author);
    const [one, other] = [await share(staff.author, entry), await share(staff.author, entry)];
    const [, first] = await sharesOf(staff.author, entry);
    const revoke = () =>
      ask(cms, `${sharesPath(entry)}/${first?.id}`, { method: 'DELETE', token: staff.reviewer.token });
    expect((await revoke()).status).toBe(200);
    expect((await open(grantIn(one))).status).toBe(410);
    expect((await open(grantIn(other))).status).toBe(200);
    expect(await sharesOf(staff.author, entry)).toHaveLength(1);
    expect((await revoke()).text).toContain('There is no such link any more.');
  });

  it('cannot be revoked through another text, nor read there', async () => {
    const entry = await writeReport(cms, staff.author);
    const another = await writeReport(cms, staff.author);
    const answer = await share(staff.author, entry);
    const [link] = await sharesOf(staff.author, entry);
    const path = `${sharesPath(another)}/${link?.id}`;
    expect((await ask(cms, path, { method: 'DELETE', token: staff.author.token })).status).toBe(403);
    expect((await open(grantIn(answer))).status).toBe(200);
    expect(await sharesOf(staff.author, another)).toEqual([]);
  });

  it('is not made for what is not to leave the desk, and ends when its text no longer is', async () => {
    for (const sensitivity of ['restricted', 'confidential']) {
      const inside = await writeReport(cms, staff.author, { facts: { sensitivity } });
      expect((await share(staff.author, inside)).text).toContain('not shown to anybody outside the desk');
    }
    const entry = await writeReport(cms, staff.author);
    const answer = await share(staff.author, entry);
    await change(cms, staff.author, entry, 'en', { sensitivity: 'restricted' });
    expect((await open(grantIn(answer))).status).toBe(410);
  });

  it('is not opened by one person alone where the text was to stay inside', async () => {
    const snapshot = await write(cms, staff.author, 'snapshot', {
      facts: { slug: '2039-q3', start: '2039-07-01', end: '2039-09-30' },
    });
    const entry = await writeReport(cms, staff.author, {
      text: { heading: 'CANARY-lowered' },
      facts: { snapshot: '2039-q3', sensitivity: 'confidential' },
    });
    const quarter = grantIn(await share(staff.author, snapshot));
    await change(cms, staff.author, entry, 'en', { sensitivity: 'public' });
    expect((await share(staff.author, entry)).status).toBe(403);
    expect((await open(quarter)).text).not.toContain('CANARY-lowered');
    await clearByTwo(cms, staff, entry);
    expect((await open(quarter)).text).toContain('CANARY-lowered');
    const answer = await share(staff.author, entry);
    expect(answer.status).toBe(200);
    // A change of its facts is for two again.
    await change(cms, staff.author, entry, 'en', { countries: ['KEN'] });
    expect((await open(grantIn(answer))).status).toBe(410);
  });

  it('is for those with the right, for a report or a snapshot, for some days and somebody named', async () => {
    const entry = await writeReport(cms, staff.author);
    expect((await share({ ...staff.author, token: '' }, entry)).status).toBe(401);
    for (const more of [{ days: 365 }, { sharedWith: ' ' }, { language: 'de' }]) {
      expect((await share(staff.author, entry, more)).status).toBe(400);
    }
    expect((await share(staff.author, entry, { language: 'fr' })).status).toBe(404);
    const service = await write(cms, staff.author, 'service', { text: { title: 'A service' } });
    expect((await share(staff.author, service)).status).toBe(400);
    const secret = await writeReport(cms, staff.author, { facts: { sensitivity: 'confidential' } });
    expect((await share(staff.publisher, secret)).status).toBe(404);
  });

  it('shows a quarter as it is being written, without what is to stay inside', async () => {
    const snapshot = await write(cms, staff.author, 'snapshot', {
      facts: { slug: '2039-q1', start: '2039-01-01', end: '2039-03-31' },
      text: { title: 'A quarter to come' },
    });
    const of = (heading: string, facts: Record<string, unknown> = {}) =>
      writeReport(cms, staff.author, { text: { heading }, facts: { snapshot: '2039-q1', ...facts } });
    await of('CANARY-one');
    await of('CANARY-two');
    await of('SECRET-confidential', { sensitivity: 'confidential' });
    await of('SECRET-restricted', { sensitivity: 'restricted' });
    await of('SECRET-other-quarter', { snapshot: '2039-q2' });
    const { text } = await open(grantIn(await share(staff.author, snapshot)));
    expect(text).toContain('A quarter to come');
    expect(text).toContain('CANARY-one');
    expect(text).toContain('CANARY-two');
    expect(text).not.toContain('SECRET');
  });
});
