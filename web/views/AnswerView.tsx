import type { Answer, Page } from '@/content/types';
import { AboutTheMapView } from './AboutTheMapView';
import { CountryView } from './CountryView';
import { rendered } from './frame-of';
import { NeverFedView } from './NeverFedView';
import { NotFoundView } from './NotFoundView';
import { OverviewView } from './OverviewView';
import { PrivacyView } from './PrivacyView';
import { RegionView } from './RegionView';
import { ReportView } from './ReportView';
import { SnapshotsView } from './SnapshotsView';
import { SnapshotView } from './SnapshotView';
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
    case 'report':
      return <ReportView page={page} />;
    case 'about-the-map':
      return <AboutTheMapView page={page} />;
    case 'privacy':
      return <PrivacyView page={page} />;
  }
}

/**
 * Whatever the server answers, drawn. Every page of the app renders this, so that any address can carry any
 * answer; the status code is the server's.
 */
export function AnswerView({ answer }: { answer: Answer }) {
  const drawn = rendered(answer);
  switch (drawn.status) {
    case 200:
      return <PageView page={drawn.page} />;
    case 404:
      return <NotFoundView frame={drawn.frame} alternatives={drawn.alternatives} />;
    case 410:
      return <WithdrawnView frame={drawn.frame} withdrawnOn={drawn.withdrawnOn} />;
    case 503:
      return <NeverFedView frame={drawn.frame} />;
  }
}
