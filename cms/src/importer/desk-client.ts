import { LANGUAGES } from '@mediation/content';
import { z } from 'zod';
import { uidOf } from '../content-types';
import type { AdminSession } from './admin-client';
import type { PlannedEntry } from './plan';
import { IMPORTED_TYPES, type DeskContent, type ImportedType, type WorkingText } from './working-texts';

const PAGE_SIZE = 100;

const row = z.looseObject({ documentId: z.string() });
type Row = z.infer<typeof row>;
const rowPage = z.object({ results: z.array(row), pagination: z.object({ pageCount: z.number() }) });
/** A single type that is not in this language has no document. */
const single = z.object({ data: z.looseObject({ documentId: z.string().optional() }) });
const written = z.object({ data: row });

const unit = z.object({
  unit: z.string(),
  state: z.enum(['draft', 'in-review', 'cleared']),
  writers: z.array(z.string()),
  involved: z.boolean(),
});
const desk = z.object({
  data: z.object({
    units: z.array(unit),
    public: z.array(z.object({ lang: z.string(), current: z.boolean() })),
    versions: z.record(z.string(), z.number().int()),
    recalled: z.array(z.object({ lang: z.string() })),
  }),
});
export type Desk = z.infer<typeof desk>['data'];

/** State of an entry at the desk, as that account sees it. */
export async function readDesk(session: AdminSession, type: ImportedType, id: string): Promise<Desk> {
  const answer = await session.get(`/desk/${type}/${id}`, desk);
  return answer?.data ?? { units: [], public: [], versions: {}, recalled: [] };
}

const ENGLISH = 'en';

/** The English text was recalled, and not put up again since. */
const wasTakenDown = ({ recalled }: Desk): boolean => recalled.some(({ lang }) => lang === ENGLISH);

/** The CMS refuses a save over what somebody changed since. */
const baseOf = ({ versions }: Desk): string =>
  `"facts=${versions['facts'] ?? 0};${ENGLISH}=${versions[ENGLISH] ?? 0}"`;

async function readAll(session: AdminSession, uid: string, filters: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const query = new URLSearchParams({
      page: String(page),
      pageSize: String(PAGE_SIZE),
      sort: 'id:ASC',
      ...filters,
    });
    const answer = await session.get(`/content-manager/collection-types/${uid}?${query}`, rowPage);
    rows.push(...(answer?.results ?? []));
    if (page >= (answer?.pagination.pageCount ?? 0)) return rows;
  }
}

async function readSingle(session: AdminSession, uid: string, locale: string): Promise<Row | undefined> {
  const answer = await session.get(`/content-manager/single-types/${uid}?locale=${locale}`, single);
  const found = row.safeParse(answer?.data);
  return found.success ? found.data : undefined;
}

/** An entry that has no English text yet is found by what its languages share. */
async function readEntries(
  session: AdminSession,
  type: ImportedType,
  filters: Record<string, string>,
): Promise<WorkingText[]> {
  const uid = uidOf(type);
  const entries = new Map<string, { fields: Row; hasEnglish: boolean }>();
  for (const locale of [ENGLISH, ...LANGUAGES.filter((language) => language !== ENGLISH)]) {
    const rows =
      type === 'overview'
        ? [await readSingle(session, uid, locale)]
        : await readAll(session, uid, { ...filters, locale });
    for (const fields of rows) {
      if (!fields || entries.has(fields.documentId)) continue;
      entries.set(fields.documentId, { fields, hasEnglish: locale === ENGLISH });
    }
  }
  const texts: WorkingText[] = [];
  for (const [id, { fields, hasEnglish }] of entries) {
    const state = await readDesk(session, type, id);
    texts.push({
      type,
      id,
      fields,
      hasEnglish,
      takenDown: wasTakenDown(state),
      isPublic: state.public.some(({ lang }) => lang === ENGLISH),
      base: baseOf(state),
    });
  }
  return texts;
}

/** Reads what a plan needs. `snapshot` is the one asked for; else the current one is read. */
export async function readDeskContent(
  session: AdminSession,
  snapshot: string | undefined,
): Promise<DeskContent> {
  const settings = await readSingle(session, uidOf('site-setting'), ENGLISH);
  const current = settings?.['currentSnapshot'];
  const currentSnapshot = typeof current === 'string' ? current : null;
  const reportsOf = snapshot ?? currentSnapshot ?? '';
  const entries: WorkingText[] = [];
  for (const type of IMPORTED_TYPES) {
    const filters: Record<string, string> =
      type === 'activity-report' ? { 'filters[snapshot][$eq]': reportsOf } : {};
    entries.push(...(await readEntries(session, type, filters)));
  }
  const snapshots = new Set<string>();
  for (const locale of LANGUAGES) {
    for (const { slug } of await readAll(session, uidOf('snapshot'), { locale })) snapshots.add(String(slug));
  }
  const countries = await readAll(session, uidOf('country'), {});
  const regionOfCountry = new Map(countries.map(({ iso3, region }) => [String(iso3), String(region)]));
  return { entries, snapshots: [...snapshots], currentSnapshot, regionOfCountry };
}

/** Writes the English working text of an entry. Returns its document id. */
export async function writeEntry(
  session: AdminSession,
  { type, id, data, base }: PlannedEntry,
): Promise<string> {
  const kind = type === 'overview' ? 'single-types' : 'collection-types';
  const list = `/content-manager/${kind}/${uidOf(type)}`;
  const path = id === null || type === 'overview' ? list : `${list}/${id}`;
  const method = id === null && type !== 'overview' ? 'POST' : 'PUT';
  const answer = await session.send(method, `${path}?locale=${ENGLISH}`, data, written, base);
  return answer.data.documentId;
}
