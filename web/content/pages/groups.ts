import type { Tally } from '../store';
import type { ReportGroup } from '../types';
import { byName } from './map-parts';
import { slicesOf } from './paging';
import { entryOf } from './reports';
import { isRegionSlug, type PageReader } from './reader';

/**
 * One page of a snapshot's reports under their places: what is about a whole region first, then countries by
 * their names in this language. A report about two countries stands under both.
 */
export function groupsOf(reader: PageReader, snapshot: string, places: Tally[], page: number): ReportGroup[] {
  const compare = byName(reader.lang);
  const sorted = places
    .map(({ key, reports }) => ({ key, reports, name: reader.place(key).name }))
    .sort((a, b) => Number(isRegionSlug(b.key)) - Number(isRegionSlug(a.key)) || compare(a, b));
  return slicesOf(sorted, page).map(({ of: { key }, offset, limit }) => ({
    place: reader.place(key),
    anchor: key.toLowerCase(),
    entries: reader.reading.reportsOf(key, snapshot, limit, offset).map((id) => entryOf(reader, id)),
  }));
}
