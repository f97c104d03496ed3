import { LANGUAGES } from '@mediation/content';
import type { ComparedPlace, ComparisonPage, SnapshotPage, SnapshotsPage } from '../types';
import { groupsOf } from './groups';
import { byName, countriesAmong, disclaimersOf, mapRegions, markersOf, placesOfRegion } from './map-parts';
import { available, missing, type PageBuilder } from './page-builder';
import { PAGE_SIZE, paginationOf, sum } from './paging';
import { isRegionSlug, type PageReader } from './reader';
import { documentHref, pictureHref } from './renditions';

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
    if (!reading.hasSnapshot(slug)) {
      const now = reading.slugNow(slug);
      return now === slug ? missing : { status: 301, location: reader.href({ ...route, slug: now }) };
    }
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
      document: documentHref(reader, route, sum(all)),
      picture: pictureHref(reader, route),
      others: besides(slug, reading.snapshots()).map(({ key }) => ({
        ...reader.snapshot(key),
        compareHref: comparisonHref(reader, slug, key),
      })),
      disclaimers: disclaimersOf(reader, { map: region ?? 'world', countries: countriesAmong(places) }),
    });
  },
};

/** Of an archive as many as go beside a page: those nearest in time, in the archive’s order. */
const OTHERS = 8;

function besides<T extends { key: string }>(slug: string, all: T[]): T[] {
  const others = all.filter(({ key }) => key !== slug);
  const at = others.findIndex(({ key }) => key < slug);
  const middle = at === -1 ? others.length : at;
  const from = Math.max(0, Math.min(middle - OTHERS / 2, others.length - OTHERS));
  return others.slice(from, from + OTHERS);
}

/** Two quarters beside each other; one that is compared with itself alone. */
const hrefOfTwo = (reader: PageReader, one: string, other: string): string =>
  one === other
    ? reader.href({ kind: 'snapshot', lang: reader.lang, slug: one, region: null, page: 1 })
    : comparisonHref(reader, one, other);

function comparisonHref(reader: PageReader, one: string, other: string): string {
  const [older = one, slug = other] = [one, other].sort();
  return reader.href({ kind: 'comparison', lang: reader.lang, slug, older });
}

/** Two quarters are compared by what they say of each place: the numbers of their reports. */
export const comparison: PageBuilder<'comparison', ComparisonPage> = {
  languages: (reading, { slug, older }) =>
    reading.hasSnapshot(slug) && reading.hasSnapshot(older) ? [...LANGUAGES] : [],
  build(reader, route, frame) {
    const { reading, lang } = reader;
    const [older, newer] = [route.older, route.slug].map((slug) => reading.slugNow(slug)).sort();
    if (older === undefined || newer === undefined) return missing;
    if (!reading.hasSnapshot(older) || !reading.hasSnapshot(newer)) return missing;
    if (older !== route.older || newer !== route.slug) {
      return { status: 301, location: hrefOfTwo(reader, older, newer) };
    }
    const after = numbersIn(reader, newer);
    const before = numbersIn(reader, older);
    const keys = [...new Set([...after.keys(), ...before.keys()])];
    const places = keys
      .map(
        (key): ComparedPlace => ({
          place: reader.place(key),
          older: before.get(key) ?? 0,
          newer: after.get(key) ?? 0,
        }),
      )
      .sort((a, b) => byName(lang)(a.place, b.place));
    return available({
      kind: 'comparison',
      frame,
      older: reader.snapshot(older),
      newer: reader.snapshot(newer),
      both: places.filter((place) => place.newer > 0 && place.older > 0),
      onlyNewer: places.filter((place) => place.older === 0),
      onlyOlder: places.filter((place) => place.newer === 0),
      disclaimers: disclaimersOf(reader, { countries: keys.filter((key) => !isRegionSlug(key)) }),
    });
  },
};

const numbersIn = (reader: PageReader, snapshot: string): Map<string, number> =>
  new Map(reader.reading.placesIn(snapshot).map(({ key, reports }) => [key, reports]));
