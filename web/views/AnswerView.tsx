import type { Answer, Page } from '@/content/types';
import { asData } from '@/markup/element';
import { AboutTheMapView } from './AboutTheMapView';
import { ComparisonView } from './ComparisonView';
import { CountryView } from './CountryView';
import { rendered, type RenderedAnswer } from './frame-of';
import { NeverFedView } from './NeverFedView';
import { NotFoundView } from './NotFoundView';
import { OverviewView } from './OverviewView';
import { RegionView } from './RegionView';
import { ReportView } from './ReportView';
import { SnapshotsView } from './SnapshotsView';
import { SnapshotView } from './SnapshotView';
import { StatementView } from './StatementView';
import { structuredDataOf } from './structured-data';
import { WithdrawnView } from './WithdrawnView';

function PageView({ page }: { page: Page }) {
  switch (page.kind) {
    case 'overview':
      return <OverviewView page={page} />;
    case 'region':
      return <RegionView page={page} />;
    case 'country':
      return <CountryView page={page} />;
    case 'snapshots':
      return <SnapshotsView page={page} />;
    case 'snapshot':
      return <SnapshotView page={page} />;
    case 'comparison':
      return <ComparisonView page={page} />;
    case 'report':
      return <ReportView page={page} />;
    case 'about-the-map':
      return <AboutTheMapView page={page} />;
    case 'accessibility':
    case 'privacy':
      return <StatementView page={page} />;
  }
}

/**
 * Whatever the server answers, drawn. Every page of the app renders this, so that any address can carry any
 * answer; the status code is the server's.
 */
export function AnswerView({ answer }: { answer: Answer }) {
  const drawn = rendered(answer);
  const data = structuredDataOf(answer);
  return (
    <>
      {data && <script type="application/ld+json" {...asData(data)} />}
      <DrawnAnswer answer={drawn} />
    </>
  );
}

function DrawnAnswer({ answer }: { answer: RenderedAnswer }) {
  switch (answer.status) {
    case 200:
      return <PageView page={answer.page} />;
    case 404:
      return <NotFoundView frame={answer.frame} alternatives={answer.alternatives} />;
    case 410:
      return <WithdrawnView frame={answer.frame} withdrawnOn={answer.withdrawnOn} />;
    case 503:
      return <NeverFedView frame={answer.frame} />;
  }
}
