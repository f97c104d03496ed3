import { type ItemLanguage, type ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { errorsOf, sentenceOfError } from '../checks/errors';
import { publicSurroundings } from '../checks/surroundings';
import { uidOf } from '../content-types';
import { FACTS } from '../editorial/units';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { changeNoteFaults } from '../publication/change-note';
import { hindrancesOf, inChunks, readClearances, type Clearances } from '../publication/cleared';
import type { FileReader } from '../publication/media';
import { project, type Projection } from '../publication/projection';
import { slugsOfSnapshot } from '../publication/slugs';
import { ITEMS, type ItemRow } from '../publication/tables';
import { listed, say } from '../sentences';

/** A text that is not cleared, in one of its units. */
export interface LeftOutUnit {
  /** `facts` or a language. */
  unit: string;
  why: string;
}

/** An entry as the plan of a release shows it. */
export interface PlannedEntry extends Reference {
  /** In English where there is one. */
  title: string;
  /** ISO3 codes. */
  countries: string[];
  /** Slug of a region, where it is about a whole one. */
  region: string | null;
}

export interface ReleasePlan {
  snapshot: string;
  goes: (PlannedEntry & { languages: ItemLanguage[] })[];
  leftOut: (PlannedEntry & { units: LeftOutUnit[] })[];
  /** Texts, by language, that are public already as they stand. */
  unchanged: number;
  /** Whether the release makes this the current snapshot, whether it is so already, or another one stays. */
  current: 'moves' | 'stays' | 'other';
  /** Why the release would be refused. Empty when it would not. */
  refusals: string[];
}

/** Working texts of a release, read and digested before its transaction, so that others are not kept waiting. */
export interface ReleaseTexts {
  snapshot: string;
  /** Slugs by which texts may name the snapshot: that one, and those it had before. */
  slugs: readonly string[];
  moveCurrent: boolean;
  /** Reports and the snapshot itself. */
  projections: Projection[];
  siteSettings: Projection[];
  files: FileReader;
}

/** Entries read at a time; other work of this process has its turn in between. */
const AT_ONCE = 10;

async function entriesOf(
  strapi: Core.Strapi,
  type: ItemType,
  where: Record<string, unknown>,
): Promise<Reference[]> {
  const rows = await strapi.db.query(uidOf(type)).findMany({ where, select: ['documentId'] });
  const ids = new Set(rows.map(({ documentId }: { documentId: string }) => documentId));
  return [...ids].sort().map((id) => ({ type, id }));
}

async function projectAll(strapi: Core.Strapi, references: readonly Reference[], files: FileReader) {
  const projections: Projection[] = [];
  for (const some of inChunks(references, AT_ONCE)) {
    for (const reference of some) {
      for (const entry of await loadEntry(strapi, reference)) {
        projections.push(await project(reference.type, entry, files));
      }
    }
    await nextTurn();
  }
  return projections;
}

/** Reads what a release is about. Outside of transactions. */
export async function readReleaseTexts(
  strapi: Core.Strapi,
  snapshot: string,
  moveCurrent: boolean,
): Promise<ReleaseTexts> {
  const files = uploadsReader(strapi);
  const snapshots = await entriesOf(strapi, 'snapshot', { slug: snapshot });
  const ids = snapshots.map(({ id }) => id);
  const slugs = await slugsOfSnapshot(strapi.db.connection, snapshot, ids);
  const references = [
    ...snapshots,
    ...(await entriesOf(strapi, 'activity-report', { snapshot: { $in: slugs } })),
  ];
  return {
    snapshot,
    slugs,
    moveCurrent,
    projections: await projectAll(strapi, references, files),
    siteSettings: await projectAll(strapi, await entriesOf(strapi, 'site-setting', {}), files),
    files,
  };
}

/**
 * What of these texts goes out and what stays, by what is cleared and public at this moment. Under the lock,
 * when it is to decide.
 */
export async function planRelease(
  strapi: Core.Strapi,
  knex: Knex,
  { snapshot, slugs, moveCurrent, projections, siteSettings }: ReleaseTexts,
): Promise<{ plan: ReleasePlan; going: Projection[] }> {
  const clearances = await readClearances(knex, [...projections, ...siteSettings]);
  const standing = await readStanding(knex, projections);
  const plan: ReleasePlan = { snapshot, goes: [], leftOut: [], unchanged: 0, current: 'other', refusals: [] };
  const going: Projection[] = [];
  for (const entry of byEntry(projections)) {
    // Who may not read a report does not learn from here that it exists.
    if (entry.some(({ internal }) => (internal['sensitivity'] ?? 'public') !== 'public')) continue;
    const first = entry[0];
    if (!first) continue;
    const units = new Map<string, LeftOutUnit>();
    const out: Projection[] = [];
    for (const projection of entry) {
      const before = standing.get(`${projection.type}/${projection.id}/${projection.lang}`);
      if (before && digestsOf(before) === digestsOf(projection)) {
        plan.unchanged += 1;
        continue;
      }
      const hindrances = hindrancesOf(projection, clearances);
      const [unsaid] = changeNoteFaults(projection, before);
      if (hindrances.length === 0 && unsaid === undefined) out.push(projection);
      if (hindrances.includes('facts')) {
        units.set(FACTS, { unit: FACTS, why: whyNot(clearances, first, FACTS, projection.factsDigest) });
      }
      if (hindrances.includes('text')) {
        const { lang, textDigest } = projection;
        units.set(lang, { unit: lang, why: whyNot(clearances, first, lang, textDigest) });
      } else if (unsaid !== undefined) {
        units.set(projection.lang, { unit: projection.lang, why: unsaid });
      }
    }
    const planned = describe(entry, first);
    if (out.length > 0) plan.goes.push({ ...planned, languages: out.map(({ lang }) => lang) });
    if (units.size > 0) plan.leftOut.push({ ...planned, units: [...units.values()] });
    going.push(...out);
  }
  if (!projections.some(({ type }) => type === 'snapshot')) {
    plan.refusals.push(say('release.noSnapshot', { snapshot }));
  } else if (going.length === 0) {
    plan.refusals.push(say('release.nothing', { snapshot }));
  }
  const around = await publicSurroundings(strapi, knex, going, going);
  for (const projection of going) {
    const errors = errorsOf(projection, around).map(sentenceOfError);
    const title = titleOf([projection], projection);
    plan.refusals.push(...errors.map((error) => say('release.error', { title, error })));
  }
  const moved = await moveOfCurrent(knex, { snapshot, slugs, moveCurrent, siteSettings }, clearances);
  plan.current = moved.current;
  plan.refusals.push(...moved.refusals);
  return { plan, going: [...going, ...moved.going] };
}

const digestsOf = (text: Projection | ItemRow): string =>
  'factsDigest' in text
    ? `${text.factsDigest} ${text.textDigest}`
    : `${text.facts_digest} ${text.text_digest}`;

/** What is public of these entries, by item. */
async function readStanding(knex: Knex, projections: readonly Projection[]): Promise<Map<string, ItemRow>> {
  const standing = new Map<string, ItemRow>();
  for (const type of new Set(projections.map((projection) => projection.type))) {
    const all = [...new Set(projections.filter((one) => one.type === type).map(({ id }) => id))];
    for (const ids of inChunks(all)) {
      const rows = await knex<ItemRow>(ITEMS).where({ type }).whereIn('entry_id', ids).whereNotNull('item');
      for (const row of rows) standing.set(`${type}/${row.entry_id}/${row.lang}`, row);
    }
  }
  return standing;
}

function byEntry(projections: readonly Projection[]): Projection[][] {
  const entries = new Map<string, Projection[]>();
  for (const projection of projections) {
    const key = `${projection.type}/${projection.id}`;
    entries.set(key, [...(entries.get(key) ?? []), projection]);
  }
  return [...entries.values()];
}

function whyNot(clearances: Clearances, reference: Reference, unit: string, digest: string): string {
  const row = clearances.unit(reference, unit);
  if (!row || row.digest !== digest) return say('release.changed');
  if (row.state === 'in-review') return say('release.waits');
  if (row.state === 'draft') return row.remark ? say('release.sentBack') : say('release.draft');
  return say('release.involved');
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function titleOf(entry: readonly Projection[], first: Projection): string {
  const spoken = entry.find(({ lang }) => lang === 'en') ?? first;
  return asText(spoken.text['heading']) ?? asText(spoken.text['title']) ?? first.id;
}

function describe(entry: readonly Projection[], first: Projection): PlannedEntry {
  const { facts } = first;
  const countries = Array.isArray(facts['countries'])
    ? facts['countries'].filter((code) => typeof code === 'string')
    : [];
  return {
    type: first.type,
    id: first.id,
    title: titleOf(entry, first),
    countries,
    region: asText(facts['region']),
  };
}

/** Whether the site settings go along, so that this snapshot becomes the current one. */
async function moveOfCurrent(
  knex: Knex,
  { snapshot, slugs, moveCurrent, siteSettings }: Omit<ReleaseTexts, 'projections' | 'files'>,
  clearances: Clearances,
): Promise<{ current: ReleasePlan['current']; going: Projection[]; refusals: string[] }> {
  const rows = await knex<ItemRow>(ITEMS).where({ type: 'site-setting' }).whereNotNull('item');
  const shown = new Map(rows.map(({ lang, item }) => [lang, currentOf(item)]));
  const isCurrent = shown.size > 0 && [...shown.values()].every((current) => slugs.includes(String(current)));
  if (isCurrent) return { current: 'stays', going: [], refusals: [] };
  if (!moveCurrent) return { current: 'other', going: [], refusals: [] };
  const named = siteSettings.filter(({ facts }) => facts['currentSnapshot'] === snapshot);
  const refuse = (reason: string) => ({ current: 'other' as const, going: [], refusals: [reason] });
  if (named.length < Math.max(siteSettings.length, 1)) {
    const other = siteSettings.map(({ facts }) => String(facts['currentSnapshot']))[0];
    return refuse(
      other ? say('release.otherCurrent', { other, snapshot }) : say('release.noCurrent', { snapshot }),
    );
  }
  const going = named.filter((projection) => hindrancesOf(projection, clearances).length === 0);
  // In every language that is public, or readers would be in two quarters at once.
  const cleared = new Set<string>(going.map(({ lang }) => lang));
  const missing = shown.size > 0 ? [...shown.keys()].filter((lang) => !cleared.has(lang)) : [];
  if (going.length === 0 || missing.length > 0) {
    const languages = listed(missing);
    return refuse(
      missing.length > 0
        ? say('release.settingsIn', { languages, snapshot })
        : say('release.settings', { snapshot }),
    );
  }
  return { current: 'moves', going, refusals: [] };
}

const currentOf = (item: string | null): unknown =>
  item === null
    ? undefined
    : (JSON.parse(item) as { facts: { currentSnapshot?: unknown } }).facts.currentSnapshot;
