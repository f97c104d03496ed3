import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { LOGINS, startFakeCms, type FakeCms } from '../../tests/importer/fake-cms';
import { changed, TWO_COPIES, twoCopies } from '../../tests/importer/page-file';
import type { ImportArguments } from './arguments';
import { ImportRefusal } from './import-refusal';
import { runImport } from './run-import';

let cms: FakeCms;
let dataDir: string;
let printed: string[];

beforeEach(async () => {
  cms = await startFakeCms();
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'mediation-import-'));
  await writeFile(path.join(dataDir, 'demo-logins.json'), JSON.stringify(LOGINS));
  printed = [];
});
afterEach(async () => {
  await cms.stop();
  await rm(dataDir, { recursive: true });
});

const AS_TWO = { publish: true, asAuthor: 'author@example.org', asReviewer: 'reviewer@example.org' };

const run = (args: Partial<ImportArguments> = {}, password?: string): Promise<void> =>
  runImport(
    {
      file: TWO_COPIES,
      snapshot: undefined,
      prefer: 'first',
      parentUrl: 'https://example.org/unit',
      dryRun: false,
      publish: false,
      asAuthor: undefined,
      asReviewer: undefined,
      ...args,
    },
    { cmsUrl: cms.origin, dataDir, password, print: (text) => printed.push(text) },
  );

async function refusalOf(running: Promise<void>): Promise<string> {
  try {
    await running;
  } catch (error) {
    if (error instanceof ImportRefusal) return error.message;
    throw error;
  }
  return 'It was not refused.';
}

const fileWith = async (content: string): Promise<string> => {
  const file = path.join(dataDir, 'page.txt');
  await writeFile(file, content);
  return file;
};

/** What changed something, the entry in the audit aside. */
const writes = () => cms.requests.filter((request) => !request.startsWith('GET ') && request !== ANNOUNCED);
const ANNOUNCED = 'POST /desk/imports';
const output = () => printed.join('\n');

describe('an import', () => {
  it('writes all working texts as the author, and moves none of them at the desk', async () => {
    await run();
    expect(writes()).toHaveLength(22);
    expect(writes()[0]).toBe('PUT /content-manager/single-types/api::overview.overview');
    expect(cms.requests.find((request) => !request.startsWith('GET '))).toBe(ANNOUNCED);
    expect(writes().filter((request) => request.includes('/desk/'))).toEqual([]);
    expect(cms.rows.get('activity-report')?.map(({ heading }) => heading)).toContain('Sudan');
    expect(output()).toContain('22 working texts written as author@example.org.');
  });

  it('changes nothing the second time', async () => {
    await run();
    const before = writes().length;
    await run();
    expect(writes()).toHaveLength(before);
    expect(output()).toContain('0 to create, 0 to update, 22 unchanged.');
    expect(output()).toContain('Nothing to write');
  });

  it('shows its plan and both wordings of each conflict', async () => {
    await run({ dryRun: true });
    expect(output()).toMatch(/activity-report +report Sudan +104 +create +heading, body/);
    expect(output()).toContain('line 36, kept:\n      A team of advisers that can leave within three days.');
    expect(output()).toContain('line 88, noted:\n      A group of experts that can leave within three days.');
  });

  it('writes nothing when run dry, also when it would publish', async () => {
    await run({ dryRun: true, ...AS_TWO });
    expect(writes()).toEqual([]);
    expect(output()).toContain('Dry run: nothing was written.');
  });
});

