import type { Item, RichText } from '@mediation/content';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { answer } from '@/content/pages';
import { routeOf } from '@/content/routes';
import { factsheet, idOf, overview, report, settings, wholeSite } from '@/content/testing/items';
import { filledStore, recall } from '@/content/testing/filled-store';
import { AnswerView } from '@/views/AnswerView';
import { ALL_VIEWS } from '@/views/testing/all-views';

const BASE = '/preview/a.grant.of.somebody';
const file = { sha256: 'a'.repeat(64), size: 900 };

const linking: RichText = [
  {
    type: 'list',
    format: 'unordered',
    children: [
      {
        type: 'list-item',
        children: [{ type: 'link', url: '/en/snapshots', children: [{ type: 'text', text: 'Read on' }] }],
      },
    ],
  },
];

const linked = (): Item[] => {
  const front = overview('en');
  const told = report('en', 'told');
  return [
    ...wholeSite(['en', 'fr']),
    settings('en', {
      logo: {
        file: { ...file, name: 'our logo.png', mime: 'image/png' },
        alternativeText: 'Logo',
        width: 120,
        height: 44,
      },
    }),
    { ...front, text: { ...front.text, introduction: linking, sensitivityNote: linking } },
    { ...told, text: { ...told.text, body: linking } },
    factsheet('en', file),
    report('fr', 'only-french'),
  ];
};

const ADDRESSES = [
  '/en',
  '/en/regions/africa',
  '/en/countries/SSD',
  '/en/snapshots',
  '/en/snapshots/2020-q1',
  '/en/snapshots/2020-q1?region=africa',
  `/en/reports/${idOf('told')}`,
  '/en/about-the-map',
  '/en/privacy',
  '/en/no-such-page',
  `/en/reports/${idOf('only-french')}`,
  `/en/reports/${idOf('gone')}`,
];

/** Every address a page drawn under a base leads to or loads, whatever makes it. */
function addressesAt(address: string, base: string): string[] {
  const gone = report('en', 'gone');
  const store = filledStore([...linked(), gone]);
  recall(store, [gone], { withdrawnOn: '2020-04-01' });
  const { pathname, searchParams } = new URL(address, 'https://mediation.example.org');
  const route = routeOf(pathname, searchParams);
  if (!route) throw new Error(`${address} names no language.`);
  const context = { siteUrl: 'https://mediation.example.org', base, preview: null };
  const html = renderToStaticMarkup(
    createElement(AnswerView, { views: ALL_VIEWS, answer: answer(store, route, context) }),
  );
  return [...html.matchAll(/\s(?:href|src|action|xlink:href)="([^"]*)"/g)].map(([, to]) => String(to));
}

const isOfThisSite = (to: string) => to.startsWith('/');

it.each(ADDRESSES)('%s leads in a preview nowhere but to the preview', (address) => {
  const own = addressesAt(address, BASE).filter(isOfThisSite);
  expect(own.length).toBeGreaterThan(8);
  expect(own.filter((to) => !to.startsWith(`${BASE}/`))).toEqual([]);
});

it.each(ADDRESSES)('%s leads in a preview where it leads in public, and to nothing else', (address) => {
  const inPublic = addressesAt(address, '').map((to) => (isOfThisSite(to) ? BASE + to : to));
  expect(addressesAt(address, BASE)).toEqual(inPublic);
});
