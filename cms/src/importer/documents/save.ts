import {
  LANGUAGES,
  parseFacts,
  parseText,
  REGIONS,
  richText,
  snapshotSlug,
  type Language,
  type RegionSlug,
} from '@mediation/content';
import { countryByIso3 } from '@mediation/geo';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actingAs, writerOf, type Actor } from '../../access/actor';
import { demandReadable, mayCreate } from '../../access/readable';
import { appendAudit } from '../../audit/append';
import { uidOf } from '../../content-types';
import { NotThere, Refusal, Unfit } from '../../editorial/refusal';
import { loadVisibleEntries, type Reference } from '../../entries';
import type { Entry } from '../../publication/allow-list';
import { lockEntry } from '../../history/record';
import { inTransaction, type Transaction } from '../../transaction';
import { say } from '../../sentences';
import { IMPORTS, type ImportRow } from './tables';
import { demandImporter } from './understood';

const documentId = z.string().regex(/^[a-z0-9]{8,40}$/);

const reportToSave = z.strictObject({
  /** Where it begins in the document, for a sentence about it. */
  place: z.string().max(60),
  heading: z.string().max(300),
  countries: z.array(z.string().max(3)).max(30),
  /** The whole region a report without countries is about. */
  region: z.enum(REGIONS).nullable(),
  body: richText,
  /** The report of which this is a further language; null for a new report. */
  target: documentId.nullable(),
});
export type ReportToSave = z.infer<typeof reportToSave>;

const MOST_REPORTS = 500;

export const importToSave = z.strictObject({
  key: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  language: z.enum(LANGUAGES),
  snapshot: snapshotSlug,
  reports: z.array(reportToSave).min(1, 'choose at least one report').max(MOST_REPORTS),
});
export type ImportToSave = z.infer<typeof importToSave>;

export interface SavedImport {
  snapshot: string;
  language: Language;
  reports: { id: string; heading: string; made: 'report' | 'language' }[];
  /** ISO3 codes of countries that stood in no region yet, and now do in the one of the document. */
  countries: string[];
}

/** A report of a quarter that a report of a document may be a further language of. */
export interface ReportOfQuarter {
  id: string;
  heading: string;
  countries: string[];
  region: RegionSlug | null;
  languages: string[];
}

/** Reports of a quarter that the account may know of. */
export async function readReportsOf(
  strapi: Core.Strapi,
  userId: number,
  snapshot: string,
): Promise<ReportOfQuarter[]> {
  await demandImporter(strapi, userId);
  const reports = new Map<string, ReportOfQuarter>();
  for (const entry of await loadVisibleEntries(strapi, 'activity-report', { snapshot })) {
    const { documentId: id, locale } = entry;
    const languages = [...(reports.get(id)?.languages ?? []), String(locale)];
    const known = reports.get(id);
    // In English where there is one.
    if (known && locale !== 'en') known.languages = languages;
    else reports.set(id, { id, ...headOf(entry), languages });
  }
  return [...reports.values()];
}

const headOf = ({ heading, countries, region }: Entry) => ({
  heading: String(heading),
  countries: Array.isArray(countries) ? countries.map(String) : [],
  region: REGIONS.find((slug) => slug === region) ?? null,
});

const NO_FACTS = { eventStart: null, eventEnd: null, supportKinds: [], service: null, capacity: null };
const NO_TEXT = { partner: null, changeNote: null, foreignPhrases: [] };

const factsOf = ({ countries, region }: ReportToSave, snapshot: string) => ({
  snapshot,
  countries: [...new Set(countries)].sort(),
  region: countries.length > 0 ? null : region,
});

/** Why a report would not be fit to be public, each with its place in the document. */
function faultsOf(report: ReportToSave, snapshot: string): string[] {
  const { place, heading, body } = report;
  const facts = parseFacts('activity-report', { ...NO_FACTS, ...factsOf(report, snapshot) });
  const text = parseText('activity-report', { ...NO_TEXT, heading, body });
  return [facts, text].flatMap((result) =>
    result.success
      ? []
      : result.error.issues.map(({ path, message }) =>
          say('document.fault', { place, heading, field: String(path[0] ?? 'report'), message }),
        ),
  );
}

/**
 * Makes working texts of the reports of a document, which nobody cleared yet: all of them, or none. Asked again
 * with the same key, it answers what it made before.
 * @throws {Refusal} when the account makes no reports, or there is no such quarter
 * @throws {Unfit} when a report is not what the contract allows
 */
