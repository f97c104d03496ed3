import { LANGUAGES } from '@mediation/content';
import type {
  AboutTheMapPage,
  ComparisonPage,
  CountryPage,
  LanguagesPage,
  OverviewPage,
  StatementPage,
  RegionPage,
  ReportPage,
  SnapshotPage,
  SnapshotsPage,
} from '@/content/types';
import {
  aFactsheet,
  aFrame,
  aGroup,
  aMarker,
  aPagination,
  aPeriodical,
  aPlace,
  aReport,
  aSnapshot,
  paragraph,
  regionsWith,
  someDisclaimers,
} from './builders';

/** Pages whole, as the store answers them. */

export const anOverviewPage = (changes: Partial<OverviewPage> = {}): OverviewPage => ({
  kind: 'overview',
  frame: aFrame({ path: '' }),
  overview: {
    title: 'Mediation support',
    introduction: paragraph('The unit supports those who mediate.'),
    snapshotHeading: 'Current activities',
    snapshotHint: 'Choose a region',
    sensitivityNote: paragraph('Not everything can be told.'),
    aboutHeading: 'The service',
    aboutText: paragraph('It was founded in 2006.'),
    factsheetsHeading: 'Factsheets',
    servicesHeading: 'Three areas',
    capacitiesHeading: 'What it rests on',
    disclaimersHeading: 'Map disclaimer',
    regionActivitiesHeading: 'Region activities',
    backToParent: 'Back to the unit',
    parentUrl: 'https://example.org/unit',
    backToOverview: 'Back to the overview',
  },
  snapshot: aSnapshot(),
  regions: regionsWith(),
  markers: [aMarker()],
  periodicals: [aPeriodical()],
  factsheets: [aFactsheet()],
  document: '/en/snapshots/2020-q1.pdf',
  picture: '/en.png',
  services: [
    { slug: 'support', title: 'Operational support', body: paragraph('Advice through all phases.') },
    { slug: 'capacity', title: 'Strengthening capacity', body: paragraph('Courses and coaching.') },
  ],
  capacities: [
    { slug: 'staff', title: null, body: paragraph('Staff who analyse.') },
    { slug: 'standby', title: 'Standby team', body: paragraph('Ready within 72 hours.') },
  ],
  disclaimers: someDisclaimers,
  ...changes,
});

export const aRegionPage = (changes: Partial<RegionPage> = {}): RegionPage => ({
  kind: 'region',
  frame: aFrame(),
  region: { slug: 'africa', shortName: 'Africa', fullName: 'Africa, the continent', summary: 'Peace talks.' },
  activitiesHeading: 'Region activities',
  sensitivityNote: paragraph('Not everything can be told.'),
  snapshot: aSnapshot(),
  groups: [
    aGroup({
      place: aPlace('Libya', 'LBY'),
      anchor: 'LBY',
      entries: [{ translated: true, report: aReport({ heading: 'Libya' }) }],
    }),
  ],
  markers: [aMarker()],
  pagination: aPagination(),
  document: '/en/regions/africa.pdf',
  picture: '/en/regions/africa.png',
  regions: regionsWith(),
  disclaimers: someDisclaimers,
  ...changes,
});

export const aCountryPage = (changes: Partial<CountryPage> = {}): CountryPage => ({
  kind: 'country',
  frame: aFrame({ path: '/countries/LBY' }),
  country: { iso3: 'LBY', name: 'Libya' },
  region: { slug: 'africa', name: 'Africa', href: '/en/regions/africa' },
  periods: [
    { snapshot: aSnapshot(), entries: [{ translated: true, report: aReport() }] },
    {
      snapshot: aSnapshot({
        slug: '2019-q4',
        title: 'Fourth quarter of 2019',
        start: '2019-10-01',
        end: '2019-12-31',
      }),
      entries: [
        {
          translated: false,
          report: {
            id: 'report0002',
            places: [aPlace('Libya', 'LBY')],
            translations: [{ lang: 'fr', href: '/fr/x' }],
          },
        },
      ],
    },
  ],
  pagination: aPagination(),
  disclaimers: [],
  ...changes,
});

