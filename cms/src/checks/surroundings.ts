import { parseItem, type ItemType } from '@mediation/content';
import { countryByIso3, disclaimersFor } from '@mediation/geo';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { uidOf } from '../content-types';
import { inChunks } from '../publication/cleared';
import type { Projection } from '../publication/projection';
import { ITEMS, type ItemRow } from '../publication/tables';
import type { Surroundings } from './errors';
import { internalLinks, targetOf, type PageTarget } from './errors/links';

/** What the rules will ask about: nothing else is read. */
interface Questions {
  reports: string[];
  /** Other types whose pages are linked to. */
  types: ItemType[];
  /** Whether a country is listed, and one that calls for a disclaimer. */
  countries: boolean;
  disclaimers: boolean;
}

/** What is there, as keys. A language of `*` stands for all. */
interface Known {
  pages: Set<string>;
  regions: Map<string, string>;
  disclaimers: Set<string>;
}

const EVERY = '*';
const pageKey = (lang: string, type: ItemType, key: string): string => `${lang} ${type} ${key}`;

const linksOf = (texts: readonly Projection[]): PageTarget[] =>
  texts.flatMap(({ text }) => internalLinks(text)).flatMap(({ address }) => targetOf(address) ?? []);

function questionsOf(texts: readonly Projection[]): Questions {
  const items = linksOf(texts).flatMap(({ item }) => item ?? []);
  const listed = texts.flatMap(({ facts: { countries } }) =>
    Array.isArray(countries) ? countries.map(String) : [],
  );
  const ofReports = items.filter(({ type }) => type === 'activity-report').map(({ key }) => key);
  return {
    reports: [...new Set(ofReports)],
    types: [...new Set(items.map(({ type }) => type))].filter((type) => type !== 'activity-report'),
    countries: listed.length > 0,
    disclaimers: disclaimersFor({ countries: listed }).length > 0,
  };
}

const surroundingsOf = ({ pages, regions, disclaimers }: Known): Surroundings => ({
  hasPage(address) {
    const target = targetOf(address);
    if (target === null) return false;
    const { lang, item } = target;
    if (item === null) return true;
    return [lang, EVERY].some((one) => pages.has(pageKey(one, item.type, item.key)));
  },
  // Where a country stands is content; until somebody writes it, it stands where it starts.
  regionOf: (iso3) => regions.get(iso3) ?? countryByIso3(iso3)?.region ?? null,
  hasDisclaimer: (lang, area) => disclaimers.has(`${lang}/${area}`),
});

/**
 * What readers have at this moment: asked in the transaction of a publication, after its items are written.
 * @param going texts that are about to go out, as if they were there
 */
export async function publicSurroundings(
  strapi: Core.Strapi,
  knex: Knex,
  texts: readonly Projection[],
  going: readonly Projection[] = [],
): Promise<Surroundings> {
  const questions = questionsOf(texts);
  const known = await readPublic(knex, questions);
  for (const { type, id, lang, facts } of going) note(known, { type, id, lang, facts, formerSlugs: [] });
  if (questions.countries) await readWorkingRegions(strapi, known);
  return surroundingsOf(known);
}

/** What readers have, and what is being written for them: enough for a text to be sent for review. */
export async function workingSurroundings(
  strapi: Core.Strapi,
  knex: Knex,
  texts: readonly Projection[],
): Promise<Surroundings> {
  const questions = questionsOf(texts);
  const known = await readPublic(knex, questions);
  if (questions.countries) await readWorkingRegions(strapi, known);
  // Asked in the course of the request: a report the account may not know of is none.
  const reports = await rowsOf(strapi, 'activity-report', questions.reports, ['documentId', 'locale'], {
    sensitivity: 'public',
  });
  for (const { documentId, locale } of reports) {
    known.pages.add(pageKey(String(locale), 'activity-report', String(documentId)));
  }
  for (const type of questions.types) {
    const key = type === 'country' ? 'iso3' : 'slug';
    const rows = await strapi.db.query(uidOf(type)).findMany({ select: [key, 'locale'] });
    for (const row of rows) {
      known.pages.add(pageKey(type === 'country' ? EVERY : String(row.locale), type, String(row[key])));
    }
  }
  if (questions.disclaimers) {
    const rows: { area: string; locale: string }[] = await strapi.db
      .query(uidOf('map-disclaimer'))
      .findMany({ select: ['area', 'locale'] });
    for (const { area, locale } of rows) known.disclaimers.add(`${locale}/${area}`);
  }
  return surroundingsOf(known);
}

async function rowsOf(
  strapi: Core.Strapi,
  type: ItemType,
  ids: readonly string[],
  select: string[],
  where: Record<string, unknown>,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const some of inChunks(ids)) {
    const found: Record<string, unknown>[] = await strapi.db
      .query(uidOf(type))
      .findMany({ where: { ...where, documentId: { $in: some } }, select });
    rows.push(...found);
  }
  return rows;
}

async function readWorkingRegions(strapi: Core.Strapi, known: Known): Promise<void> {
  const rows: { iso3: string | null; region: string | null }[] = await strapi.db
    .query(uidOf('country'))
    .findMany({ select: ['iso3', 'region'] });
  for (const { iso3, region } of rows) if (iso3 && region) known.regions.set(iso3, region);
}

async function readPublic(knex: Knex, { reports, types, disclaimers }: Questions): Promise<Known> {
  const known: Known = { pages: new Set(), regions: new Map(), disclaimers: new Set() };
  for (const some of inChunks(reports)) {
    const rows = await knex<ItemRow>(ITEMS)
      .where({ type: 'activity-report' })
      .whereIn('entry_id', some)
      .whereNotNull('item')
      .select('entry_id', 'lang');
    for (const { entry_id, lang } of rows) known.pages.add(pageKey(lang, 'activity-report', entry_id));
  }
  const wanted = [...types, ...(disclaimers ? (['map-disclaimer'] as const) : [])];
  const rows = await knex<ItemRow>(ITEMS).whereIn('type', wanted).whereNotNull('item').select('item');
  for (const { item } of rows) {
    const { type, id, lang, facts, formerSlugs = [] } = parseItem(JSON.parse(String(item)));
    note(known, { type, id, lang, facts, formerSlugs });
  }
  return known;
}

interface Noted {
  type: ItemType;
  id: string;
  lang: string;
  facts: Readonly<Record<string, unknown>>;
  formerSlugs: readonly string[];
}

function note(known: Known, { type, id, lang, facts, formerSlugs }: Noted): void {
  switch (type) {
    case 'activity-report':
      known.pages.add(pageKey(lang, type, id));
      break;
    case 'country':
      known.pages.add(pageKey(EVERY, type, String(facts['iso3'])));
      break;
    case 'region':
    case 'snapshot':
      for (const slug of [facts['slug'], ...formerSlugs]) known.pages.add(pageKey(lang, type, String(slug)));
      break;
    case 'map-disclaimer':
      known.disclaimers.add(`${lang}/${String(facts['area'])}`);
      break;
    default:
  }
}
