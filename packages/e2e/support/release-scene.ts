import { LANGUAGES, REGIONS } from '@mediation/content';
import { expect } from '@playwright/test';
import { publication, published, take, versionOf } from './crawl';
import { Desk } from './desk';
import { QUARTER_COUNTRIES, retitleSnapshot, writeReports, type Staff } from './quarter';
import { lookAt, saysOf, type Markers, type Observation } from './readers';
import type { Stack } from './stack';

/** Which stand in every text of the quarter, as it is public first and as it is released then. */
export const TEXTS: Markers = { before: 'Ambrevil', after: 'Corvanth' };
export const BACK: Markers = { before: TEXTS.after, after: TEXTS.before };
/** The demo's current one. */
export const SNAPSHOT = '2020-q1';

export interface Scene {
  staff: Staff;
  /** The release that made the quarter public under its first marker. */
  first: number;
  snapshotId: string;
  reports: string[];
  addresses: { lists: string[]; reports: string[] };
}

/** A quarter that is public under the first marker, and cleared under the second. */
export async function makeScene(stack: Stack, count: number): Promise<Scene> {
  const staff = await staffOf(stack);
  const titles = new Map<string, string>();
  let snapshotId = '';
  for (const item of await published(stack)) {
    if (item.type !== 'snapshot' || item.facts.slug !== SNAPSHOT) continue;
    titles.set(item.lang, item.text.title);
    snapshotId = item.id;
  }
  const reports = await writeReports(staff, SNAPSHOT, TEXTS.before, count);
  await retitleSnapshot(staff, snapshotId, TEXTS.before, titles);
  const { id: first } = await release(staff);
  await writeReports(await staffOf(stack), SNAPSHOT, TEXTS.after, reports);
  const again = await staffOf(stack);
  await retitleSnapshot(again, snapshotId, TEXTS.after, titles);
  const { version } = await publication(stack);
  await expect.poll(() => versionOf(stack.site)).toBe(version);
  const addresses = { lists: await listsOf(stack.site), reports: addressesOf(reports) };
  return { staff: again, first, snapshotId, reports, addresses };
}

/** Sessions end; writing a whole quarter can take longer. */
export const staffOf = async (stack: Stack): Promise<Staff> => ({
  author: await Desk.logIn(stack, 'author'),
  reviewer: await Desk.logIn(stack, 'reviewer'),
});

const addressesOf = (reports: readonly string[]) =>
  reports.flatMap((id) => LANGUAGES.map((lang) => `/${lang}/reports/${id}`));

/** Every page of every list that shows the quarter, in all languages. */
async function listsOf(site: string): Promise<string[]> {
  const paths = [
    '',
    ...REGIONS.map((slug) => `/regions/${slug}`),
    ...QUARTER_COUNTRIES.map((iso3) => `/countries/${iso3}`),
    '/snapshots',
    `/snapshots/${SNAPSHOT}`,
    ...REGIONS.map((slug) => `/snapshots/${SNAPSHOT}?region=${slug}`),
  ];
  const lists: string[] = [];
  for (const path of LANGUAGES.flatMap((lang) => paths.map((rest) => `/${lang}${rest}`))) {
    for (let page = 1; ; page += 1) {
      const address = page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${page}`;
      const { status, body } = await take(site + address);
      if (status !== 200 || (page > 1 && path.split('/').length === 2)) break;
      expect(saysOf(body, TEXTS), address).toBe('before');
      lists.push(address);
    }
  }
  return lists;
}

export interface Released {
  id: number;
  version: number;
  items: number;
}

export async function release({ reviewer }: Staff): Promise<Released> {
  const { data } = await reviewer.must<{ data: Released }>('POST', '/desk/releases', { snapshot: SNAPSHOT });
  return data;
}

export const rollBack = ({ reviewer }: Staff, id: number) =>
  reviewer.must('POST', `/desk/releases/${id}/roll-back`, {});

/** The release that stands, if it is another than the first. */
export async function standing({ reviewer }: Staff, { first }: Scene): Promise<number | undefined> {
  const { data } = await reviewer.must<{ data: { id: number; canRollBack: boolean }[] }>(
    'GET',
    '/desk/releases',
  );
  return data.find(({ id, canRollBack }) => canRollBack && id !== first)?.id;
}

export const asLines = (observations: readonly Observation[]) =>
  observations.slice(0, 10).map(({ address, status, says }) => `${address} ${status} ${says}`);

/** What the publication says of the quarter: one marker, or the test fails. */
export async function publicationSays(
  stack: Stack,
  { reports, snapshotId }: Scene,
): Promise<'before' | 'after'> {
  const all = new Set([...reports, snapshotId]);
  const texts = (await published(stack)).filter(({ id }) => all.has(id)).map((item) => JSON.stringify(item));
  expect(texts).toHaveLength((reports.length + 1) * LANGUAGES.length);
  const says = new Set(texts.map((text) => saysOf(text, TEXTS)));
  expect(says.size, [...says].join()).toBe(1);
  const [only] = says;
  if (only !== 'before' && only !== 'after') throw new Error(`The publication says ${only}.`);
  return only;
}

/** Every list and some reports of the site, once it has caught up with the publication. */
export async function expectSiteSays(stack: Stack, addresses: readonly string[], says: 'before' | 'after') {
  const { version } = await publication(stack);
  await expect.poll(() => versionOf(stack.site), { timeout: 20_000 }).toBe(version);
  const others = (await lookAt(stack.site, addresses, TEXTS)).filter((seen) => seen.says !== says);
  expect(asLines(others)).toEqual([]);
}