describe('an import that publishes', () => {
  it('has each text sent and cleared, and all of them put up in one request', async () => {
    await run(AS_TWO);
    const moves = (name: string) => writes().filter((request) => request.endsWith(name));
    expect([moves('/send-for-review').length, moves('/clear').length]).toEqual([22, 22]);
    const [request] = cms.putUp as { entries: { languages: string[] }[] }[];
    expect(cms.putUp).toHaveLength(1);
    expect(request?.entries.map(({ languages }) => languages.join())).toEqual(Array(22).fill('en'));
    expect(output()).toContain('Put up as version 2: 22 texts');
  });

  it('changes nothing the second time', async () => {
    await run(AS_TWO);
    const before = writes().length;
    await run(AS_TWO);
    expect(writes()).toHaveLength(before);
    expect(output()).toContain('Nothing to put up');
  });

  it('puts up what an earlier import only wrote', async () => {
    await run();
    await run(AS_TWO);
    expect(cms.putUp).toHaveLength(1);
  });

  it('goes on where an earlier one was cut off', async () => {
    const details = { reasons: ['The map would be without its disclaimer.'] };
    cms.failOnce(/POST \/desk\/put-up/, { status: 403, body: { error: { message: 'No.', details } } });
    expect(await refusalOf(run(AS_TWO))).toContain('The map would be without its disclaimer.');
    expect(cms.putUp).toEqual([]);
    const before = writes().length;
    await run(AS_TWO);
    expect(writes().slice(before)).toEqual(['POST /desk/put-up']);
  });

  it('is refused where there are no demo logins', async () => {
    await rm(path.join(dataDir, 'demo-logins.json'));
    expect(await refusalOf(run(AS_TWO, 'a password'))).toMatch(/--publish is for a demo installation/);
    expect(cms.requests).toEqual([]);
  });

  it('is refused as an account that is not among them', async () => {
    expect(await refusalOf(run({ ...AS_TWO, asReviewer: 'somebody@example.org' }))).toMatch(
      /has no account somebody@example.org/,
    );
    expect(cms.requests).toEqual([]);
  });
});

describe('nothing is written', () => {
  it.each([
    [
      'a country is unknown',
      changed(twoCopies, '    Georgia', '    Atlantis'),
      /^Line 156: “Atlantis” is not the name/,
    ],
    [
      'a text is too long',
      twoCopies.replace('Participants', 'Participants '.repeat(2_000)),
      /^Line 158: report Georgia, field “body”/,
    ],
    ['the file is empty', '', /^The file is empty/],
  ])('when %s', async (_, content, sentence) => {
    expect(await refusalOf(run({ file: await fileWith(content), ...AS_TWO }))).toMatch(sentence);
    expect(writes()).toEqual([]);
  });

  it('when an account has another password', async () => {
    await writeFile(
      path.join(dataDir, 'demo-logins.json'),
      JSON.stringify(LOGINS.map((login) => ({ ...login, password: 'old' }))),
    );
    expect(await refusalOf(run())).toBe(
      'The CMS did not let author@example.org in: Invalid credentials (400).',
    );
    expect(cms.requests).toEqual([]);
  });

  it('when the CMS is not there', async () => {
    await cms.stop();
    expect(await refusalOf(run())).toMatch(/does not answer .* “npm start” starts it/);
  });

  it('when the CMS answers with something else', async () => {
    cms.failOnce(/GET \/content-manager/, { status: 200, body: '<html></html>' });
    expect(await refusalOf(run())).toMatch(/is not what the importer knows/);
    expect(writes()).toEqual([]);
  });
});

describe('accounts of an installation without demo logins', () => {
  beforeEach(() => rm(path.join(dataDir, 'demo-logins.json')));

  it('write with the password in the environment', async () => {
    await run({ asAuthor: 'author@example.org' }, 'Aa1-author');
    expect(writes()).toHaveLength(22);
  });

  it('are asked for', async () => {
    expect(await refusalOf(run())).toMatch(/Name an account with --as-author/);
    expect(await refusalOf(run({ asAuthor: 'author@example.org' }))).toMatch(/IMPORT_PASSWORD/);
  });
});

it('says how far it came when the CMS refuses in the middle, and publishes nothing', async () => {
  const refusal = { error: { message: 'No.', details: { faults: ['Text (en), field “body”: too long.'] } } };
  cms.failOnce(/POST .*map-disclaimer/, { status: 400, body: refusal });
  const reasons = await refusalOf(run(AS_TWO));
  expect(reasons).toContain('field “body”: too long.');
  expect(reasons).toContain('5 of 22 working texts were written, nothing was put up.');
  expect(writes().filter((request) => request.includes('/desk/'))).toEqual([]);
});
