import { parseFacts, parseText, snapshotSlug, type RichText } from '@mediation/content';
import { digestOf } from '../publication/digest';
import type { FileReader } from '../publication/media';
import { project } from '../publication/projection';
import { readRichText } from '../publication/rich-text';
import { atLine, ImportRefusal } from './import-refusal';
import type { LegacyPage } from './legacy-page';
import { withNotes } from './notes';
import { findEntry, targetsOf, type Target } from './targets';
import type { DeskContent, ImportedType, WorkingText } from './working-texts';

export type PlannedAction = 'create' | 'update' | 'keep' | 'leave-alone';

export interface PlannedEntry {
  type: ImportedType;
  label: string;
  line: number;
  /** Document id; null for an entry to create. */
  id: string | null;
  /** What the change is based on; null for an entry to create. */
  base: string | null;
  /** `keep`: it says what the file says. `leave-alone`: it was taken down, which an import does not undo. */
  action: PlannedAction;
  /** Names of the fields that change. */
  changes: readonly string[];
  /** What to write, by field. */
  data: Readonly<Record<string, unknown>>;
}

export interface ImportPlan {
  snapshot: string;
  entries: readonly PlannedEntry[];
  /** Sentences on what an editor may want to look at. */
  remarks: readonly string[];
}

export interface PlanOptions {
  /** The CMS's current snapshot when left out. */
  snapshot?: string | undefined;
  parentUrl?: string | undefined;
}

const LONGEST_NOTES = 5_000;

/**
 * What it takes to make the CMS's English working texts say what the page says. Every resulting entry is
 * checked against the contract, so that there is a plan for all of it or none.
 * @throws {ImportRefusal} every reason why there is none
 */
export async function planImport(
  page: LegacyPage,
  content: DeskContent,
  options: PlanOptions,
): Promise<ImportPlan> {
  const snapshot = chooseSnapshot(content, options.snapshot);
  const reasons: string[] = [];
  const entries: PlannedEntry[] = [];
  const taken = new Map<string, string>();
  for (const target of targetsOf(page, { snapshot, parentUrl: options.parentUrl })) {
    const { entry, faults } = chooseEntry(target, content);
    const other = entry && taken.get(entry.id);
    if (other) faults.push(`In the CMS, ${other} and ${target.label} are one entry (${entry.id}).`);
    if (entry) taken.set(entry.id, target.label);
    reasons.push(...faults, ...(faults.length === 0 ? await unfitness(target, entry) : []));
    entries.push(planEntry(target, entry));
  }
  if (reasons.length > 0) throw new ImportRefusal(reasons);
  return { snapshot, entries, remarks: remarksOn(page, content, entries) };
}

function chooseSnapshot({ snapshots, currentSnapshot }: DeskContent, asked: string | undefined): string {
  const chosen = asked ?? currentSnapshot;
  if (chosen === null) {
    throw new ImportRefusal([
      'The CMS has no current snapshot yet. Say with --snapshot which one the reports belong to.',
    ]);
  }
  if (!snapshotSlug.safeParse(chosen).success) {
    throw new ImportRefusal([`“${chosen}” is no snapshot; one is called like 2020-q1.`]);
  }
  if (!snapshots.includes(chosen)) {
    const known =
      snapshots.length > 0 ? `There is ${[...snapshots].sort().join(', ')}.` : 'There is none yet.';
    throw new ImportRefusal([`The CMS has no snapshot “${chosen}”. ${known} Make it there first.`]);
  }
  return chosen;
}

const isInternal = (entry: WorkingText): boolean => (entry.fields['sensitivity'] ?? 'public') !== 'public';

/** The entry a target is about. A report that is not public is none, and keeps a public one from being made. */
function chooseEntry(
  target: Target,
  { entries }: DeskContent,
): { entry: WorkingText | null; faults: string[] } {
  const candidates = entries.filter((entry) => !isInternal(entry));
  const found = findEntry(target, candidates);
  if ('fault' in found) return { entry: null, faults: [found.fault] };
  if (found.entry) return { entry: found.entry, faults: [] };
  const hidden = findEntry(target, entries.filter(isInternal));
  if ('entry' in hidden && hidden.entry === null) return { entry: null, faults: [] };
  return {
    entry: null,
    faults: [
      atLine(
        target.line,
        `the CMS has a restricted or confidential entry for ${target.label}. The importer writes public reports ` +
          'only, and makes none beside it; decide in the CMS, then import again.',
      ),
    ],
  };
}

const valuesOf = ({ text }: Target): Record<string, string | RichText> =>
  Object.fromEntries(Object.entries(text).map(([field, { value }]) => [field, value]));

