import { isLanguage, type Language } from '@mediation/content';
import { disclaimersFor } from '@mediation/geo';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { loadActor, writerOf, type Actor } from '../access/actor';
import { demandTypeReadable, mayCreate } from '../access/readable';
import { uidOf } from '../content-types';
import { readNames, type DeskView } from '../editorial/desk';
import { readReviewers } from '../editorial/reviewers';
import type { Right, State } from '../editorial/rules';
import { knownRow, standingOf, type Standing } from '../editorial/standing';
import type { UnitRow } from '../editorial/tables';
import { FACTS, unitDigests } from '../editorial/units';
import { loadVisibleEntries, uploadsReader } from '../entries';
import { inChunks } from '../publication/cleared';
import { project, type Projection } from '../publication/projection';
import { slugsOfSnapshot } from '../publication/slugs';
import { ITEMS, type ItemRow } from '../publication/tables';
import { spokenLanguage } from '../sentences';
import { readSnapshotTitles, type SnapshotTitle } from '../snapshot-titles';
import { quarterAfter } from './quarter';
import { readRows, unitKey, type Rows } from './rows';

/** One unit on the board: also what readers have of it. */
export interface BoardUnit extends Standing {
  /** `published` where readers have it as it stands; `recalled` until it is sent for review again. */
  shown: State;
  /** Whether readers have some text of this language, be it an older one. */
  isPublic: boolean;
}

const SENSITIVITIES = ['public', 'restricted', 'confidential'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** What is not filled in is public, as in a new entry. */
const sensitivityOf = (value: unknown): Sensitivity => SENSITIVITIES.find((one) => one === value) ?? 'public';

export interface BoardReport {
  /** Document id. */
  id: string;
  /** In its original language: English where there is one. */
  title: string;
  original: Language;
  /** ISO3 codes. */
  countries: string[];
  /** Slug of a region, where it is about a whole one. */
  region: string | null;
  /** Slugs of the regions it is shown under: its own, and those of its countries. */
  regions: string[];
  sensitivity: Sensitivity;
  /** The facts, then the languages. */
  units: BoardUnit[];
  /** Who wrote or changed it since it was last public; else who made it. */
  authors: string[];
  /** Who cleared it, or was asked to. */
  reviewers: string[];
  /** Instant since which its oldest unit that is not public stands where it stands; null when all is public. */
  since: string | null;
  /** Snapshot of the report it was carried over from, with its id; null when there is none to be seen. */
  origin: { id: string; snapshot: string } | null;
}

export interface BoardView {
  /** Instant of the answer, ISO 8601 UTC. */
  at: string;
  /** Slug of the quarter. */
  snapshot: string;
  /** By title. */
  reports: BoardReport[];
  rights: Right[];
  /** Who else can be asked to clear. */
  reviewers: DeskView['reviewers'];
  /** The quarter after the one shown, for who may start it. */
  next: { slug: string; isThere: boolean } | null;
  /** What the world map owes its readers, in English, as it is public. */
  disclaimers: string[];
}

/** Texts projected at a time; other work of this process has its turn in between. */
const AT_ONCE = 50;

type Rowed = Awaited<ReturnType<typeof loadVisibleEntries>>[number];

/**
 * The quarters that have a board, newest first.
 * @throws {Refusal} when the account reads no reports
 */
export async function listBoards(strapi: Core.Strapi, userId: number): Promise<SnapshotTitle[]> {
  await demandTypeReadable(strapi, await loadActor(strapi, userId), 'activity-report');
  return readSnapshotTitles(strapi);
}

/**
 * A quarter's reports and where each of their units stands, as far as the account may know of them.
 * @throws {Refusal} when the account reads no reports
 */
export async function readBoard(strapi: Core.Strapi, userId: number, snapshot: string): Promise<BoardView> {
  const knex = strapi.db.connection;
  const actor = await loadActor(strapi, userId);
  await demandTypeReadable(strapi, actor, 'activity-report');
  const slugs = await slugsOf(strapi, snapshot);
  // Asked in the course of the request: what the account may not know of is left out of the answer.
  const entries = await loadVisibleEntries(strapi, 'activity-report', { snapshot: { $in: slugs } });
  const byReport = new Map<string, Rowed[]>();
  for (const entry of entries) {
    byReport.set(entry.documentId, [...(byReport.get(entry.documentId) ?? []), entry]);
  }
  const rows = await readRows(strapi, [...byReport.keys()], slugs);
  const nameOf = await readNames(strapi);
  const regionOf = await readRegions(strapi);
  const files = uploadsReader(strapi);
  const reports: BoardReport[] = [];
  for (const some of inChunks([...byReport], AT_ONCE)) {
    for (const [id, languages] of some) {
      const projections: Projection[] = [];
      for (const entry of languages) projections.push(await project('activity-report', entry, files));
      reports.push(reportOf(actor, { id, languages, projections, rows, nameOf, regionOf }));
    }
    await nextTurn();
  }
  return {
    at: new Date().toISOString(),
    snapshot,
    reports: reports.sort((a, b) => a.title.localeCompare(b.title, 'en')),
    rights: [...actor.rights],
    reviewers: (await readReviewers(strapi))
      .filter(({ id }) => id !== actor.id)
      .map(({ id, name, languages }) => ({ id, name, languages })),
    next: await nextOf(strapi, actor, snapshot),
    disclaimers: await worldDisclaimers(
      knex,
      reports.flatMap(({ countries }) => countries),
    ),
  };
}

async function slugsOf(strapi: Core.Strapi, snapshot: string): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db
    .query(uidOf('snapshot'))
    .findMany({ where: { slug: snapshot }, select: ['documentId'] });
  const ids = rows.map(({ documentId }) => documentId);
  return slugsOfSnapshot(strapi.db.connection, snapshot, ids);
}

