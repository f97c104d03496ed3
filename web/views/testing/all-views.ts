import { AboutTheMapView } from '../AboutTheMapView';
import { ComparisonView } from '../ComparisonView';
import { CountryView } from '../CountryView';
import { LanguagesView } from '../LanguagesView';
import { OverviewView } from '../OverviewView';
import { RegionView } from '../RegionView';
import { ReportView } from '../ReportView';
import { SnapshotView } from '../SnapshotView';
import { SnapshotsView } from '../SnapshotsView';
import { StatementView } from '../StatementView';
import type { Views } from '../AnswerView';

/** What all routes draw together. */
export const ALL_VIEWS: Required<Views> = {
  'about-the-map': AboutTheMapView,
  accessibility: StatementView,
  comparison: ComparisonView,
  country: CountryView,
  languages: LanguagesView,
  overview: OverviewView,
  privacy: StatementView,
  region: RegionView,
  report: ReportView,
  snapshot: SnapshotView,
  snapshots: SnapshotsView,
};