export async function saveImport(
  strapi: Core.Strapi,
  userId: number,
  request: ImportToSave,
): Promise<SavedImport> {
  const actor = await demandImporter(strapi, userId);
  const { key, sha256, snapshot, language, reports } = request;
  const faults = reports.flatMap((report) => faultsOf(report, snapshot));
  if (faults.length > 0) throw new Unfit(faults);
  const makesCountries = await mayCreate(strapi, actor, 'country');
  return inTransaction(strapi, async (transaction) => {
    const { trx } = transaction;
    const saved_at = new Date().toISOString();
    const row = { key, sha256, saved: '', saved_at, saved_by: actor.id };
    // Of two that save it at once, the second waits here for the first.
    const [first] = await trx<ImportRow>(IMPORTS).insert(row).onConflict('key').ignore().returning('key');
    if (!first) return savedBefore(transaction, actor, key);
    await demandSnapshot(strapi, snapshot);
    const saved: SavedImport = { snapshot, language, reports: [], countries: [] };
    for (const report of reports) {
      saved.reports.push(await saveReport(strapi, actor, transaction, request, report));
    }
    if (makesCountries) saved.countries = await saveCountries(strapi, actor, reports);
    await trx<ImportRow>(IMPORTS)
      .where({ key })
      .update({ saved: JSON.stringify(saved) });
    for (const { id } of saved.reports) {
      const subject = { type: 'activity-report', id, lang: language, document: sha256 };
      await appendAudit(trx, { actor: writerOf(actor), action: 'import-report', subject });
    }
    return saved;
  });
}

async function savedBefore({ trx }: Transaction, { id }: Actor, key: string): Promise<SavedImport> {
  const row = await trx<ImportRow>(IMPORTS).where({ key, saved_by: id }).first();
  if (!row) throw new Refusal([say('document.key')]);
  return JSON.parse(row.saved) as SavedImport;
}

async function demandSnapshot(strapi: Core.Strapi, slug: string): Promise<void> {
  if ((await strapi.db.query(uidOf('snapshot')).count({ where: { slug } })) > 0) return;
  throw new Refusal([say('document.noSnapshot', { snapshot: slug })]);
}

const by = ({ id }: Actor) => ({ createdBy: id, updatedBy: id });

async function saveReport(
  strapi: Core.Strapi,
  actor: Actor,
  transaction: Transaction,
  { snapshot, language }: ImportToSave,
  report: ReportToSave,
): Promise<SavedImport['reports'][number]> {
  const { heading, body, target } = report;
  const documents = strapi.documents(uidOf('activity-report'));
  const data = { ...by(actor), heading, body };
  if (target === null) {
    const facts = factsOf(report, snapshot);
    const made = await actingAs(actor, () =>
      documents.create({ locale: language, data: { ...data, ...facts } }),
    );
    return { id: made.documentId, heading, made: 'report' };
  }
  const reference: Reference = { type: 'activity-report', id: target };
  await demandReadable(strapi, actor, reference);
  await lockEntry(strapi, transaction.trx, reference);
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uidOf('activity-report'))
    .findMany({ where: { documentId: target } });
  const [known] = rows;
  if (!known || known['snapshot'] !== snapshot) throw new NotThere();
  if (rows.some(({ locale }) => locale === language)) {
    throw new Refusal([say('document.languageThere', { place: report.place, heading })]);
  }
  await actingAs(actor, () => documents.update({ documentId: target, locale: language, data }));
  return { id: target, heading, made: 'language' };
}

/** The site lists a report under the region of its countries: one that stands in none is listed nowhere. */
async function saveCountries(
  strapi: Core.Strapi,
  actor: Actor,
  reports: readonly ReportToSave[],
): Promise<string[]> {
  const query = strapi.db.query(uidOf('country'));
  const made: string[] = [];
  for (const { countries, region } of reports) {
    for (const iso3 of countries) {
      const where = region ?? countryByIso3(iso3)?.region;
      if (!where || (await query.count({ where: { iso3 } })) > 0) continue;
      const data = { ...by(actor), iso3, region: where };
      await actingAs(actor, () => strapi.documents(uidOf('country')).create({ data }));
      made.push(iso3);
    }
  }
  return made;
}
