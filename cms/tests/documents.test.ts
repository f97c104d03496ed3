import { plainText } from '@mediation/content';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { AUDIT } from '../src/audit/tables';
import type { ReportOfQuarter, ReportToSave, SavedImport } from '../src/importer/documents/save';
import type { UnderstoodDocument } from '../src/importer/documents/understood';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { change, write, writeReport } from './support/builders';
import { view } from './support/desk';
import { DIST } from './support/home';
import { ask, sentencesOf, type Answer } from './support/http';
import { HOSTILE, ODD, GOOD, UPDATE_DOCUMENTS, type UpdateDocument } from './support/update-documents';

const QUARTER = '2020-q1';
/** Reading asks no database: on the second one, a few documents are enough. */
const DOCUMENTS =
  process.env['TEST_DATABASE'] === 'postgres'
    ? UPDATE_DOCUMENTS.filter((_, index) => index % 10 === 0)
    : UPDATE_DOCUMENTS;
/** Prints the most memory it had, in megabytes beyond that of an empty process. */
const READS_ALL = path.join(__dirname, 'support/read-documents.cjs');
const READER = path.join(DIST, 'src/importer/documents/reader.js');

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
  await write(cms, staff.author, 'snapshot', {
    facts: { slug: QUARTER },
    text: { title: 'January to March 2020' },
  });
  const names = [
    ['fr', 'Afrique'],
    ['ar', 'أفريقيا'],
    ['zh', '非洲'],
  ] as const;
  const words = (name: string) => ({ shortName: name, fullName: name });
  const africa = await write(cms, staff.author, 'region', {
    facts: { slug: 'africa', order: 1 },
    text: words('Africa'),
  });
  for (const [language, name] of names) await change(cms, staff.author, africa, language, words(name));
});
afterAll(() => cms.stop());

function read(account: Account, name: string, bytes: Buffer, language = 'en'): Promise<Answer> {
  const body = new FormData();
  body.set('document', new Blob([bytes]), name);
  body.set('language', language);
  return ask(cms, '/desk/documents/read', { method: 'POST', token: account.token, body });
}

async function understood(document: UpdateDocument): Promise<UnderstoodDocument> {
  const answer = await read(staff.author, document.name, await document.bytes(), document.language);
  expect([answer.status, answer.text.slice(0, 500)]).toEqual([200, expect.anything()]);
  return (answer.json as { data: UnderstoodDocument }).data;
}

const saveAs = (account: Account, body: object): Promise<Answer> =>
  ask(cms, '/desk/documents/save', { method: 'POST', token: account.token, body });

const toSave = ({
  place,
  heading,
  countries,
  region,
  body,
}: UnderstoodDocument['reports'][number]): ReportToSave => ({
  place,
  heading,
  countries,
  region,
  body,
  target: null,
});

const countReports = (): Promise<number> =>
  cms.strapi.db.query('api::activity-report.activity-report').count();

const shapeOf = ({ place, heading, countries, region, body }: UnderstoodDocument['reports'][number]) => ({
  place,
  heading,
  countries,
  region,
  words: plainText(body),
});

