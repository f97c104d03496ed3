import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Knex } from 'knex';
import type { AuditRow } from '../src/audit/tables';
import { createStaff, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { writeReport, type Entry } from './support/builders';
import { publish } from './support/desk';
import { openDatabase } from './support/home';

const VERIFY = path.resolve(__dirname, '../../scripts/audit-verify.mjs');
const COLUMNS = ['id', 'at', 'actor', 'action', 'subject', 'previous_hash', 'hash'] as const;

let cms: Cms;
let staff: Staff;
let entry: Entry;
/** The database as its owner: somebody with more rights than the CMS has. */
let owner: Knex;
let anchors: string;
let rows: AuditRow[];
let head: string;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
  entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
  await publish(cms, staff, entry);
  await writeReport(cms, staff.author);
  // The chain ends after its last anchor; the CMS makes one more when it stops.
  await cms.shutDown();
  owner = openDatabase(cms.home);
  anchors = path.join(cms.home.dataDir, 'audit-anchors.ndjson');
  rows = await owner<AuditRow>('audit_entries').orderBy('id');
  head = (await owner('publication_head').first()).audit_hash as string;
  await dropTriggers();
});
afterAll(async () => {
  await owner.destroy();
  await cms.stop();
});

async function setRows(changed: readonly Partial<AuditRow>[], changedHead = head): Promise<void> {
  await owner('audit_entries').delete();
  await owner('audit_entries').insert(changed);
  await owner('publication_head').update({ audit_hash: changedHead });
}
afterEach(() => setRows(rows));

/** The tests below are of somebody who got past these. */
async function dropTriggers(): Promise<void> {
  if (cms.home.databaseUrl) return;
  for (const name of ['no_update', 'no_delete', 'at_the_end']) {
    await owner.raw(`DROP TRIGGER IF EXISTS audit_entries_${name}`);
  }
}

interface Verdict {
  code: number;
  text: string;
}

/** `npm run audit:verify`, as the role of the CMS. */
const verify = (environment: Record<string, string> = {}): Promise<Verdict> =>
  new Promise((resolve) => {
    const { dataDir, databaseUrl = '' } = cms.home;
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...environment };
    execFile(process.execPath, [VERIFY], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, text: `${stdout}${stderr}` }),
    );
  });

const middle = () => Math.floor(rows.length / 2);
const at = (index: number): AuditRow => {
  const row = rows[index];
  if (!row) throw new Error(`There is no entry ${index}.`);
  return row;
};

it('finds an untouched chain unbroken, from its first entry to its last', async () => {
  const { code, text } = await verify();
  expect(text).toContain(`${rows.length} entries, unbroken from ${at(0).at} to ${at(rows.length - 1).at}`);
  expect(text).toContain('2 public texts agree');
  expect(code).toBe(0);
});

describe('one flipped byte', () => {
  it.each(COLUMNS)('in “%s” is found, and its entry named', async (column) => {
    const row = at(middle());
    const value = String(row[column]);
    const flipped =
      column === 'id'
        ? row.id + 1_000
        : value.slice(0, -1) + String.fromCharCode(value.charCodeAt(value.length - 1) ^ 1);
    await setRows(rows.map((other) => (other === row ? { ...row, [column]: flipped } : other)));
    const { code, text } = await verify();
    expect(code).toBe(1);
    expect(text).toContain(column === 'id' ? `Entry ${row.id} is missing.` : `Entry ${row.id} was changed`);
  });

  it('in the head is found', async () => {
    await setRows(
      rows,
      head.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
    );
    const { code, text } = await verify();
    expect([code, text]).toEqual([1, expect.stringContaining('not the one in the head')]);
  });
});

