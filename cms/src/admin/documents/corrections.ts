import type { RegionSlug, RichText } from '@mediation/content';
import type { ReportOfQuarter, ReportToSave } from '../../importer/documents/save';
import type { UnderstoodReport } from '../../importer/documents/understand';

/** A report of the document, as the editor leaves it. */
export interface Correction {
  key: number;
  place: string;
  heading: string;
  countries: readonly string[];
  region: RegionSlug | null;
  body: RichText;
  unclear: readonly string[];
  /** Whether it becomes a text: what the editor said, or else what was understood. */
  taken: boolean;
  decided: boolean;
  /** Id of the report it is a further language of, null for a new one; undefined: as the quarter suggests. */
  target: string | null | undefined;
}

export const correctionsOf = (reports: readonly UnderstoodReport[]): Correction[] =>
  reports.map((report, key) => ({ ...report, key, decided: false, target: undefined }));

export type Change = Partial<Pick<Correction, 'heading' | 'countries' | 'region' | 'taken' | 'target'>>;

/** A passage for which the editor picks countries is one to take, unless the editor said otherwise. */
export const corrected = (all: readonly Correction[], key: number, change: Change): Correction[] =>
  all.map((one) => {
    if (one.key !== key) return one;
    const decided = one.decided || change.taken !== undefined;
    const named = !decided && change.countries !== undefined && change.countries.length > 0;
    return { ...one, ...(named && { taken: true }), ...change, decided };
  });

/** Makes a report the end of the one before it; its heading, where it has another one, stays in the text. */
export function joined(all: readonly Correction[], key: number): Correction[] {
  const index = all.findIndex((one) => one.key === key);
  const [before, report] = [all[index - 1], all[index]];
  if (!before || !report) return [...all];
  const heading: RichText =
    report.heading === '' || report.heading === before.heading
      ? []
      : [{ type: 'heading', level: 3, children: [{ type: 'text', text: report.heading }] }];
  const body = [...before.body, ...heading, ...report.body];
  const taken = before.taken || (before.body.length === 0 && report.taken);
  return all.flatMap((one) => {
    if (one === before) return [{ ...before, body, taken }];
    return one === report ? [] : [one];
  });
}

export interface Suggestion {
  /** Reports of the quarter that are about the same, and have no text in the language of the document. */
  targets: ReportOfQuarter[];
  target: string | null;
  taken: boolean;
  /** Whether the quarter has a report on the same in this language: then it is not taken, although it is clear. */
  isThere: boolean;
}

const sameSubject = (report: Correction, other: ReportOfQuarter): boolean =>
  report.countries.length > 0
    ? report.countries.join() === [...other.countries].sort().join()
    : other.countries.length === 0 && report.region !== null && other.region === report.region;

/** What the reports that a quarter has already suggest for one of the document. */
export function suggestionFor(
  report: Correction,
  quarter: readonly ReportOfQuarter[],
  language: string,
): Suggestion {
  const same = quarter.filter((other) => sameSubject(report, other));
  const targets = same.filter(({ languages }) => !languages.includes(language));
  const isThere = targets.length === 0 && same.length > 0;
  const target = report.target === undefined ? (targets[0]?.id ?? null) : report.target;
  const known = targets.some(({ id }) => id === target);
  return {
    targets,
    target: known ? target : null,
    taken: report.decided ? report.taken : report.taken && !isThere,
    isThere,
  };
}

/** Reports as they are to be saved. */
export const chosenOf = (
  all: readonly Correction[],
  quarter: readonly ReportOfQuarter[],
  language: string,
): ReportToSave[] =>
  all.flatMap((report) => {
    const { taken, target } = suggestionFor(report, quarter, language);
    if (!taken) return [];
    const { place, heading, countries, region, body } = report;
    return [{ place, heading, countries: [...countries], region, body, target }];
  });
