import { plainText, type AnyItem, type Item } from '@mediation/content';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runImport } from '../src/importer/run-import';
import { TWO_COPIES } from './importer/page-file';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { change, write } from './support/builders';
import { ask } from './support/http';
import { currentVersion, linesOf, publicState, wholeFeed } from './support/publication';

/** The importer against the CMS as it runs: from a file to what the site is given. */

let cms: Cms;
let staff: Staff;
/** Strapi lets an account log in five times in five minutes. */
let secondAuthor: Account;
let printed: string[] = [];

beforeAll(async () => {
  cms = await bootCms();
  // Each import logs in twice, and these are many in a row; Strapi lets an account in five times in five minutes.
  cms.strapi.config.set('admin.rateLimit', { enabled: false });
  staff = await createStaff(cms);
  await write(cms, staff.author, 'snapshot');
  secondAuthor = await createAccount(cms, 'author');
  const logins = [staff.author, secondAuthor, staff.reviewer, staff.publisher].map(({ email, password }) => ({
    role: email,
    email,
    password,
  }));
  await writeFile(path.join(cms.home.dataDir, 'demo-logins.json'), JSON.stringify(logins));
});
afterAll(() => cms.stop());
beforeEach(() => {
  printed = [];
});

const run = (asReviewer: string | null, author = staff.author): Promise<void> =>
  runImport(
    {
      file: TWO_COPIES,
      snapshot: '2020-q1',
      prefer: 'first',
      parentUrl: 'https://example.org/unit',
      dryRun: false,
      publish: asReviewer !== null,
      asAuthor: author.email,
      asReviewer: asReviewer ?? undefined,
    },
    {
      cmsUrl: cms.origin,
      dataDir: cms.home.dataDir,
      password: undefined,
      print: (text) => printed.push(text),
    },
  );

async function publicItems(): Promise<AnyItem[]> {
  return linesOf(await wholeFeed(cms)).flatMap((line) => (line.kind === 'put' ? [line.item as AnyItem] : []));
}
const isReport = (item: AnyItem): item is Item<'activity-report'> => item.type === 'activity-report';

it('writes working texts that no reader sees', async () => {
  const before = await publicState(cms);
  await run(null);
  expect(printed.join('\n')).toContain('22 to create, 0 to update, 0 unchanged.');
  expect(await publicState(cms)).toEqual(before);
});

it('cannot be published by an account that may not clear', async () => {
  const before = await publicState(cms);
  await expect(run(staff.publisher.email)).rejects.toThrow(/does not have the right “Clear a text/);
  expect(await publicState(cms)).toEqual(before);
});

it('puts all of it up as one version, in English', async () => {
  const before = await currentVersion(cms);
  await run(staff.reviewer.email);
  expect(await currentVersion(cms)).toBe(before + 1);
  const items = await publicItems();
  expect(items).toHaveLength(22);
  expect(new Set(items.map(({ lang }) => lang))).toEqual(new Set(['en']));
  const libya = items.filter(isReport).find(({ facts }) => facts.countries.includes('LBY'));
  expect(libya && plainText(libya.text.body)).toMatch(
    /the country’s west\. They stayed for a month\.\nA third adviser/,
  );
});

it('shows no reader the wording that was not preferred', async () => {
  const feed = (await wholeFeed(cms)).text;
  expect(feed).toContain('A team of advisers that can leave');
  expect(feed).not.toContain('A group of experts that can leave');
});

it('changes nothing the second time', async () => {
  const before = await publicState(cms);
  await run(staff.reviewer.email);
  expect(printed.join('\n')).toContain('0 to create, 0 to update, 22 unchanged.');
  expect(await publicState(cms)).toEqual(before);
});

it('is stopped by a reviewer who changed one of the texts', async () => {
  const sudan = (await publicItems()).filter(isReport).find(({ facts }) => facts.countries.includes('SDN'));
  if (!sudan) throw new Error('The page has a report on Sudan.');
  const { type, id } = sudan;
  await change(cms, staff.reviewer, { type, id }, 'en', { heading: 'Sudan' });
  await change(cms, staff.reviewer, { type, id }, 'en', {
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Mine.' }] }],
  });
  const before = await publicState(cms);
  await expect(run(staff.reviewer.email, secondAuthor)).rejects.toThrow(/report Sudan: .* cannot clear it/);
  expect(await publicState(cms)).toEqual(before);
});

it('does not put up again what was taken down', async () => {
  const georgia = (await publicItems()).filter(isReport).find(({ facts }) => facts.countries.includes('GEO'));
  if (!georgia) throw new Error('The page has a report on Georgia.');
  const taken = await ask(cms, `/desk/activity-report/${georgia.id}/recall`, {
    method: 'POST',
    token: staff.publisher.token,
    body: { reason: 'It was told too early.', end: 'published-in-error' },
  });
  expect(taken.status).toBe(200);
  await run(null, secondAuthor);
  expect(printed.join('\n')).toContain('report Georgia was taken down.');
  expect((await publicItems()).map(({ id }) => id)).not.toContain(georgia.id);
});
