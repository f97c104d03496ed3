import type { DisclaimerArea, RegionSlug, RichText } from '@mediation/content';

/** A value with the line of the file it begins at. */
export interface Passage<T = string> {
  value: T;
  line: number;
}

/** Fields of the overview that one copy of the page gives, headings first. */
export const OVERVIEW_HEADINGS = [
  'title',
  'snapshotHeading',
  'snapshotHint',
  'aboutHeading',
  'factsheetsHeading',
  'servicesHeading',
  'capacitiesHeading',
  'disclaimersHeading',
  'regionActivitiesHeading',
  'backToParent',
  'backToOverview',
] as const;
export const OVERVIEW_TEXTS = ['introduction', 'sensitivityNote', 'aboutText'] as const;
export type OverviewHeading = (typeof OVERVIEW_HEADINGS)[number];
export type OverviewText = (typeof OVERVIEW_TEXTS)[number];

export interface ServicePassage {
  /** As numbered on the page, from 1. */
  order: number;
  title: Passage;
  body: Passage<RichText>;
}

export interface CapacityPassage {
  /** Its place in the list, from 1. */
  order: number;
  body: Passage<RichText>;
}

export interface DisclaimerPassage {
  area: DisclaimerArea;
  text: Passage;
}

/** One of the copies of the page that a file holds. What the copy leaves out is not there. */
export interface PageCopy {
  headings: Partial<Record<OverviewHeading, Passage>>;
  texts: Partial<Record<OverviewText, Passage<RichText>>>;
  services: ServicePassage[];
  capacities: CapacityPassage[];
  disclaimers: DisclaimerPassage[];
}

export interface RegionPassage {
  slug: RegionSlug;
  /** On the map. */
  shortName: Passage;
  /** Above its reports. */
  fullName: Passage;
}

export interface ReportPassage {
  /** The region it stands under in the file. */
  region: RegionSlug;
  /** ISO3 codes in alphabetical order. */
  countries: string[];
  heading: Passage;
  body: Passage<RichText>;
}

/** A field whose wording differs between the two copies. */
export interface Conflict {
  type: 'overview' | 'service' | 'capacity' | 'map-disclaimer';
  /** Order of a service or capacity, area of a disclaimer; empty for the overview. */
  key: string;
  field: string;
  first: { text: string; line: number };
  second: { text: string; line: number };
}

export type Preference = 'first' | 'last';

export interface LegacyPage {
  /** The way back to the overview is in the second copy only, so that a file with one has none. */
  headings: Record<Exclude<OverviewHeading, 'backToOverview'>, Passage> & { backToOverview?: Passage };
  texts: Record<OverviewText, Passage<RichText>>;
  services: ServicePassage[];
  capacities: CapacityPassage[];
  disclaimers: DisclaimerPassage[];
  regions: RegionPassage[];
  reports: ReportPassage[];
  /** Where the copies differ; the page holds the preferred one. */
  conflicts: Conflict[];
  preference: Preference;
}