describe('a document of a quarterly update', () => {
  const taken = DOCUMENTS.filter(({ refused }) => !refused);
  const refused = DOCUMENTS.filter((document) => document.refused);

  it('is one of more than thirty: good, odd and hostile ones', () => {
    expect(UPDATE_DOCUMENTS.length).toBeGreaterThanOrEqual(30);
    for (const kind of [GOOD, ODD, HOSTILE]) expect(kind.length).toBeGreaterThan(8);
  });

  it.each(taken.map((document) => [document.title, document] as const))(
    'is understood: %s',
    async (_, document) => {
      const { reports, leftOut, snapshot } = await understood(document);
      const found = reports.filter((report) => report.taken).map(shapeOf);
      expect(found).toEqual(
        (document.becomes ?? []).map((report) => ({ words: expect.any(String), ...report })),
      );
      const unclear = reports.flatMap((report) => report.unclear);
      for (const sentence of document.unclear ?? []) expect(unclear.join('\n')).toMatch(sentence);
      const left = leftOut.map(({ place, what }) => `${place ?? ''} ${what}`).join('\n');
      for (const sentence of document.leftOut ?? []) expect(left).toMatch(sentence);
      if (document.snapshot !== undefined) expect(snapshot).toBe(document.snapshot);
      expect(JSON.stringify(reports)).not.toContain('canary');
    },
  );

  it.each(refused.map((document) => [document.title, document] as const))(
    'is refused: %s',
    async (_, document) => {
      const before = await countReports();
      const answer = await read(staff.author, document.name, await document.bytes(), document.language);
      expect([answer.status, sentencesOf(answer)]).toEqual([
        400,
        expect.stringMatching(document.refused ?? /^$/),
      ]);
      expect(await countReports()).toBe(before);
    },
  );

  it('leaves no file behind, taken or refused', async () => {
    expect(await readdir(path.join(cms.home.dataDir, 'incoming'))).toEqual([]);
  });

  it('takes little memory, whatever is in it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
    try {
      for (const [index, { name, bytes }] of DOCUMENTS.entries()) {
        await writeFile(path.join(folder, `${String(index).padStart(3, '0')}${name}`), await bytes());
      }
      const { stdout } = await promisify(execFile)(process.execPath, [READS_ALL, READER, folder]);
      // The CMS beside it takes some 280; together they stay below 500.
      expect(Number(stdout)).toBeLessThan(210);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('keeps emphasis, lists and links', async () => {
    const [document] = GOOD;
    const [report] = (await understood(document as UpdateDocument)).reports;
    const plain = (value: string) => ({ type: 'text', text: value });
    expect(report?.body).toEqual([
      {
        type: 'paragraph',
        children: [
          plain('The team met '),
          { ...plain('all'), bold: true },
          plain(' parties '),
          { ...plain('twice'), italic: true },
          plain('.'),
        ],
      },
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [plain('In the north')] },
          {
            type: 'list',
            format: 'unordered',
            children: [{ type: 'list-item', children: [plain('In a village')] }],
          },
        ],
      },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [plain('First')] }] },
      {
        type: 'paragraph',
        children: [
          plain('See '),
          { type: 'link', url: 'https://example.org/agenda', children: [plain('the agenda')] },
          plain('.'),
        ],
      },
    ]);
  });
});

