import type { Language } from '@mediation/content';
import { uidOf } from '../../src/content-types';
import type { Staff } from './accounts';
import type { Cms } from './boot';
import { blocks, type Entry } from './builders';
import { builtActor, builtClearance } from './built';

export interface QuarterDraft {
  snapshot: string;
  reports: number;
  languages: readonly Language[];
  /** Stands in each text, so that a reader tells which version it is of. */
  marker: string;
}

const settingsOf = (snapshot: string, marker: string) => ({
  organisationName: 'The organisation',
  unitName: `The unit ${marker}`,
  footer: 'A footer.',
  contactEmail: 'unit@example.org',
  currentSnapshot: snapshot,
});

/** Writes texts in several languages as the author, in the CMS's own process: fast enough for a whole quarter. */
export async function writeInProcess(
  cms: Cms,
  staff: Staff,
  { type, id }: { type: Entry['type']; id?: string },
  languages: readonly Language[],
  data: Record<string, unknown>,
): Promise<Entry> {
  const { actingAs } = builtActor();
  const documents = cms.strapi.documents(uidOf(type));
  let documentId = id;
  for (const locale of languages) {
    await actingAs(staff.author, async () => {
      if (documentId) await documents.update({ documentId, locale, data });
      else documentId = (await documents.create({ locale, data })).documentId;
    });
  }
  return { type, id: String(documentId) };
}

/** Sent by the author and cleared by the reviewer, in the CMS's own process. */
export async function clearInProcess(
  cms: Cms,
  staff: Staff,
  entry: Entry,
  languages: readonly Language[],
): Promise<void> {
  const { moveUnits } = builtClearance();
  await moveUnits(cms.strapi, staff.author.id, { ...entry, move: 'send-for-review', languages });
  await moveUnits(cms.strapi, staff.reviewer.id, { ...entry, move: 'clear', languages });
}

const reportOf = (snapshot: string, marker: string, index: number) => ({
  heading: `Report ${index} ${marker}`,
  body: blocks(`What the unit did, ${marker}.`),
  snapshot,
  countries: [['YEM', 'KEN', 'COL', 'KHM'][index % 4]],
  supportKinds: [],
  sensitivity: 'public',
  changeNote: `Changed with ${marker}.`,
});

export interface Quarter {
  snapshot: Entry;
  siteSetting: Entry;
  reports: Entry[];
}

/** A quarter under a marker, all of it cleared: its snapshot, its reports, and the site settings that name it. */
export async function writeQuarter(
  cms: Cms,
  staff: Staff,
  { snapshot: slug, reports: count, languages, marker }: QuarterDraft,
  known: Partial<Quarter> = {},
): Promise<Quarter> {
  const dates = { slug, start: `${slug.slice(0, 4)}-01-01`, end: `${slug.slice(0, 4)}-12-31` };
  const snapshot = await writeInProcess(cms, staff, known.snapshot ?? { type: 'snapshot' }, languages, {
    ...dates,
    title: `Quarter ${marker}`,
  });
  const siteSetting = await writeSettings(cms, staff, slug, languages, marker, known.siteSetting);
  const reports: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const target = known.reports?.[index] ?? { type: 'activity-report' as const };
    const report = await writeInProcess(cms, staff, target, languages, reportOf(slug, marker, index));
    await clearInProcess(cms, staff, report, languages);
    reports.push(report);
  }
  await clearInProcess(cms, staff, snapshot, languages);
  await clearInProcess(cms, staff, siteSetting, languages);
  return { snapshot, siteSetting, reports };
}

/** The site settings, naming a snapshot as the current one. Not cleared. */
export async function writeSettings(
  cms: Cms,
  staff: Staff,
  snapshot: string,
  languages: readonly Language[],
  marker: string,
  known?: Entry,
): Promise<Entry> {
  return writeInProcess(
    cms,
    staff,
    known ?? { type: 'site-setting' },
    languages,
    settingsOf(snapshot, marker),
  );
}
