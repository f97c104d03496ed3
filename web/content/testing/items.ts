import {
  LANGUAGES,
  parseItem,
  REGIONS,
  type Item,
  type ItemType,
  type Language,
  type RegionSlug,
  type RichText,
} from '@mediation/content';

/** Builders of published items for tests: valid, and small where a test says nothing. */

const WHEN = '2020-04-01T10:00:00.000Z';

/** An id as Strapi makes them, told apart by its name. */
export const idOf = (name: string): string =>
  name
    .replace(/[^a-z0-9]/g, '')
    .padEnd(12, 'x')
    .slice(0, 40);

export const paragraph = (text: string): RichText => [
  { type: 'paragraph', children: [{ type: 'text', text }] },
];

function item<T extends ItemType>(
  type: T,
  id: string,
  lang: Item<T>['lang'],
  facts: Item<T>['facts'],
  text: Item<T>['text'],
  publishedAt = WHEN,
): Item<T> {
  const made = { type, id, lang, facts, text, publishedAt, firstPublishedAt: publishedAt };
  parseItem(made);
  return made;
}

export const settings = (
  lang: Language,
  text: Partial<Item<'site-setting'>['text']> = {},
  currentSnapshot = '2020-q1',
) =>
  item(
    'site-setting',
    idOf('settings'),
    lang,
    { currentSnapshot, contactEmail: 'desk@example.org' },
    {
      organisationName: `Organisation ${lang}`,
      unitName: `Unit ${lang}`,
      footer: `Footer ${lang}`,
      emergencyBanner: null,
      logo: null,
      ...text,
    },
  );

export const overview = (lang: Language) =>
  item(
    'overview',
    idOf('overview'),
    lang,
    {},
    {
      title: `Title ${lang}`,
      introduction: paragraph(`Introduction ${lang}`),
      snapshotHeading: `Snapshot heading ${lang}`,
      snapshotHint: `Snapshot hint ${lang}`,
      sensitivityNote: paragraph(`Sensitivity ${lang}`),
      aboutHeading: `About ${lang}`,
      aboutText: paragraph(`About text ${lang}`),
      factsheetsHeading: `Factsheets ${lang}`,
      servicesHeading: `Services ${lang}`,
      capacitiesHeading: `Capacities ${lang}`,
      disclaimersHeading: `Disclaimers ${lang}`,
      regionActivitiesHeading: `Activities ${lang}`,
      backToParent: `Parent ${lang}`,
      parentUrl: 'https://example.org/',
      backToOverview: `Overview ${lang}`,
    },
  );

export const region = (lang: Language, slug: RegionSlug) =>
  item(
    'region',
    idOf(`region${slug}`),
    lang,
    { order: REGIONS.indexOf(slug), slug },
    { shortName: `${slug} ${lang}`, fullName: `All of ${slug} ${lang}`, summary: null },
  );

export const country = (iso3: string, regionSlug: RegionSlug) =>
  item('country', idOf(`country${iso3.toLowerCase()}`), 'zxx', { iso3, region: regionSlug }, {});

export const snapshot = (lang: Language, slug: string) => {
  const [year = '', quarter = ''] = slug.split('-q');
  return item(
    'snapshot',
    idOf(`snapshot${slug}`),
    lang,
    { slug, start: `${year}-0${Number(quarter) * 3 - 2}-01`.replace('-010', '-10'), end: `${year}-12-31` },
    { title: `${slug} in ${lang}`, note: null },
  );
};

interface ReportChoices {
  heading?: string;
  body?: string;
  snapshot?: string;
  countries?: string[];
  region?: RegionSlug | null;
  eventStart?: string | null;
  service?: string | null;
  publishedAt?: string;
}

export const report = (
  lang: Language,
  name: string,
  {
    heading = `${name} ${lang}`,
    body = `Body of ${name} ${lang}`,
    publishedAt,
    ...facts
  }: ReportChoices = {},
) =>
  item(
    'activity-report',
    idOf(name),
    lang,
    {
      snapshot: facts.snapshot ?? '2020-q1',
      countries: facts.countries ?? (facts.region ? [] : ['SSD']),
      region: facts.region ?? null,
      eventStart: facts.eventStart ?? null,
      eventEnd: null,
      supportKinds: ['deployment'],
      service: facts.service ?? null,
      capacity: null,
    },
    { heading, body: paragraph(body), partner: null, changeNote: null, foreignPhrases: [] },
    publishedAt,
  );

export const service = (lang: Language, slug: string, order: number) =>
  item(
    'service',
    idOf(`service${slug}`),
    lang,
    { order, slug },
    {
      title: `Service ${slug} ${lang}`,
      body: paragraph(`Service body ${lang}`),
    },
  );

export const capacity = (lang: Language, slug: string, order: number) =>
  item(
    'capacity',
    idOf(`capacity${slug}`),
    lang,
    { order, slug },
    {
      title: null,
      body: paragraph(`Capacity body ${lang}`),
    },
  );

export const disclaimer = (lang: Language, area: Item<'map-disclaimer'>['facts']['area'], order: number) =>
  item(
    'map-disclaimer',
    idOf(`disclaimer${area}`),
    lang,
    { area, order },
    { text: `Disclaimer ${area} ${lang}` },
  );

export const factsheet = (lang: Language, file: { sha256: string; size: number }, name = 'factsheet.pdf') =>
  item(
    'factsheet',
    idOf('factsheet'),
    lang,
    { order: 1, date: '2020-03-01' },
    {
      title: `Factsheet ${lang}`,
      language: lang,
      file: { sha256: file.sha256, size: file.size, name, mime: 'application/pdf' },
    },
  );

export const periodical = (lang: Language) =>
  item(
    'periodical',
    idOf('periodical'),
    lang,
    { kind: 'annual-report', period: '2019', date: '2020-02-01' },
    {
      title: `Annual report ${lang}`,
      language: lang,
      file: null,
      url: 'https://example.org/annual-report.pdf',
    },
  );

const DEMO_COUNTRIES: [string, RegionSlug][] = [
  ['SSD', 'africa'],
  ['SDN', 'africa'],
  ['SYR', 'middle-east-west-asia'],
  ['COL', 'americas'],
  ['GEO', 'europe'],
  ['PHL', 'asia-pacific'],
];

/** A whole small site: everything a page can ask for, in the languages given. */
export function wholeSite(languages: readonly Language[] = LANGUAGES): Item[] {
  return [
    ...DEMO_COUNTRIES.map(([iso3, slug]) => country(iso3, slug)),
    ...languages.flatMap((lang): Item[] => [
      settings(lang),
      overview(lang),
      ...REGIONS.map((slug) => region(lang, slug)),
      snapshot(lang, '2020-q1'),
      snapshot(lang, '2019-q4'),
      service(lang, 'process-support', 1),
      service(lang, 'standby', 2),
      capacity(lang, 'roster', 1),
      disclaimer(lang, 'world', 0),
      disclaimer(lang, 'sudan-south-sudan', 1),
      periodical(lang),
      ...DEMO_COUNTRIES.map(([iso3]) =>
        report(lang, `report${iso3.toLowerCase()}`, { countries: [iso3], service: 'standby' }),
      ),
      report(lang, 'older', { countries: ['SSD'], snapshot: '2019-q4' }),
      report(lang, 'sahel', { region: 'africa' }),
    ]),
  ];
}
