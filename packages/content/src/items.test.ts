import { ITEM_TYPES, LANGUAGES, NO_LANGUAGE, type ItemType } from './codes';
import { fieldsOf, isUnlocalised, parseFacts, parseItem, parseText } from './items';

const words = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words.' }] }];
const file = { sha256: 'a'.repeat(64), name: 'unit.pdf', mime: 'application/pdf', size: 10 };

/** One fit item a type. A new type does not compile until it has one. */
const FIT: Record<ItemType, { facts: Record<string, unknown>; text: Record<string, unknown> }> = {
  'site-setting': {
    facts: { currentSnapshot: '2020-q1', contactEmail: 'unit@example.org' },
    text: { organisationName: 'O', unitName: 'U', footer: 'F', emergencyBanner: null, logo: null },
  },
  overview: {
    facts: {},
    text: {
      title: 'T',
      introduction: words,
      snapshotHeading: 'H',
      snapshotHint: 'H',
      sensitivityNote: words,
      aboutHeading: 'H',
      aboutText: words,
      factsheetsHeading: 'H',
      servicesHeading: 'H',
      capacitiesHeading: 'H',
      disclaimersHeading: 'H',
      regionActivitiesHeading: 'H',
      backToParent: 'B',
      parentUrl: 'https://example.org/',
      backToOverview: 'B',
    },
  },
  service: { facts: { order: 1, slug: 'guidance' }, text: { title: 'T', body: words } },
  capacity: { facts: { order: 1, slug: 'roster' }, text: { title: null, body: words } },
  factsheet: { facts: { order: 1, date: '2020-03-31' }, text: { title: 'T', language: 'en', file } },
  periodical: {
    facts: { kind: 'annual-report', period: '2019', date: '2020-03-31' },
    text: { title: 'T', language: 'en', file, url: null },
  },
  region: { facts: { order: 1, slug: 'africa' }, text: { shortName: 'A', fullName: 'A', summary: null } },
  country: { facts: { iso3: 'YEM', region: 'middle-east-west-asia' }, text: {} },
  snapshot: {
    facts: { slug: '2020-q1', start: '2020-01-01', end: '2020-03-31' },
    text: { title: 'T', note: null },
  },
  'activity-report': {
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
    text: { heading: 'H', body: words, partner: null, changeNote: null, foreignPhrases: [] },
  },
  'map-disclaimer': { facts: { area: 'world', order: 1 }, text: { text: 'T' } },
};

const itemOf = (type: ItemType) => ({
  type,
  id: 'abcdefgh12345678',
  lang: isUnlocalised(type) ? NO_LANGUAGE : 'en',
  ...FIT[type],
  publishedAt: '2026-11-23T12:00:00.000Z',
  firstPublishedAt: '2026-11-23T12:00:00.000Z',
});

describe.each(ITEM_TYPES)('an item of type %s', (type) => {
  it('is taken as it is, to the letter', () => {
    expect(parseItem(itemOf(type))).toEqual(itemOf(type));
  });

  it('has the fields the contract lists, and no other', () => {
    const { facts, text } = fieldsOf(type);
    expect(Object.keys(FIT[type].facts).sort()).toEqual([...facts].sort());
    expect(Object.keys(FIT[type].text).sort()).toEqual([...text].sort());
  });

  it('is refused with a field nobody listed, wherever that stands', () => {
    const item = itemOf(type);
    for (const extra of ['internalNotes', 'requesterContact', 'sensitivity', 'createdBy', 'documentId']) {
      expect(() => parseItem({ ...item, [extra]: 'x' })).toThrow();
      expect(() => parseItem({ ...item, facts: { ...item.facts, [extra]: 'x' } })).toThrow();
      expect(() => parseItem({ ...item, text: { ...item.text, [extra]: 'x' } })).toThrow();
    }
  });

  it('is refused without any of its fields', () => {
    const item = itemOf(type);
    for (const half of ['facts', 'text'] as const) {
      for (const name of Object.keys(item[half])) {
        const { [name]: _left, ...rest } = item[half];
        expect(() => parseItem({ ...item, [half]: rest })).toThrow();
      }
    }
    for (const name of ['type', 'id', 'lang', 'facts', 'text', 'publishedAt', 'firstPublishedAt']) {
      expect(() =>
        parseItem(Object.fromEntries(Object.entries(item).filter(([key]) => key !== name))),
      ).toThrow();
    }
  });

  it('has the language of its kind', () => {
    const item = itemOf(type);
    const languages = isUnlocalised(type) ? [NO_LANGUAGE] : LANGUAGES;
    for (const lang of languages) expect(parseItem({ ...item, lang }).lang).toBe(lang);
    for (const lang of ['de', 'EN', '', null, isUnlocalised(type) ? 'en' : NO_LANGUAGE]) {
      expect(() => parseItem({ ...item, lang })).toThrow();
    }
  });
});

