import type {
  DisclaimerArea,
  Language,
  PeriodicalKind,
  PublishedFile,
  RegionSlug,
  RichText,
  SupportKind,
  TextOf,
} from '@mediation/content';

/**
 * What pages are made of. Views take these and nothing else: no component sees a stored item, a row or a
 * Strapi shape. Every `href` is a path on this site, language included, and the links inside texts lead where
 * they should: a view makes no address, so that in a preview each of them stays there. Dates are ISO 8601.
 */

/** What is the same on every page. */
export interface Frame {
  lang: Language;
  /** Address of this page without its language, e.g. `/regions/africa`; `` for the overview. */
  path: string;
  /** Public origin, without a slash at its end, e.g. `https://mediation.example.org`. */
  siteUrl: string;
  /** Null where site settings are not published in this language: the interface's own words stand in. */
  site: TextOf<'site-setting'> | null;
  contactEmail: string | null;
  /** Addresses of the pages that are there whatever is published, in this language. */
  links: Record<
    'overview' | 'snapshots' | 'about-the-map' | 'languages' | 'accessibility' | 'privacy',
    string
  >;
  /** `src` is the address of the picture's bytes; sizes in pixels. */
  logo: { src: string; width: number; height: number } | null;
  /** Labels of the ways back, in this language, where the overview is published in it. */
  backToParent: { label: string; href: string } | null;
  backToOverview: { label: string; href: string } | null;
  /** All six, in the UN's order. `available` tells whether this very page exists in that language. */
  languages: { lang: Language; href: string; available: boolean }[];
  /** Instant of the version this page shows. Null on a site never fed. */
  asOf: string | null;
  /** Set in the preview process only. */
  preview: PreviewTerms | null;
}

export interface PreviewTerms {
  /** Instant at which it ends. */
  expiresAt: string;
  /** Who shares it with a reader without an account. */
  sharedBy: string | null;
  /** Origin of the admin, which may frame it and tells it of saves. */
  adminOrigin: string;
}

export interface SnapshotLink {
  slug: string;
  title: string;
  start: string;
  end: string;
  href: string;
}

/** A country or, where `iso3` is null, a whole region a report is about. */
export interface Place {
  iso3: string | null;
  name: string;
  href: string;
}

export interface Report {
  id: string;
  href: string;
  heading: string;
  places: Place[];
  regions: { slug: RegionSlug; name: string; href: string }[];
  snapshot: SnapshotLink | null;
  body: RichText;
  foreignPhrases: { phrase: string; language: string }[];
  eventStart: string | null;
  eventEnd: string | null;
  supportKinds: SupportKind[];
  service: string | null;
  capacity: string | null;
  partner: string | null;
  changeNote: string | null;
  publishedAt: string;
  firstPublishedAt: string;
}

/** A report that exists, but not in the page's language: offered by the names of the languages it has. */
export interface UntranslatedReport {
  id: string;
  places: Place[];
  translations: { lang: Language; href: string }[];
}

export type ReportEntry =
  | { translated: true; report: Report }
  | { translated: false; report: UntranslatedReport };

/** Reports under one country (or the whole region). `anchor` is unique on its page. */
export interface ReportGroup {
  place: Place;
  anchor: string;
  entries: ReportEntry[];
}

export interface Disclaimer {
  area: DisclaimerArea;
  text: string;
}

/** `page` counts from 1. Addresses are null at the ends. */
export interface Pagination {
  page: number;
  pages: number;
  total: number;
  previous: string | null;
  next: string | null;
}

/** One of the five regions as the world map draws it. `activities` counts reports in the snapshot shown. */
export interface MapRegion {
  slug: RegionSlug;
  /** Short name on the map. */
  name: string;
  href: string;
  activities: number;
}

/** A country with at least one activity in the snapshot shown. */
export interface MapMarker {
  iso3: string;
  name: string;
  href: string;
  region: RegionSlug;
  activities: number;
}

export interface FactsheetLink {
  id: string;
  title: string;
  language: Language;
  date: string;
  file: PublishedFile;
  href: string;
}

export interface PeriodicalLink {
  id: string;
  kind: PeriodicalKind;
  title: string;
  period: string;
  language: Language;
  /** A file here or a page elsewhere. */
  href: string;
  file: PublishedFile | null;
}

export interface OverviewPage {
  kind: 'overview';
  frame: Frame;
  overview: TextOf<'overview'>;
  snapshot: SnapshotLink | null;
  regions: MapRegion[];
  markers: MapMarker[];
  periodicals: PeriodicalLink[];
  factsheets: FactsheetLink[];
  /** Address of the snapshot's document. */
  document: string | null;
  /** Address of the picture that is shown where the page is shared. */
  picture: string;
  services: { slug: string; title: string; body: RichText }[];
  capacities: { slug: string; title: string | null; body: RichText }[];
  disclaimers: Disclaimer[];
}

