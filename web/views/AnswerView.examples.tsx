import type { ReactElement } from 'react';
import { LANGUAGES } from '@mediation/content';
import { aFrame, availableIn } from '@/components/testing/builders';
import type { Examples } from '@/components/testing/examples';
import {
  aComparisonPage,
  aCountryPage,
  anAboutTheMapPage,
  anOverviewPage,
  aLanguagesPage,
  aStatementPage,
  aRegionPage,
  aReportPage,
  aSnapshotPage,
  aSnapshotsPage,
} from '@/components/testing/pages';
import { AnswerView } from './AnswerView';
import { ALL_VIEWS } from './testing/all-views';

const nothing = aFrame({
  path: '',
  site: null,
  contactEmail: null,
  backToParent: null,
  backToOverview: null,
  asOf: null,
});

export const examples: Examples = {
  overview: <AnswerView views={ALL_VIEWS} answer={{ status: 200, page: anOverviewPage() }} />,
  'overview with nothing but its own text': (
    <AnswerView
      views={ALL_VIEWS}
      answer={{
        status: 200,
        page: anOverviewPage({
          snapshot: null,
          regions: [],
          markers: [],
          periodicals: [],
          factsheets: [],
          services: [],
          capacities: [],
          disclaimers: [],
        }),
      }}
    />
  ),
  region: <AnswerView views={ALL_VIEWS} answer={{ status: 200, page: aRegionPage() }} />,
  'region without activities': (
    <AnswerView
      views={ALL_VIEWS}
      answer={{
        status: 200,
        page: aRegionPage({
          groups: [],
          markers: [],
          activitiesHeading: null,
          sensitivityNote: null,
          snapshot: null,
        }),
      }}
    />
  ),
  country: <AnswerView views={ALL_VIEWS} answer={{ status: 200, page: aCountryPage() }} />,
  archive: <AnswerView views={ALL_VIEWS} answer={{ status: 200, page: aSnapshotsPage() }} />,
  snapshot: <AnswerView views={ALL_VIEWS} answer={{ status: 200, page: aSnapshotPage() }} />,
  'snapshot narrowed to a region': (
    <AnswerView views={ALL_VIEWS} answer={{ status: 200, page: aSnapshotPage({ region: 'africa' }) }} />
  ),
  'two snapshots compared': (
    <AnswerView views={ALL_VIEWS} answer={{ status: 200, page: aComparisonPage() }} />
  ),
  report: <AnswerView views={ALL_VIEWS} answer={{ status: 200, page: aReportPage() }} />,
  'not found': <AnswerView views={ALL_VIEWS} answer={{ status: 404, frame: nothing, alternatives: [] }} />,
  'not translated': (
    <AnswerView
      views={ALL_VIEWS}
      answer={{
        status: 404,
        frame: aFrame({ languages: availableIn('fr') }),
        alternatives: [{ lang: 'fr', href: '/fr/reports/report0001' }],
      }}
    />
  ),
  withdrawn: (
    <AnswerView views={ALL_VIEWS} answer={{ status: 410, frame: aFrame(), withdrawnOn: '2020-05-02' }} />
  ),
  'never fed': <AnswerView views={ALL_VIEWS} answer={{ status: 503, frame: nothing }} />,
  ...Object.fromEntries(
    LANGUAGES.flatMap((lang) => [
      [
        `about the map, ${lang}`,
        <AnswerView
          views={ALL_VIEWS}
          answer={{
            status: 200,
            page: anAboutTheMapPage({ frame: aFrame({ lang, path: '/about-the-map' }) }),
          }}
        />,
      ],
      [
        `languages, ${lang}`,
        <AnswerView
          views={ALL_VIEWS}
          answer={{
            status: 200,
            page: aLanguagesPage({ frame: aFrame({ lang, path: '/languages' }) }),
          }}
        />,
      ],
      ...(['accessibility', 'privacy'] as const).map((kind): [string, ReactElement] => [
        `${kind}, ${lang}`,
        <AnswerView
          views={ALL_VIEWS}
          answer={{
            status: 200,
            page: aStatementPage({ kind, frame: aFrame({ lang, path: `/${kind}` }) }),
          }}
        />,
      ]),
    ]),
  ),
};