describe('what was done to whole rows is found:', () => {
  const without = (index: number) => rows.filter((_, other) => other !== index);
  const renumbered = (list: readonly AuditRow[]) => list.map((row, index) => ({ ...row, id: index + 1 }));

  it('one removed', async () => {
    await setRows(without(middle()));
    const { code, text } = await verify();
    expect([code, text]).toEqual([1, expect.stringContaining(`Entry ${at(middle()).id} is missing.`)]);
  });

  it('one removed and the others numbered anew', async () => {
    await setRows(renumbered(without(middle())));
    const { code, text } = await verify();
    const { id } = at(middle());
    expect([code, text]).toEqual([1, expect.stringContaining(`Entry ${id} does not follow entry ${id - 1}`)]);
  });

  it('the first removed', async () => {
    await setRows(without(0));
    expect(await verify()).toEqual({ code: 1, text: expect.stringContaining('Entry 1 is missing.') });
  });

  it('one inserted', async () => {
    const copy = at(middle());
    await setRows(renumbered([...rows.slice(0, middle()), copy, ...rows.slice(middle())]));
    const { code, text } = await verify();
    expect([code, text]).toEqual([1, expect.stringContaining(`Entry ${copy.id + 1} does not follow`)]);
  });

  it('two in each other’s place', async () => {
    const [first, second] = [at(middle()), at(middle() + 1)];
    await setRows(
      rows.map((row) =>
        row === first ? { ...second, id: first.id } : row === second ? { ...first, id: second.id } : row,
      ),
    );
    const { code, text } = await verify();
    expect([code, text]).toEqual([1, expect.stringContaining(`Entry ${first.id} does not follow`)]);
  });

  it('a tail cut off', async () => {
    await setRows(rows.slice(0, -1));
    const { code, text } = await verify();
    expect([code, text]).toEqual([1, expect.stringContaining('not the one in the head')]);
  });

  it('a tail cut off and the head set back to it: by the anchors', async () => {
    const kept = rows.slice(0, -1);
    await setRows(kept, at(kept.length - 1).hash);
    const { code, text } = await verify();
    expect(code).toBe(1);
    expect(text).toContain(
      `there was an entry ${rows.length}, and now the chain ends with entry ${kept.length}`,
    );
    expect(text).not.toContain('not the one in the head');
  });

  it('all of them removed, with the head', async () => {
    await owner('audit_entries').delete();
    await owner('publication_head').update({ audit_hash: '0'.repeat(64) });
    expect(await verify()).toEqual({ code: 1, text: expect.stringContaining('there is no entry at all') });
  });
});

it('says that without anchors a cut tail with its head would go unseen', async () => {
  const kept = await readFile(anchors);
  await rm(anchors);
  const { code, text } = await verify();
  expect(text).toContain('Note: there is no');
  expect(code).toBe(0);
  await writeFile(anchors, `${kept.toString()}{"at":"torn\n`);
  const torn = await verify();
  expect([torn.code, torn.text]).toEqual([0, expect.stringMatching(/Note: line \d+ of .+ was passed over/)]);
  await writeFile(anchors, kept);
});

describe('what is public and the audit does not account for is found:', () => {
  const items = () => owner('publication_items').where({ entry_id: entry.id, lang: 'fr' });

  it('a text exchanged in place', async () => {
    const { item } = await items().first();
    await items().update({ item: String(item).replace('A meeting was prepared', 'A meeting was cancelled') });
    const { code, text } = await verify();
    await items().update({ item });
    expect([code, text]).toEqual([
      1,
      expect.stringContaining(`Public activity-report ${entry.id} (fr): its text is not`),
    ]);
  });

  it('a digest nobody cleared or put up', async () => {
    const { text_digest: digest } = await items().first();
    await items().update({ text_digest: 'ab'.repeat(32) });
    const { code, text } = await verify();
    await items().update({ text_digest: digest });
    expect(code).toBe(1);
    expect(text).toContain('no entry of the audit says that it was put up as it stands');
    expect(text).toContain('no entry of the audit says that its text were cleared');
  });
});

it('says where there is no database, and ends with another code', async () => {
  const nowhere = path.join(cms.home.dataDir, 'nowhere');
  const missing = await verify({ DATA_DIR: nowhere, DATABASE_URL: '' });
  expect([missing.code, missing.text]).toEqual([
    2,
    expect.stringMatching(/^There is no database at .+nowhere/),
  ]);
  const unreachable = await verify({ DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' });
  expect([unreachable.code, unreachable.text]).toEqual([
    2,
    expect.stringContaining('127.0.0.1:1 cannot be read'),
  ]);
});

it('runs while the CMS does', async () => {
  const home = cms.home;
  cms = await bootCms({}, home);
  const writing = (async () => {
    for (let round = 0; round < 5; round += 1) await writeReport(cms, staff.author);
  })();
  const during = await verify();
  await writing;
  expect([during.code, during.text]).toEqual([0, expect.stringContaining('unbroken')]);
  rows = await owner<AuditRow>('audit_entries').orderBy('id');
  head = (await owner('publication_head').first()).audit_hash as string;
  await dropTriggers();
});
