import type { OverviewPage } from '../types';
import { countriesAmong, disclaimersOf, mapRegions, markersOf } from './map-parts';
import { available, missing, type PageBuilder } from './page-builder';
import { sum } from './paging';
import { documentHref, pictureHref } from './renditions';

const byOrder = (a: { facts: { order: number } }, b: { facts: { order: number } }): number =>
  a.facts.order - b.facts.order;

/** Newest first, by date and then by period. */
function newestFirst(a: { facts: { date: string; period: string } }, b: typeof a): number {
  const [left, right] = [a, b].map(({ facts: { date, period } }) => `${date} ${period}`);
  return left === right ? 0 : String(left) < String(right) ? 1 : -1;
}

export const overview: PageBuilder<'overview', OverviewPage> = {
  languages: (reading) => reading.languages('overview'),
  build(reader, _route, frame) {
    const item = reader.overview();
    if (!item) return missing;
    const { reading, lang } = reader;
    const snapshot = reader.currentSnapshot();
    const places = snapshot === null ? [] : reading.placesIn(snapshot);
    return available({
      kind: 'overview',
      frame,
      overview: {
        ...item.text,
        introduction: reader.text(item.text.introduction),
        sensitivityNote: reader.text(item.text.sensitivityNote),
        aboutText: reader.text(item.text.aboutText),
      },
      snapshot: snapshot === null ? null : reader.snapshot(snapshot),
      regions: mapRegions(reader, snapshot),
      markers: markersOf(reader, places),
      periodicals: reading
        .items('periodical', lang)
        .sort(newestFirst)
        .flatMap(({ id, facts, text: { title, language, file, url } }) => {
          const href = file ? reader.fileHref(file) : url;
          return href === null
            ? []
            : [{ id, kind: facts.kind, title, period: facts.period, language, href, file }];
        }),
      document:
        snapshot === null
          ? null
          : documentHref(
              reader,
              { kind: 'snapshot', lang, slug: snapshot, region: null, page: 1 },
              sum(places),
            ),
      picture: pictureHref(reader, { kind: 'overview', lang }),
      factsheets: reading
        .items('factsheet', lang)
        .sort(byOrder)
        .map(({ id, facts, text: { title, language, file } }) => ({
          id,
          title,
          language,
          date: facts.date,
          file,
          href: reader.fileHref(file),
        })),
      services: reading
        .items('service', lang)
        .sort(byOrder)
        .map(({ facts: { slug }, text: { title, body } }) => ({ slug, title, body: reader.text(body) })),
      capacities: reading
        .items('capacity', lang)
        .sort(byOrder)
        .map(({ facts: { slug }, text: { title, body } }) => ({ slug, title, body: reader.text(body) })),
      disclaimers: disclaimersOf(reader, { map: 'world', countries: countriesAmong(places) }),
    });
  },
};