describe('what was understood', () => {
  const [document] = GOOD as [UpdateDocument];

  it('becomes working texts that nobody cleared, and countries that stood in no region', async () => {
    const { reports, sha256 } = await understood(document);
    const key = randomUUID();
    const body = { key, sha256, language: 'en', snapshot: QUARTER, reports: reports.map(toSave) };
    const answer = await saveAs(staff.author, body);
    expect(answer.status).toBe(200);
    const saved = (answer.json as { data: SavedImport }).data;
    expect(saved.reports.map(({ heading, made }) => [heading, made])).toEqual([
      ['Mali', 'report'],
      ['Yemen', 'report'],
    ]);
    expect(saved.countries.sort()).toEqual(['MLI', 'YEM']);
    for (const { id } of saved.reports) {
      const { units, public: published } = await view(cms, staff.author, { type: 'activity-report', id });
      expect(units.map(({ unit, state }) => [unit, state])).toEqual([
        ['facts', 'draft'],
        ['en', 'draft'],
      ]);
      expect(published).toEqual([]);
    }
    const again = await saveAs(staff.author, body);
    expect((again.json as { data: SavedImport }).data).toEqual(saved);
    expect((await understood(document)).before).toHaveLength(1);
    const subjects = await cms.strapi.db
      .connection(AUDIT)
      .where({ action: 'import-report' })
      .select('subject');
    expect(subjects).toHaveLength(2);
  });

  it('becomes a further language of a report that is there', async () => {
    const reportsOf = async (): Promise<ReportOfQuarter[]> => {
      const path_ = `/desk/documents/reports?snapshot=${QUARTER}`;
      return ((await ask(cms, path_, { token: staff.author.token })).json as { data: ReportOfQuarter[] })
        .data;
    };
    const there = (await reportsOf()).find(({ countries }) => countries.join() === 'MLI');
    expect(there?.languages).toEqual(['en']);
    const body = [
      { type: 'paragraph', children: [{ type: 'text', text: 'L’équipe a rencontré les parties.' }] },
    ];
    const report = { place: 'line 5', heading: 'Mali', countries: [], region: null, body, target: there?.id };
    const request = {
      sha256: '0'.repeat(64),
      language: 'fr',
      snapshot: QUARTER,
      reports: [{ ...report, region: 'africa' }],
    };
    expect((await saveAs(staff.author, { ...request, key: randomUUID() })).status).toBe(200);
    const now = (await reportsOf()).find(({ id }) => id === there?.id);
    expect(now).toMatchObject({ countries: ['MLI'], region: null, languages: ['en', 'fr'] });
    const second = await saveAs(staff.author, { ...request, key: randomUUID() });
    expect([second.status, sentencesOf(second)]).toEqual([
      403,
      expect.stringContaining('in this language now'),
    ]);
  });

  it('is saved whole or not at all', async () => {
    const { reports, sha256 } = await understood(document);
    const [first, second] = reports.map(toSave) as [ReportToSave, ReportToSave];
    const before = await countReports();
    const save = (...faulty: object[]) =>
      saveAs(staff.author, { key: randomUUID(), sha256, language: 'en', snapshot: QUARTER, reports: faulty });
    const nowhere = await save(first, { ...second, countries: [], region: null });
    expect([nowhere.status, sentencesOf(nowhere)]).toEqual([
      400,
      expect.stringContaining('paragraph 11, “Yemen”'),
    ]);
    const foreign = await save(first, { ...second, target: 'abcdefghijklmnopqrstuvwx' });
    expect(foreign.status).toBe(404);
    expect(await countReports()).toBe(before);
  });

  it.each([
    ['a quarter that is not there', { snapshot: '2051-q4' }, 403],
    ['no quarter', { snapshot: 'spring' }, 400],
    ['nothing chosen', { reports: [] }, 400],
    ['a language of another organisation', { language: 'de' }, 400],
    ['a field nobody knows', { publish: true }, 400],
  ])('is refused with %s', async (_, more, status) => {
    const { reports, sha256 } = await understood(document);
    const body = {
      key: randomUUID(),
      sha256,
      language: 'en',
      snapshot: QUARTER,
      reports: reports.map(toSave),
    };
    expect((await saveAs(staff.author, { ...body, ...more })).status).toBe(status);
  });
});

describe('who imports', () => {
  it('is whoever makes new reports', async () => {
    const bytes = Buffer.from('Africa\n\nMali\n\nOne.\n');
    const translator = await createAccount(cms, 'translator');
    for (const account of [staff.reviewer, staff.publisher, translator]) {
      expect((await read(account, 'update.txt', bytes)).status).toBe(403);
      expect(
        (await ask(cms, `/desk/documents/reports?snapshot=${QUARTER}`, { token: account.token })).status,
      ).toBe(403);
    }
    expect((await read(staff.administrator, 'update.txt', bytes)).status).toBe(200);
    const nobody = { ...staff.author, token: '' };
    expect((await read(nobody, 'update.txt', bytes)).status).toBe(401);
  });

  it('sees no confidential report of another, and makes none a further language', async () => {
    const other = await createAccount(cms, 'author');
    const secret = await writeReport(cms, other, {
      facts: { snapshot: QUARTER, sensitivity: 'confidential' },
      languages: ['en'],
    });
    const answer = await ask(cms, `/desk/documents/reports?snapshot=${QUARTER}`, {
      token: staff.author.token,
    });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(secret.id);
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Un.' }] }];
    const report = {
      place: 'line 1',
      heading: 'Un',
      countries: [],
      region: 'africa',
      body,
      target: secret.id,
    };
    const refused = await saveAs(staff.author, {
      key: randomUUID(),
      sha256: '0'.repeat(64),
      language: 'fr',
      snapshot: QUARTER,
      reports: [report],
    });
    expect(refused.status).toBe(404);
  });

  it('sends one document, to this address only', async () => {
    const none = await ask(cms, '/desk/documents/read', {
      method: 'POST',
      token: staff.author.token,
      body: new FormData(),
    });
    expect(none.status).toBe(400);
    const body = new FormData();
    body.set('files', new Blob(['Africa']), 'update.txt');
    expect((await ask(cms, '/upload', { method: 'POST', token: staff.author.token, body })).status).toBe(400);
  });
});
