import { LANGUAGES, REGIONS, type Language, type RegionSlug, type RichText } from '@mediation/content';
import type {
  Disclaimer,
  FactsheetLink,
  Frame,
  MapMarker,
  MapRegion,
  Pagination,
  PeriodicalLink,
  Place,
  Report,
  ReportGroup,
  SnapshotLink,
} from '@/content/types';

/** Small builders of view models: every field has a plain value, a test says only what it is about. */

export const paragraph = (text: string): RichText => [
  { type: 'paragraph', children: [{ type: 'text', text }] },
];

export function aFrame(changes: Partial<Frame> = {}): Frame {
  const lang = changes.lang ?? 'en';
  const path = changes.path ?? '/regions/africa';
  return {
    lang,
    path,
    siteUrl: 'https://mediation.example.org',
    site: {
      organisationName: 'Example Organisation',
      unitName: 'Mediation Support Unit',
      footer: 'The unit supports those who mediate.',
      emergencyBanner: null,
      logo: null,
    },
    contactEmail: 'web@mediation.example.org',
    links: {
      overview: `/${lang}`,
      snapshots: `/${lang}/snapshots`,
      'about-the-map': `/${lang}/about-the-map`,
      languages: `/${lang}/languages`,
      accessibility: `/${lang}/accessibility`,
      privacy: `/${lang}/privacy`,
    },
    logo: null,
    backToParent: { label: 'Back to Mediation Support Unit', href: 'https://example.org/mediation' },
    backToOverview: { label: 'Back to Mediation Support Overview', href: `/${lang}` },
    languages: LANGUAGES.map((other) => ({ lang: other, href: `/${other}${path}`, available: true })),
    asOf: '2020-04-20T09:30:00Z',
    preview: null,
    ...changes,
  };
}

export const availableIn = (...languages: Language[]): Frame['languages'] =>
  LANGUAGES.map((lang) => ({ lang, href: `/${lang}`, available: languages.includes(lang) }));

export const aSnapshot = (changes: Partial<SnapshotLink> = {}): SnapshotLink => ({
  slug: '2020-q1',
  title: 'First quarter of 2020',
  start: '2020-01-01',
  end: '2020-03-31',
  href: '/en/snapshots/2020-q1',
  ...changes,
});

export const aPlace = (name = 'Yemen', iso3: string | null = 'YEM'): Place => ({
  iso3,
  name,
  href: iso3 ? `/en/countries/${iso3}` : '/en/regions/africa',
});

export const aReport = (changes: Partial<Report> = {}): Report => ({
  id: 'report0001',
  href: '/en/reports/report0001',
  heading: 'Advice on an inclusive dialogue',
  places: [aPlace()],
  regions: [
    {
      slug: 'middle-east-west-asia',
      name: 'Middle East and West Asia',
      href: '/en/regions/middle-east-west-asia',
    },
  ],
  snapshot: aSnapshot(),
  body: paragraph('An adviser worked with the mission for three weeks.'),
  foreignPhrases: [],
  eventStart: '2020-01-13',
  eventEnd: '2020-02-03',
  supportKinds: ['inclusion', 'research-and-guidance'],
  service: null,
  capacity: null,
  partner: null,
  changeNote: null,
  publishedAt: '2020-04-20T09:30:00Z',
  firstPublishedAt: '2020-04-20T09:30:00Z',
  ...changes,
});

export const aGroup = (changes: Partial<ReportGroup> = {}): ReportGroup => ({
  place: aPlace(),
  anchor: 'YEM',
  entries: [{ translated: true, report: aReport() }],
  ...changes,
});

export const aPagination = (changes: Partial<Pagination> = {}): Pagination => ({
  page: 1,
  pages: 1,
  total: 1,
  previous: null,
  next: null,
  ...changes,
});

const REGION_NAMES: Record<RegionSlug, string> = {
  africa: 'Africa',
  'asia-pacific': 'Asia and the Pacific',
  'middle-east-west-asia': 'Middle East and West Asia',
  americas: 'Americas',
  europe: 'Europe',
};

/** All five, with as many activities as the counts say, 0 where they say nothing. */
export const regionsWith = (
  counts: Partial<Record<RegionSlug, number>> = { africa: 5, europe: 1 },
): MapRegion[] =>
  REGIONS.map((slug) => ({
    slug,
    name: REGION_NAMES[slug],
    href: `/en/regions/${slug}`,
    activities: counts[slug] ?? 0,
  }));

export const aMarker = (changes: Partial<MapMarker> = {}): MapMarker => ({
  iso3: 'LBY',
  name: 'Libya',
  href: '/en/countries/LBY',
  region: 'africa',
  activities: 2,
  ...changes,
});

const file = (mime: FactsheetLink['file']['mime'], size: number): FactsheetLink['file'] => ({
  sha256: 'a'.repeat(64),
  name: 'factsheet.pdf',
  mime,
  size,
});

export const aFactsheet = (changes: Partial<FactsheetLink> = {}): FactsheetLink => ({
  id: 'factsheet1',
  title: 'The standby team',
  language: 'en',
  date: '2020-02-01',
  file: file('application/pdf', 245_300),
  href: `/files/${'a'.repeat(64)}/factsheet.pdf`,
  ...changes,
});

export const aPeriodical = (changes: Partial<PeriodicalLink> = {}): PeriodicalLink => ({
  id: 'periodical1',
  kind: 'quarterly-update',
  title: 'Quarterly update, January to March 2020',
  period: '2020-q1',
  language: 'en',
  href: `/files/${'b'.repeat(64)}/update.pdf`,
  file: file('application/pdf', 1_204_000),
  ...changes,
});

export const someDisclaimers: Disclaimer[] = [
  { area: 'world', text: 'Names and boundaries on this map imply no endorsement.' },
  { area: 'abyei', text: 'The final status of the Abyei area is not yet determined.' },
];