const isEqual = (value: string | RichText, known: unknown): boolean =>
  typeof value === 'string' ? value === known : digestOf(value) === digestOf(readRichText(known));

function planEntry(target: Target, entry: WorkingText | null): PlannedEntry {
  const { type, label, line, whenNew } = target;
  const values = valuesOf(target);
  const notes = withNotes(entry?.fields['internalNotes'], target.notes);
  const noted = notes === '' ? {} : { internalNotes: notes };
  if (!entry) {
    const data = { ...whenNew, ...values, ...noted };
    return {
      type,
      label,
      line,
      id: null,
      base: null,
      action: 'create',
      changes: Object.keys({ ...values, ...noted }),
      data,
    };
  }
  const { id, base, fields, hasEnglish, takenDown, isPublic } = entry;
  if (takenDown) return { type, label, line, id, base, action: 'leave-alone', changes: [], data: {} };
  const changed = Object.entries(values).filter(
    ([field, value]) => !hasEnglish || !isEqual(value, fields[field]),
  );
  const noteOfChange = changed.length > 0 && isPublic && type === 'activity-report' ? changeNote(fields) : {};
  const differing = Object.fromEntries([
    ...changed,
    ...Object.entries(noteOfChange),
    ...Object.entries(noted).filter(([field, value]) => fields[field] !== value),
  ]);
  const changes = Object.keys(differing);
  if (changes.length === 0) return { type, label, line, id, base, action: 'keep', changes, data: {} };
  // The first English text of an entry needs what all languages share, too.
  const shared = hasEnglish ? {} : { ...whenNew, ...pick(fields, Object.keys(whenNew)) };
  return { type, label, line, id, base, action: 'update', changes, data: { ...shared, ...differing } };
}

const CHANGE_NOTES = [
  'The text of the former page was taken over.',
  'The text of the former page was taken over again.',
];

/** A public report says what changed each time its text does, never twice in the same words. */
const changeNote = (fields: WorkingText['fields']) => ({
  changeNote: CHANGE_NOTES.find((note) => note !== fields['changeNote']),
});

const pick = (fields: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));

const NOT_YET_KNOWN = 'notyetknown';
const noFiles: FileReader = {
  read: () => Promise.reject(new Error('Entries that are imported have no files.')),
  seen: new Map(),
};

/** Why the entry would not be fit to be public, in sentences; none when it would. */
async function unfitness(target: Target, entry: WorkingText | null): Promise<string[]> {
  if (entry?.takenDown) return [];
  const { type, label, line, text, whenNew } = target;
  const known = entry?.fields ?? {};
  const candidate = {
    ...whenNew,
    ...known,
    ...valuesOf(target),
    documentId: entry?.id ?? NOT_YET_KNOWN,
    locale: 'en',
  };
  const projection = await project(type, candidate, noFiles);
  const issues = [parseFacts(type, projection.facts), parseText(type, projection.text)].flatMap((result) =>
    result.success ? [] : result.error.issues,
  );
  const faults = issues.map(({ path, message }) => {
    const field = String(path[0] ?? '');
    const hint = type === 'overview' && field === 'parentUrl' && !entry ? ' Say it with --parent-url.' : '';
    return atLine(text[field]?.line ?? line, `${label}, field “${field || 'whole'}”: ${message}.${hint}`);
  });
  const notes = withNotes(known['internalNotes'], target.notes);
  if (target.notes.length > 0 && notes.length > LONGEST_NOTES) {
    faults.push(
      atLine(
        line,
        `${label}: the internal notes would be ${notes.length} characters long; ${LONGEST_NOTES} fit. Shorten them in the CMS.`,
      ),
    );
  }
  return faults;
}

function remarksOn(
  page: LegacyPage,
  { regionOfCountry }: DeskContent,
  entries: readonly PlannedEntry[],
): string[] {
  const regions = page.reports.flatMap(({ countries, region, heading }) =>
    countries.flatMap((iso3) => {
      const known = regionOfCountry.get(iso3);
      if (known === region) return [];
      const where =
        known === undefined ? 'has it in no region yet' : `has it in “${known}”, and shows it there`;
      return [
        atLine(heading.line, `in the file, ${heading.value} (${iso3}) is in “${region}”; the CMS ${where}.`),
      ];
    }),
  );
  const leftAlone = entries
    .filter(({ action }) => action === 'leave-alone')
    .map(({ line, label }) =>
      atLine(line, `${label} was taken down. An import does not put it up again; the desk can.`),
    );
  return [...regions, ...leftAlone];
}
