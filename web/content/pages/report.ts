import type { MovedTo } from '@mediation/content';
import type { ReportPage } from '../types';
import { disclaimersOf } from './map-parts';
import { available, missing, type PageBuilder } from './page-builder';
import type { PageReader } from './reader';
import { reportOf } from './reports';

/** More moves than this in a row are a circle, or a joke. */
const MOST_MOVES = 10;

/** Where a report that has moved is read now, in this language; null when that is not public either. */
function addressNow(reader: PageReader, id: string): string | null {
  const { reading, lang } = reader;
  let at = reading.movedTo('activity-report', lang, id);
  for (let moves = 0; at !== null && moves < MOST_MOVES; moves += 1) {
    const address = addressOf(reader, at);
    if (address !== null) return address;
    at = reading.movedTo(at.type, lang, at.id);
  }
  return null;
}

function addressOf(reader: PageReader, { type, id }: MovedTo): string | null {
  const { reading, lang } = reader;
  switch (type) {
    case 'activity-report':
      return reading.item(type, lang, id) && reader.href({ kind: 'report', lang, id });
    case 'snapshot': {
      const slug = reading.item(type, lang, id)?.facts.slug;
      return slug === undefined ? null : reader.href({ kind: 'snapshot', lang, slug, region: null, page: 1 });
    }
    case 'region': {
      const slug = reading.item(type, lang, id)?.facts.slug;
      return slug === undefined ? null : reader.regionHref(slug);
    }
  }
}

export const report: PageBuilder<'report', ReportPage> = {
  languages: (reading, { id }) => reading.languages('activity-report', { id }),
  build(reader, { id, lang }, frame) {
    const item = reader.reading.item('activity-report', lang, id);
    if (!item) {
      const movedTo = addressNow(reader, id);
      if (movedTo !== null) return { status: 301, location: movedTo };
      const withdrawnOn = reader.reading.withdrawnOn('activity-report', lang, id);
      return withdrawnOn === null ? missing : { status: 410, withdrawnOn };
    }
    return available({
      kind: 'report',
      frame,
      report: reportOf(reader, item),
      disclaimers: disclaimersOf(reader, { countries: item.facts.countries }),
    });
  },
};
