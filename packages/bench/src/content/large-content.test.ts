import { LANGUAGES, parseItem, type AnyItem } from '@mediation/content';
import { fullLists, largeContent, QUARTERS } from './large-content';

const WHEN = '2020-04-01T10:00:00.000Z';

const demo: AnyItem[] = [
  ...['AFG', 'COL', 'GEO', 'SDN', 'YEM'].map((iso3) =>
    parseItem({
      type: 'country',
      id: `country${iso3.toLowerCase()}`,
      lang: 'zxx',
      facts: { iso3, region: 'africa' },
      text: {},
      publishedAt: WHEN,
      firstPublishedAt: WHEN,
    }),
  ),
  ...LANGUAGES.flatMap((lang) => [
    parseItem({
      type: 'snapshot',
      id: 'snapshot20201',
      lang,
      facts: { slug: '2020-q1', start: '2020-01-01', end: '2020-03-31' },
      text: { title: 'First quarter', note: null },
      publishedAt: WHEN,
      firstPublishedAt: WHEN,
    }),
    parseItem({
      type: 'activity-report',
      id: 'reportyem',
      lang,
      facts: {
        snapshot: '2020-q1',
        countries: ['YEM'],
        region: null,
        eventStart: null,
        eventEnd: null,
        supportKinds: ['inclusion'],
        service: null,
        capacity: null,
      },
      text: {
        heading: 'Yemen',
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'What the unit did.' }] }],
        partner: null,
        changeNote: null,
        foreignPhrases: [],
      },
      publishedAt: WHEN,
      firstPublishedAt: WHEN,
    }),
  ]),
];

const TOTAL = 4_000;
const items = [...largeContent(demo, TOTAL)];
const reports = items.filter((item) => item.type === 'activity-report');

it('makes as many items as it is asked for, each one the contract allows and none twice', () => {
  expect(items).toHaveLength(TOTAL);
  expect(items.map((item) => parseItem(item))).toEqual(items);
  expect(new Set(items.map(({ type, id, lang }) => `${type} ${id} ${lang}`)).size).toBe(TOTAL);
});

it('makes the same in every run', () => {
  expect([...largeContent(demo, 500)]).toEqual(items.slice(0, 500));
});

it('spreads its reports over sixty quarters, all countries, whole regions and all languages', () => {
  expect(new Set(reports.map(({ facts }) => facts.snapshot)).size).toBe(60);
  expect(new Set(reports.flatMap(({ facts }) => facts.countries)).size).toBe(5);
  expect(new Set(reports.map(({ facts }) => facts.region)).size).toBe(6);
  expect(new Set(reports.map(({ lang }) => lang))).toEqual(new Set(LANGUAGES));
});

it('leaves some reports untranslated, and none without English', () => {
  const languages = (lang: string) => reports.filter((item) => item.lang === lang).length;
  const ids = new Set(reports.map(({ id }) => id)).size;
  // The last report may be cut off at the total.
  expect(languages('en')).toBeGreaterThanOrEqual(ids - 1);
  expect(languages('zh')).toBeLessThan(ids);
});

describe('few items with full lists', () => {
  const few = [...fullLists(demo, 450)];
  const english = few.filter((item) => item.type === 'activity-report').filter(({ lang }) => lang === 'en');

  it('are as many as asked for, each one the contract allows and none twice', () => {
    expect(few).toHaveLength(450);
    expect(few.map((item) => parseItem(item))).toEqual(few);
    expect(new Set(few.map(({ type, id, lang }) => `${type} ${id} ${lang}`)).size).toBe(450);
  });

  it('fill a page of the newest quarter, of a country, and of the archive', () => {
    const newest = english.filter(({ facts }) => facts.snapshot === '2020-q1');
    expect(newest.filter(({ facts }) => facts.countries.includes('AFG')).length).toBeGreaterThanOrEqual(50);
    expect(newest.length).toBeGreaterThanOrEqual(300);
    expect(new Set(english.map(({ facts }) => facts.snapshot)).size).toBe(QUARTERS);
  });
});
