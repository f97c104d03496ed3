import { aFrame, aReport } from '@/components/testing/builders';
import { anOverviewPage, aRegionPage, aReportPage } from '@/components/testing/pages';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Answer, Page } from '@/content/types';
import { asData } from '@/markup/element';
import { structuredDataOf } from './structured-data';

const of = (page: Page) => structuredDataOf({ status: 200, page });

it('says of the overview whose site it is, in which language', () => {
  expect(of(anOverviewPage())).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    url: 'https://mediation.example.org/en',
    inLanguage: 'en',
    publisher: { '@type': 'Organization', name: 'Mediation Support Unit' },
  });
});

it('says of a report when it was published and changed, and which countries it is about', () => {
  const report = aReport({
    heading: 'Libya',
    firstPublishedAt: '2020-04-01T09:00:00Z',
    publishedAt: '2020-04-20T09:00:00Z',
  });
  expect(of(aReportPage({ report }))).toMatchObject({
    '@type': 'Article',
    headline: 'Libya',
    datePublished: '2020-04-01T09:00:00Z',
    dateModified: '2020-04-20T09:00:00Z',
    about: [{ '@type': 'Country', name: 'Yemen' }],
    isPartOf: { '@type': 'WebSite' },
  });
});

it('calls a list of reports what it is', () => {
  expect(of(aRegionPage())).toMatchObject({
    '@type': 'CollectionPage',
    name: 'Africa, the continent',
    url: 'https://mediation.example.org/en/regions/africa',
  });
});

it('says nothing of a preview, nor of what is not there', () => {
  const preview = {
    expiresAt: '2020-04-20T18:00:00Z',
    sharedBy: null,
    adminOrigin: 'https://desk.example.org',
  };
  const nothing: Answer[] = [
    { status: 200, page: anOverviewPage({ frame: aFrame({ preview }) }) },
    { status: 404, frame: aFrame(), alternatives: [] },
    { status: 410, frame: aFrame(), withdrawnOn: '2020-05-02' },
    { status: 503, frame: aFrame() },
  ];
  expect(nothing.map(structuredDataOf)).toEqual([null, null, null, null]);
});

it('stands in its script whatever a text says', () => {
  const heading = 'Ends </script><script>alert(1)</script> & "quotes"';
  const data = of(aReportPage({ report: aReport({ heading }) }));
  const html = renderToStaticMarkup(createElement('script', asData(data ?? {})));
  const source = html.slice('<script>'.length, -'</script>'.length);
  expect(source).not.toContain('<');
  expect(JSON.parse(source)).toMatchObject({ headline: heading });
});
