import { LANGUAGES } from '@mediation/content/codes';
import type { BoardReport } from '../../board/board';

/** What of a quarter is looked at; null: all of it. Stands in the address. */
export interface Filters {
  /** Words of the title. */
  search: string | null;
  region: string | null;
  /** ISO3. */
  country: string | null;
  language: string | null;
  state: string | null;
  author: string | null;
  reviewer: string | null;
}
export type FilterName = keyof Filters;

export const readFilters = (address: URLSearchParams): Filters => ({
  search: address.get('search'),
  region: address.get('region'),
  country: address.get('country'),
  language: address.get('language'),
  state: address.get('state'),
  author: address.get('author'),
  reviewer: address.get('reviewer'),
});

/** The address with a filter set or taken away; the rest of it stays. */
export function withFilter(address: URLSearchParams, name: FilterName, value: string | null) {
  const after = new URLSearchParams(address);
  if (value === null || value === '') after.delete(name);
  else after.set(name, value);
  return after;
}

const FACTS = 'facts';

/** Units a filter by state looks at: the chosen language with the facts, or all. */
const unitsOf = ({ units }: BoardReport, language: string | null) =>
  language === null ? units : units.filter(({ unit }) => unit === FACTS || unit === language);

const hasLanguage = ({ units }: BoardReport, language: string): boolean =>
  units.some(({ unit }) => unit === language);

/** A language that is not written yet is a state to look for as well. */
export const MISSING = 'missing' as const;

function isIn(report: BoardReport, state: string, language: string | null): boolean {
  if (state === MISSING) {
    return (language === null ? LANGUAGES : [language]).some((lang) => !hasLanguage(report, lang));
  }
  return unitsOf(report, language).some(({ shown }) => shown === state);
}

export function matches(report: BoardReport, filters: Filters): boolean {
  const { search, region, country, language, state, author, reviewer } = filters;
  return (
    (search === null || report.title.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())) &&
    (region === null || report.regions.includes(region)) &&
    (country === null || report.countries.includes(country)) &&
    (state === null ? language === null || hasLanguage(report, language) : isIn(report, state, language)) &&
    (author === null || report.authors.includes(author)) &&
    (reviewer === null || report.reviewers.includes(reviewer))
  );
}

/** How many reports have something in which state. */
export function countStates(reports: readonly BoardReport[], language: string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const report of reports) {
    const states = new Set<string>(unitsOf(report, language).map(({ shown }) => shown));
    if (isIn(report, MISSING, language)) states.add(MISSING);
    for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}

/** What readers will have of a report: it is public, or goes out with the next release, or neither. */
export type Outlook = 'public' | 'goes' | 'inside';

export function outlookOf({ units, sensitivity }: BoardReport): Outlook {
  if (units.some(({ isPublic }) => isPublic)) return 'public';
  const isReady = ({ shown }: BoardReport['units'][number]) => shown === 'cleared' || shown === 'scheduled';
  const facts = units.find(({ unit }) => unit === FACTS);
  const texts = units.filter(({ unit }) => unit !== FACTS);
  const goes = sensitivity === 'public' && facts !== undefined && isReady(facts) && texts.some(isReady);
  return goes ? 'goes' : 'inside';
}