export const aSnapshotsPage = (changes: Partial<SnapshotsPage> = {}): SnapshotsPage => ({
  kind: 'snapshots',
  frame: aFrame({ path: '/snapshots' }),
  snapshots: [
    { ...aSnapshot(), activities: 13, current: true },
    {
      ...aSnapshot({ slug: '2019-q4', title: 'Fourth quarter of 2019', href: '/en/snapshots/2019-q4' }),
      activities: 6,
      current: false,
    },
  ],
  pagination: aPagination(),
  ...changes,
});

export const aSnapshotPage = (changes: Partial<SnapshotPage> = {}): SnapshotPage => ({
  kind: 'snapshot',
  frame: aFrame({ path: '/snapshots/2020-q1' }),
  snapshot: { ...aSnapshot(), note: 'Some reports tell of events in 2019.' },
  region: null,
  regions: regionsWith().map((region) => ({
    ...region,
    href: `/en/snapshots/2020-q1?region=${region.slug}`,
  })),
  markers: [aMarker()],
  groups: [aGroup({ place: aPlace('Libya', 'LBY'), anchor: 'LBY' })],
  pagination: aPagination(),
  document: '/en/snapshots/2020-q1.pdf',
  picture: '/en/snapshots/2020-q1.png',
  disclaimers: someDisclaimers,
  others: [
    {
      ...aSnapshot({ slug: '2019-q4', title: 'October to December 2019', href: '/en/snapshots/2019-q4' }),
      compareHref: '/en/snapshots/2020-q1?compare=2019-q4',
    },
  ],
  ...changes,
});

export const aReportPage = (changes: Partial<ReportPage> = {}): ReportPage => ({
  kind: 'report',
  frame: aFrame({ path: '/reports/report0001' }),
  report: aReport(),
  disclaimers: [],
  ...changes,
});

export const anAboutTheMapPage = (changes: Partial<AboutTheMapPage> = {}): AboutTheMapPage => ({
  kind: 'about-the-map',
  frame: aFrame({ path: '/about-the-map' }),
  disclaimers: someDisclaimers,
  ...changes,
});

export const aLanguagesPage = (changes: Partial<LanguagesPage> = {}): LanguagesPage => ({
  kind: 'languages',
  frame: aFrame({ path: '/languages' }),
  snapshot: aSnapshot(),
  all: { texts: 24, current: 13, reports: 20 },
  languages: LANGUAGES.map((lang) => ({
    lang,
    href: `/${lang}`,
    texts: 24,
    current: lang === 'fr' ? 12 : 13,
    reports: lang === 'fr' ? 19 : 20,
  })),
  incomplete: [{ snapshot: aSnapshot(), reports: 13, languages: [{ lang: 'fr', reports: 12 }] }],
  ...changes,
});

export const aStatementPage = (changes: Partial<StatementPage> = {}): StatementPage => ({
  kind: 'privacy',
  frame: aFrame({ path: '/privacy' }),
  ...changes,
});

export const aComparisonPage = (changes: Partial<ComparisonPage> = {}): ComparisonPage => ({
  kind: 'comparison',
  frame: aFrame({ path: '/snapshots/2020-q1' }),
  older: aSnapshot({ slug: '2019-q4', title: 'October to December 2019', href: '/en/snapshots/2019-q4' }),
  newer: aSnapshot(),
  both: [{ place: aPlace('Yemen', 'YEM'), older: 1, newer: 3 }],
  onlyNewer: [{ place: aPlace('Libya', 'LBY'), older: 0, newer: 2 }],
  onlyOlder: [{ place: aPlace('Sudan', 'SDN'), older: 1, newer: 0 }],
  disclaimers: someDisclaimers,
  ...changes,
});