/** Slugs of regions by ISO3, as the countries are being written. */
async function readRegions(strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> {
  const rows: { iso3: string | null; region: string | null }[] = await strapi.db
    .query(uidOf('country'))
    .findMany({ select: ['iso3', 'region'] });
  return new Map(rows.flatMap(({ iso3, region }) => (iso3 && region ? [[iso3, region] as const] : [])));
}

async function nextOf(strapi: Core.Strapi, actor: Actor, snapshot: string): Promise<BoardView['next']> {
  if (!(await mayCreate(strapi, actor, 'activity-report'))) return null;
  const { slug } = quarterAfter(snapshot);
  return { slug, isThere: (await strapi.db.query(uidOf('snapshot')).count({ where: { slug } })) > 0 };
}

/** The texts of the disclaimers that a world map with these countries owes, in English where they lack the language. */
async function worldDisclaimers(knex: Knex, countries: readonly string[]): Promise<string[]> {
  const owed = disclaimersFor({ map: 'world', countries });
  const rows = await knex<ItemRow>(ITEMS)
    .where({ type: 'map-disclaimer' })
    .whereIn('lang', [spokenLanguage(), 'en'])
    .whereNotNull('item')
    .select('item', 'lang');
  const texts = rows.map(({ item, lang }) => {
    const { facts, text } = JSON.parse(String(item)) as { facts: { area: string }; text: { text: string } };
    return { area: facts.area, lang: lang as string, words: text.text };
  });
  return owed.flatMap((owedArea) => {
    const known = texts.filter(({ area }) => area === owedArea);
    return (known.find(({ lang }) => lang === spokenLanguage()) ?? known[0])?.words ?? [];
  });
}

interface ReportParts {
  id: string;
  languages: readonly Rowed[];
  projections: readonly Projection[];
  rows: Rows;
  nameOf: (writer: string) => string;
  regionOf: ReadonlyMap<string, string>;
}

function reportOf(
  actor: Actor,
  { id, languages, projections, rows, nameOf, regionOf }: ReportParts,
): BoardReport {
  const spoken = languages.find(({ locale }) => locale === 'en') ?? languages[0];
  const facts = projections[0]?.facts ?? {};
  const publicOf = (lang: string) => rows.published.get(unitKey(id, lang));
  const isOut = ({ lang, textDigest, factsDigest }: Projection) => {
    const published = publicOf(lang);
    return published?.text_digest === textDigest && published.facts_digest === factsDigest;
  };
  const out = new Set(projections.filter(isOut).map(({ lang }) => lang as string));
  if (projections.every(isOut)) out.add(FACTS);

  const units = [...unitDigests('activity-report', projections)]
    .map(([unit, digest]): BoardUnit => {
      const standing = standingOf(actor, {
        unit,
        digest,
        row: rows.units.get(unitKey(id, unit)),
        writers: rows.writers.get(unitKey(id, unit)),
        scheduled: rows.scheduled.has(unitKey(id, unit)),
      });
      const recalled = standing.shown === 'draft' && rows.recalled.has(unitKey(id, unit));
      return {
        ...standing,
        shown: out.has(unit) ? 'published' : recalled ? 'recalled' : standing.shown,
        isPublic: publicOf(unit) !== undefined,
      };
    })
    .sort((a, b) => Number(isLanguage(a.unit)) - Number(isLanguage(b.unit)));
  const known = units.flatMap(({ unit, digest }): UnitRow[] => {
    const row = knownRow({ row: rows.units.get(unitKey(id, unit)), digest });
    return row ? [row] : [];
  });
  const writers = [...new Set(units.flatMap(({ unit }) => [...(rows.writers.get(unitKey(id, unit)) ?? [])]))];
  const madeBy = spoken?.madeBy ?? null;
  const authors = writers.length > 0 ? writers : madeBy === null ? [] : [writerOf({ id: madeBy })];
  const reviewers = known.flatMap(({ cleared_by, assigned_to }) => cleared_by ?? assigned_to ?? []);
  const open = known.filter(({ unit }) => !out.has(unit)).map(({ changed_at }) => changed_at);
  const countries = Array.isArray(facts['countries']) ? facts['countries'].map(String) : [];
  const region = asText(facts['region']);
  const around = [region, ...countries.map((iso3) => regionOf.get(iso3))];
  return {
    id,
    title: asText(spoken?.['heading']) ?? id,
    original: isLanguage(spoken?.locale) ? spoken.locale : 'en',
    countries,
    region,
    regions: [...new Set(around.filter((slug) => slug !== null && slug !== undefined))],
    sensitivity: sensitivityOf(spoken?.['sensitivity']),
    units,
    authors: authors.map(nameOf).sort(),
    reviewers: [...new Set(reviewers)].map((reviewer) => nameOf(writerOf({ id: reviewer }))).sort(),
    since: open.sort()[0] ?? null,
    origin: rows.origins.get(id) ?? null,
  };
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
