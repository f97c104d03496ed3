import { REGIONS, type Language, type RegionSlug } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import { loadActor, loadPeople } from '../../access/actor';
import { mayCreate } from '../../access/readable';
import { uidOf } from '../../content-types';
import { Refusal, Unfit } from '../../editorial/refusal';
import { say } from '../../sentences';
import { ImportRefusal } from '../import-refusal';
import { countryFinder, regionFinder } from '../place-names';
import { quarterNamed, type KnownQuarter } from './quarter-named';
import { readApart } from './reader';
import type { DocumentFormat, LeftOut } from './source-document';
import { IMPORTS, type ImportRow } from './tables';
import { understand, type UnderstoodReport } from './understand';

/** What was understood of a document. Nothing of it is kept. */
export interface UnderstoodDocument {
  name: string;
  sha256: string;
  format: DocumentFormat;
  language: Language;
  /** Slug of the quarter it says it is about; null when it names none that is being written. */
  snapshot: string | null;
  reports: UnderstoodReport[];
  leftOut: LeftOut[];
  /** When, and by whom, reports of this very document were made before. */
  before: { at: string; by: string }[];
}

/** @throws {Refusal} when the account makes no reports */
export async function demandImporter(strapi: Core.Strapi, userId: number) {
  const actor = await loadActor(strapi, userId);
  if (await mayCreate(strapi, actor, 'activity-report')) return actor;
  throw new Refusal([say('document.notAuthor')]);
}

/**
 * Reads a document and says what was understood of it.
 * @throws {Refusal} when the account makes no reports
 * @throws {Unfit} when the document cannot be read, with the reasons
 */
export async function understandDocument(
  strapi: Core.Strapi,
  userId: number,
  { name, bytes, language }: { name: string; bytes: Buffer; language: Language },
): Promise<UnderstoodDocument> {
  await demandImporter(strapi, userId);
  const { format, blocks, leftOut } = await readable(() => readApart(name, bytes));
  const regionNamed = regionFinder(await readRegionNames(strapi, language));
  const names = { regionNamed, countriesNamed: countryFinder(language) };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    name,
    sha256,
    format,
    language,
    snapshot: quarterNamed(name, blocks, await readQuarters(strapi, language), language),
    reports: understand(blocks, names),
    leftOut,
    before: await importsOf(strapi, sha256),
  };
}

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImportRefusal) throw new Unfit(error.reasons);
    throw error;
  }
}

async function readRegionNames(strapi: Core.Strapi, locale: Language): Promise<[string, RegionSlug][]> {
  const rows: { slug: string; shortName: string | null; fullName: string | null }[] = await strapi.db
    .query(uidOf('region'))
    .findMany({ select: ['slug', 'shortName', 'fullName'], where: { locale } });
  return rows.flatMap(({ slug, shortName, fullName }) => {
    const known = REGIONS.find((one) => one === slug);
    if (!known) return [];
    return [shortName, fullName].flatMap((name): [string, RegionSlug][] => (name ? [[name, known]] : []));
  });
}

async function readQuarters(strapi: Core.Strapi, language: Language): Promise<KnownQuarter[]> {
  const rows: { slug: string | null; title: string | null; locale: string }[] = await strapi.db
    .query(uidOf('snapshot'))
    .findMany({ select: ['slug', 'title', 'locale'] });
  const quarters = new Map<string, string | null>();
  for (const { slug, title, locale } of rows) {
    if (slug && (locale === language || !quarters.has(slug))) quarters.set(slug, title);
  }
  return [...quarters].map(([slug, title]) => ({ slug, title }));
}

async function importsOf(strapi: Core.Strapi, sha256: string): Promise<UnderstoodDocument['before']> {
  const rows = await strapi.db.connection<ImportRow>(IMPORTS).where({ sha256 }).orderBy('saved_at');
  const people = await loadPeople(
    strapi,
    rows.map(({ saved_by }) => saved_by),
  );
  return rows.map(({ saved_at: at, saved_by }) => ({
    at,
    by: people.find(({ id }) => id === saved_by)?.name ?? say('document.account', { id: String(saved_by) }),
  }));
}