describe('facts', () => {
  const report = FIT['activity-report'].facts;
  it.each<[string, Record<string, unknown>]>([
    ['countries and a region', { region: 'africa' }],
    ['neither countries nor a region', { countries: [] }],
    ['an end without a start', { eventEnd: '2020-01-01' }],
    ['an end before its start', { eventStart: '2020-02-01', eventEnd: '2020-01-01' }],
    ['a day that does not exist', { eventStart: '2020-02-30' }],
    ['a country’s name', { countries: ['Yemen'] }],
    ['a code in small letters', { countries: ['yem'] }],
    ['an unknown kind of support', { supportKinds: ['magic'] }],
    ['a snapshot of a fifth quarter', { snapshot: '2020-q5' }],
    ['a slug with capitals', { service: 'Guidance' }],
  ])('of a report do not allow %s', (_what, change) => {
    expect(parseFacts('activity-report', report).success).toBe(true);
    expect(parseFacts('activity-report', { ...report, ...change }).success).toBe(false);
  });

  it('of a snapshot do not allow an end before its start', () => {
    expect(parseFacts('snapshot', { slug: '2020-q1', start: '2020-03-31', end: '2020-01-01' }).success).toBe(
      false,
    );
  });
});

describe('texts', () => {
  it.each([' Yemen', 'Yemen ', '\nYemen', '', 'x'.repeat(301)])('do not allow the line %j', (heading) => {
    expect(parseText('activity-report', { ...FIT['activity-report'].text, heading }).success).toBe(false);
  });

  it('of a report are not empty', () => {
    expect(parseText('activity-report', { ...FIT['activity-report'].text, body: [] }).success).toBe(false);
  });

  it('of a periodical have a file or a link, not both and not neither', () => {
    const text = FIT.periodical.text;
    const url = 'https://example.org/report';
    expect(parseText('periodical', { ...text, file: null, url }).success).toBe(true);
    expect(parseText('periodical', { ...text, url }).success).toBe(false);
    expect(parseText('periodical', { ...text, file: null }).success).toBe(false);
    expect(parseText('periodical', { ...text, file: null, url: 'http://example.org/' }).success).toBe(false);
  });

  it.each([
    { name: '../../etc/passwd' },
    { name: 'a/b.pdf' },
    { name: 'a\\b.pdf' },
    { name: 'a\u0000.pdf' },
    { name: '' },
    { mime: 'text/html' },
    { mime: 'image/svg+xml' },
    { sha256: 'A'.repeat(64) },
    { sha256: 'a'.repeat(63) },
    { size: 0 },
    { size: 1.5 },
    { url: '/uploads/x.pdf' },
  ])('do not name a file with %j', (change) => {
    const text = { ...FIT.factsheet.text, file: { ...file, ...change } };
    expect(parseText('factsheet', text).success).toBe(false);
  });

  it('tell every fault, not only the first', () => {
    const result = parseText('service', { title: '', body: 'x' });
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual(['title', 'body']);
  });
});
