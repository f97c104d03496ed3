import type { RegionPage } from '../types';
import { groupsOf } from './groups';
import { countriesAmong, disclaimersOf, mapRegions, markersOf, placesOfRegion } from './map-parts';
import { available, missing, type PageBuilder } from './page-builder';
import { paginationOf, sum } from './paging';
import { documentHref, pictureHref } from './renditions';

export const region: PageBuilder<'region', RegionPage> = {
  languages: (reading, { slug }) => reading.languages('region', { code: slug }),
  build(reader, route, frame) {
    const item = reader.region(route.slug);
    const snapshot = reader.currentSnapshot();
    const places =
      snapshot === null ? [] : placesOfRegion(reader, reader.reading.placesIn(snapshot), route.slug);
    const pagination = paginationOf(reader, route, sum(places));
    if (!item || !pagination) return missing;
    const overview = reader.overview();
    return available({
      kind: 'region',
      frame,
      region: {
        slug: route.slug,
        shortName: item.text.shortName,
        fullName: item.text.fullName,
        summary: item.text.summary,
      },
      activitiesHeading: overview?.text.regionActivitiesHeading ?? null,
      sensitivityNote: overview && reader.text(overview.text.sensitivityNote),
      snapshot: snapshot === null ? null : reader.snapshot(snapshot),
      groups: snapshot === null ? [] : groupsOf(reader, snapshot, places, route.page),
      markers: markersOf(reader, places),
      pagination,
      document: documentHref(reader, route, pagination.total),
      picture: pictureHref(reader, route),
      regions: mapRegions(reader, snapshot),
      disclaimers: disclaimersOf(reader, { map: route.slug, countries: countriesAmong(places) }),
    });
  },
};
