import type { Language, RegionSlug } from '@mediation/content';
import type { MapMarker, Page, Report, ReportEntry, ReportGroup } from '@/content/types';
import { interfaceIn } from '@/messages';
import { addressOf } from '@/views/addresses';
import { headlineOf } from '@/views/headline';
import { setText, type SetBlock } from './document-text';
import { regionDrawing, worldDrawing } from './map-drawing';
import type { DocumentPage } from './pages';

/** What `templates/document.typ` sets. All words are in the document's language, all addresses whole. */
export interface DocumentData {
  lang: Language;
  title: string;
  subtitle: string;
  lead: string | null;
  organisation: string;
  unit: string;
  asOf: string;
  /** With `{page}` and `{pages}` in the places of the numbers. */
  pageStatus: string;
  address: string;
  addressLabel: string;
  /** `wide` for the whole world. */
  map: { svg: string; description: string; wide: boolean };
  /** The places told of, in the order of the groups; `mark` is the number on the map. */
  places: { anchor: string; name: string; mark: string | null; count: string }[];
  silence: string;
  disclaimersHeading: string;
  disclaimers: string[];
  nothing: string;
  groups: { anchor: string; name: string; mark: string | null; reports: SetReport[] }[];
  note: SetBlock[];
}

interface SetReport {
  /** Null where it would repeat the name of its place. */
  heading: string | null;
  body: SetBlock[];
  facts: { name: string; value: string }[];
  /** For a report that is not in this language: where it can be read. */
  translations: { lang: Language; name: string; url: string }[];
  address: string | null;
}

const wholeAddress = (page: Page, href: string): string => new URL(href, page.frame.siteUrl).href;

function factsOf(report: Report, lang: Language): SetReport['facts'] {
  const { t, date, period, list } = interfaceIn(lang);
  const { eventStart, eventEnd, places, supportKinds, partner, changeNote } = report;
  const events = eventStart && (eventEnd ? period(eventStart, eventEnd) : date(eventStart));
  const told: [Parameters<typeof t>[0], string | null][] = [
    ['report.places', places.length > 1 ? list(places.map(({ name }) => name)) : null],
    ['report.events', events],
    [
      'report.kinds',
      supportKinds.length > 0 ? list(supportKinds.map((kind) => t(`report.supportKind.${kind}`))) : null,
    ],
    ['report.partner', partner],
    [
      'report.changeNote',
      changeNote && `${changeNote} ${t('report.updated', { date: date(report.publishedAt) })}`,
    ],
  ];
  return told.flatMap(([key, value]) => (value ? [{ name: t(key), value }] : []));
}

function reportOf(page: DocumentPage, entry: ReportEntry, under: string): SetReport {
  const { lang } = page.frame;
  const { t, list } = interfaceIn(lang);
  if (!entry.translated) {
    const { places, translations } = entry.report;
    const offer = t('translation.reportIn', { places: list(places.map(({ name }) => name)) });
    return {
      heading: null,
      body: setText([{ type: 'paragraph', children: [{ type: 'text', text: offer }] }], {
        address: addressOf(page),
        under: 1,
      }),
      facts: [],
      translations: translations.map((other) => ({
        lang: other.lang,
        name: interfaceIn(other.lang).languageName(other.lang),
        url: wholeAddress(page, other.href),
      })),
      address: null,
    };
  }
  const { report } = entry;
  const address = wholeAddress(page, report.href);
  const repeatsItsPlace = report.heading === under;
  return {
    heading: repeatsItsPlace ? null : report.heading,
    body: setText(report.body, {
      address,
      under: repeatsItsPlace ? 1 : 2,
      foreignPhrases: report.foreignPhrases,
    }),
    facts: factsOf(report, lang),
    translations: [],
    address,
  };
}

/** The map of a page as a picture, and what it shows in words. */
export function mapOf(page: DocumentPage): DocumentData['map'] {
  const { t, number, list } = interfaceIn(page.frame.lang);
  const inWords = ({ name, activities }: MapMarker): string =>
    t('map.regionWithCount', { name, count: activities });
  const region = regionOf(page);
  const what = region ? t('map.region', { region: region.name }) : t('map.world');
  return {
    svg: region
      ? regionDrawing(
          region.slug,
          page.markers.map(({ iso3 }, index) => ({ iso3, mark: number(index + 1) })),
        )
      : worldDrawing(page.markers.map(({ iso3 }) => iso3)),
    wide: region === null,
    description: page.markers.length === 0 ? what : `${what}. ${list(page.markers.map(inWords))}.`,
  };
}

function regionOf(page: DocumentPage): { slug: RegionSlug; name: string } | null {
  return page.kind === 'region' ? { slug: page.region.slug, name: page.region.shortName } : null;
}

/** The numbers countries have on the map of a region; on that of the world they have none. */
function marksOf(page: DocumentPage): ReadonlyMap<string | null, string> {
  const { number } = interfaceIn(page.frame.lang);
  if (page.kind === 'snapshot') return new Map();
  return new Map(page.markers.map(({ iso3 }, index) => [iso3, number(index + 1)]));
}

function subtitleOf(page: DocumentPage): string {
  const { t, period } = interfaceIn(page.frame.lang);
  const { snapshot } = page;
  if (!snapshot) return t('region.noSnapshot');
  const dates = period(snapshot.start, snapshot.end);
  return page.kind === 'snapshot' ? dates : `${snapshot.title} · ${dates}`;
}

/** What a page says, made ready to be set as a document. */
export function documentOf(page: DocumentPage): DocumentData {
  const { frame } = page;
  const { lang, site } = frame;
  const { t, instant } = interfaceIn(lang);
  const address = addressOf(page);
  const marks = marksOf(page);
  const placeOf = ({ place, anchor }: ReportGroup) => ({
    anchor,
    name: place.name,
    mark: marks.get(place.iso3) ?? null,
  });
  const note = page.kind === 'region' ? page.sensitivityNote : null;
  return {
    lang,
    title: headlineOf(page).title,
    subtitle: subtitleOf(page),
    lead: headlineOf(page).description,
    organisation: site?.organisationName ?? '',
    unit: site?.unitName ?? t('site.unitName'),
    asOf: frame.asOf ? t('footer.asOf', { date: instant(frame.asOf) }) : '',
    pageStatus: t('pagination.status', { page: '{page}', pages: '{pages}' }),
    address,
    addressLabel: t('documents.latest'),
    map: mapOf(page),
    places: page.groups.map((group) => ({
      ...placeOf(group),
      count: t('map.count', { count: group.entries.length }),
    })),
    silence: t('map.silence'),
    disclaimersHeading: t('disclaimers.heading'),
    disclaimers: page.disclaimers.map(({ text }) => text),
    nothing: t('snapshot.none'),
    groups: page.groups.map((group) => ({
      ...placeOf(group),
      reports: group.entries.map((entry) => reportOf(page, entry, group.place.name)),
    })),
    note: note ? setText(note, { address, under: 1 }) : [],
  };
}
