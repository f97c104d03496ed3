import type { Projection } from '../../publication/projection';
import { ERROR_RULES, errorsOf, sentenceOfError, type Surroundings } from '.';
import { internalLinks, targetOf } from './links';

type Example = (typeof ERROR_RULES)[number]['examples'][number];

const projectionOf = ({ text }: Example): Projection => ({
  type: text.type,
  id: 'abcdefgh12345678',
  lang: text.lang,
  facts: { ...text.facts },
  text: { ...text.text },
  internal: {},
  factsDigest: '',
  textDigest: '',
});

const surroundingsOf = ({ around = {} }: Example): Surroundings => ({
  hasPage: (address) => around.pages?.includes(address) ?? false,
  regionOf: (iso3) => around.regions?.[iso3] ?? null,
  hasDisclaimer: (lang, area) => around.disclaimers?.includes(`${lang}/${area}`) ?? false,
});

const cases = ERROR_RULES.flatMap(({ name, about, find, examples }) =>
  examples.map((example) => ({ name, about, find, example, says: example.says, wrong: example.wrong })),
);

it.each(cases)('$name ($about), of $says, finds $wrong', ({ find, example, wrong }) => {
  const found = find(projectionOf(example), surroundingsOf(example));
  expect(found.map(({ field }) => field)).toEqual(wrong);
  for (const { advice } of found) expect(advice).toMatch(/^\p{Lu}.*\.$/u);
});

it('says of each error in which unit and field it is, and what to do', () => {
  const [, example] = ERROR_RULES[1]?.examples ?? [];
  if (!example) throw new Error('The rule has no example.');
  const found = errorsOf(projectionOf(example), surroundingsOf(example));
  expect(found.filter(({ unit }) => unit === 'en').map(sentenceOfError)).toEqual([
    'Text (en), field “heading”: It is empty. Fill it in.',
    'Text (en), field “body”: It is empty. Fill it in.',
  ]);
});

describe('a link inside the site', () => {
  it.each([
    ['/', { lang: 'en', item: null }],
    ['/fr', { lang: 'fr', item: null }],
    ['/fr/', { lang: 'fr', item: null }],
    ['/ar/about-the-map', { lang: 'ar', item: null }],
    ['/zh/snapshots?page=2', { lang: 'zh', item: null }],
    [
      '/en/reports/abcdefgh12345678#top',
      { lang: 'en', item: { type: 'activity-report', key: 'abcdefgh12345678' } },
    ],
    ['/en/regions/africa.pdf', { lang: 'en', item: { type: 'region', key: 'africa' } }],
    ['/es/countries/ken', { lang: 'es', item: { type: 'country', key: 'KEN' } }],
    ['/ru/snapshots/2020-q1', { lang: 'ru', item: { type: 'snapshot', key: '2020-q1' } }],
    ['/en/regions/atlantis', null],
    ['/en/nowhere', null],
    ['/de', null],
    ['/reports/abcdefgh12345678', null],
    ['/en//reports/abcdefgh12345678', null],
  ])('%s leads to %j', (address, target) => {
    expect(targetOf(address)).toEqual(target);
  });

  it('is found wherever it stands, once a field', () => {
    const link = { type: 'link', url: '/en', children: [{ type: 'text', text: 'home' }] };
    const item = { type: 'list-item', children: [link, { ...link, url: 'https://example.org/' }] };
    const list = { type: 'list', format: 'unordered', children: [item] };
    const body = [{ type: 'paragraph', children: [link] }, list];
    expect(internalLinks({ body, heading: '/en' })).toEqual([{ field: 'body', address: '/en' }]);
  });
});