export interface RegionPage {
  kind: 'region';
  frame: Frame;
  region: { slug: RegionSlug; shortName: string; fullName: string; summary: string | null };
  /** Heading over the activities, from the overview, in this language; null where it is not published. */
  activitiesHeading: string | null;
  sensitivityNote: RichText | null;
  snapshot: SnapshotLink | null;
  groups: ReportGroup[];
  /** Countries of the region with activities, for the map. */
  markers: MapMarker[];
  pagination: Pagination;
  /** Address of the whole page as a document; null where it has too many reports to be one. */
  document: string | null;
  /** Address of the picture that is shown where the page is shared. */
  picture: string;
  /** The other four regions and this one, for moving sideways. */
  regions: MapRegion[];
  disclaimers: Disclaimer[];
}

export interface CountryPage {
  kind: 'country';
  frame: Frame;
  country: { iso3: string; name: string };
  region: { slug: RegionSlug; name: string; href: string } | null;
  /** Newest snapshot first. */
  periods: { snapshot: SnapshotLink; entries: ReportEntry[] }[];
  pagination: Pagination;
  disclaimers: Disclaimer[];
}

export interface SnapshotsPage {
  kind: 'snapshots';
  frame: Frame;
  /** Newest first. `activities` counts reports in any language. */
  snapshots: (SnapshotLink & { activities: number; current: boolean })[];
  pagination: Pagination;
}

export interface SnapshotPage {
  kind: 'snapshot';
  frame: Frame;
  snapshot: SnapshotLink & { note: string | null };
  /** The region the reader narrowed to, if any. */
  region: RegionSlug | null;
  /** `href` narrows this snapshot to that region (`?region=`). */
  regions: MapRegion[];
  markers: MapMarker[];
  groups: ReportGroup[];
  pagination: Pagination;
  /** Address of the whole snapshot as a document; null where it has too many reports to be one. */
  document: string | null;
  /** Address of the picture that is shown where the page is shared. */
  picture: string;
  disclaimers: Disclaimer[];
  /** The quarters nearest in time, newest first; `compareHref` leads to both beside each other. */
  others: (SnapshotLink & { compareHref: string })[];
}

/** A place with its numbers of reports in two quarters. */
export interface ComparedPlace {
  place: Place;
  older: number;
  newer: number;
}

export interface ComparisonPage {
  kind: 'comparison';
  frame: Frame;
  older: SnapshotLink;
  newer: SnapshotLink;
  /** Places with reports in both, in the newer alone, in the older alone; each by name. */
  both: ComparedPlace[];
  onlyNewer: ComparedPlace[];
  onlyOlder: ComparedPlace[];
  disclaimers: Disclaimer[];
}

export interface ReportPage {
  kind: 'report';
  frame: Frame;
  report: Report;
  /** Countries of this report with their regions, for the map. */
  disclaimers: Disclaimer[];
}

export interface AboutTheMapPage {
  kind: 'about-the-map';
  frame: Frame;
  disclaimers: Disclaimer[];
}

/** Numbers of texts that are published. */
export interface TextCounts {
  /** Other than reports. */
  texts: number;
  /** Reports in the current snapshot. */
  current: number;
  /** Reports in all snapshots. */
  reports: number;
}

export interface LanguagesPage {
  kind: 'languages';
  frame: Frame;
  /** The current snapshot. */
  snapshot: SnapshotLink | null;
  /** In whichever language. */
  all: TextCounts;
  /** All six, in the UN's order; `href` leads to the overview in that language. */
  languages: ({ lang: Language; href: string } & TextCounts)[];
  /** Snapshots with reports that lack a language, newest first, and the numbers of those that can be read in it. */
  incomplete: { snapshot: SnapshotLink; reports: number; languages: { lang: Language; reports: number }[] }[];
}

export interface StatementPage {
  kind: 'accessibility' | 'privacy';
  frame: Frame;
}

export type Page =
  | OverviewPage
  | RegionPage
  | CountryPage
  | SnapshotsPage
  | SnapshotPage
  | ComparisonPage
  | ReportPage
  | AboutTheMapPage
  | LanguagesPage
  | StatementPage;

export type PageKind = Page['kind'];

/**
 * Absent, withdrawn and outage are three answers. `alternatives` are the languages in which the page does
 * exist. A withdrawn page keeps its date and nothing else. A moved page has another address.
 */
export type Answer<P extends Page = Page> =
  | { status: 200; page: P }
  | { status: 301; location: string }
  | { status: 404; frame: Frame; alternatives: { lang: Language; href: string }[] }
  | { status: 410; frame: Frame; withdrawnOn: string }
  | { status: 503; frame: Frame };
