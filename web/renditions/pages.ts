import type { OverviewPage, RegionPage, SnapshotPage } from '../content/types';

/** Pages that are also documents: with all of their list, not one page of it. */
export type DocumentPage = RegionPage | SnapshotPage;

/** Pages with a map, which is shown where they are shared. */
export type PicturePage = OverviewPage | RegionPage | SnapshotPage;
