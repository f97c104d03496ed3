import { LANGUAGES } from '@mediation/content';
import type { CountryPage } from '../types';
import { disclaimersOf } from './map-parts';
import { available, missing, type PageBuilder } from './page-builder';
import { paginationOf, slicesOf, sum } from './paging';
import { entryOf } from './reports';

/**
 * A country has a page when a report about it is public, in every language: its name is a code's, and what is
 * not translated is offered by the names of its languages. Without a report there is no page, so that it says
 * nothing of what is not reported.
 */
export const country: PageBuilder<'country', CountryPage> = {
  languages: (reading, { iso3 }) => (reading.snapshotsOf(iso3).length > 0 ? [...LANGUAGES] : []),
  build(reader, route, frame) {
    const { iso3, page } = route;
    const periods = reader.reading.snapshotsOf(iso3);
    const pagination = paginationOf(reader, route, sum(periods));
    if (periods.length === 0 || !pagination) return missing;
    const slug = reader.regionOf(iso3);
    return available({
      kind: 'country',
      frame,
      country: { iso3, name: reader.place(iso3).name },
      region: slug && reader.regionLink(slug),
      periods: slicesOf(periods, page).map(({ of: { key }, offset, limit }) => ({
        snapshot: reader.snapshot(key),
        entries: reader.reading.reportsOf(iso3, key, limit, offset).map((id) => entryOf(reader, id)),
      })),
      pagination,
      disclaimers: disclaimersOf(reader, { countries: [iso3] }),
    });
  },
};
