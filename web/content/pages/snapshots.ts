import { LANGUAGES } from '@mediation/content';
import type { SnapshotPage, SnapshotsPage } from '../types';
import { groupsOf } from './groups';
import { countriesAmong, disclaimersOf, mapRegions, markersOf, placesOfRegion } from './map-parts';
import { available, missing, type PageBuilder } from './page-builder';
import { PAGE_SIZE, paginationOf, sum } from './paging';

export const snapshots: PageBuilder<'snapshots', SnapshotsPage> = {
  languages: () => [...LANGUAGES],
  build(reader, route, frame) {
    const all = reader.reading.snapshots();
    const pagination = paginationOf(reader, route, all.length);
    if (!pagination) return missing;
    const current = reader.currentSnapshot();
    return available({
      kind: 'snapshots',
      frame,
      snapshots: all.slice((route.page - 1) * PAGE_SIZE, route.page * PAGE_SIZE).map(({ key, reports }) => ({
        ...reader.snapshot(key),
        activities: reports,
        current: key === current,
      })),
      pagination,
    });
  },
};

/** A snapshot is there, in every language, when it is published in one or has a report. */
export const snapshot: PageBuilder<'snapshot', SnapshotPage> = {
  languages: (reading, { slug }) => (reading.hasSnapshot(slug) ? [...LANGUAGES] : []),
  build(reader, route, frame) {
    const { reading, lang } = reader;
    const { slug, region } = route;
    if (!reading.hasSnapshot(slug)) return missing;
    const all = reading.placesIn(slug);
    const places = region === null ? all : placesOfRegion(reader, all, region);
    const pagination = paginationOf(reader, route, sum(places));
    if (!pagination) return missing;
    return available({
      kind: 'snapshot',
      frame,
      snapshot: {
        ...reader.snapshot(slug),
        note: reading.itemByCode('snapshot', lang, slug)?.text.note ?? null,
      },
      region,
      regions: mapRegions(reader, slug, (narrowed) =>
        reader.href({ kind: 'snapshot', lang, slug, region: narrowed, page: 1 }),
      ),
      markers: markersOf(reader, places),
      groups: groupsOf(reader, slug, places, route.page),
      pagination,
      disclaimers: disclaimersOf(reader, { map: region ?? 'world', countries: countriesAmong(places) }),
    });
  },
};
