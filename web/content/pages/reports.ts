import { REGIONS, type Item } from '@mediation/content';
import type { Report, ReportEntry } from '../types';
import type { PageReader } from './reader';

const reportHref = (reader: PageReader, id: string, lang = reader.lang): string =>
  reader.href({ kind: 'report', lang, id });

const placesOf = ({ countries, region }: Item<'activity-report'>['facts']): string[] =>
  region === null ? countries : [region];

export function reportOf(reader: PageReader, { id, facts, text, ...item }: Item<'activity-report'>): Report {
  const touched = new Set(
    facts.region === null ? facts.countries.map((iso3) => reader.regionOf(iso3)) : [facts.region],
  );
  return {
    id,
    href: reportHref(reader, id),
    heading: text.heading,
    places: placesOf(facts).map((code) => reader.place(code)),
    regions: REGIONS.filter((slug) => touched.has(slug)).map((slug) => reader.regionLink(slug)),
    snapshot: reader.snapshot(facts.snapshot),
    body: reader.text(text.body),
    foreignPhrases: text.foreignPhrases,
    eventStart: facts.eventStart,
    eventEnd: facts.eventEnd,
    supportKinds: facts.supportKinds,
    service: reader.title('service', facts.service),
    capacity: reader.title('capacity', facts.capacity),
    partner: text.partner,
    // Of a text that is new to its readers nothing has changed.
    changeNote: item.publishedAt === item.firstPublishedAt ? null : text.changeNote,
    publishedAt: item.publishedAt,
    firstPublishedAt: item.firstPublishedAt,
  };
}

/** A report in a list: its text, or where it is not translated the languages that have it. */
export function entryOf(reader: PageReader, id: string): ReportEntry {
  const { reading, lang } = reader;
  const item = reading.item('activity-report', lang, id);
  if (item) return { translated: true, report: reportOf(reader, item) };
  const languages = reading.languages('activity-report', { id });
  const other = languages[0] && reading.item('activity-report', languages[0], id);
  return {
    translated: false,
    report: {
      id,
      places: other ? placesOf(other.facts).map((code) => reader.place(code)) : [],
      translations: languages.map((translation) => ({
        lang: translation,
        href: reportHref(reader, id, translation),
      })),
    },
  };
}
