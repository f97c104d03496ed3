import { REGIONS, type Language, type RegionSlug } from '@mediation/content';
import { disclaimersFor } from '@mediation/geo';
import type { Tally } from '../store';
import type { Disclaimer, MapMarker, MapRegion } from '../types';
import { isRegionSlug, type PageReader } from './reader';

const collators = new Map<Language, Intl.Collator>();

/** Compares names as that language sorts them. ICU comes with Node: the same on every machine. */
export function byName(lang: Language): (a: { name: string }, b: { name: string }) => number {
  const collator = collators.get(lang) ?? new Intl.Collator(lang);
  collators.set(lang, collator);
  return (a, b) => collator.compare(a.name, b.name);
}

/** The regions published in this language, in the editors' order, with their numbers in a snapshot. */
export function mapRegions(
  reader: PageReader,
  snapshot: string | null,
  hrefOf: (slug: RegionSlug) => string = (slug) => reader.regionHref(slug),
): MapRegion[] {
  const numbers = new Map(
    (snapshot === null ? [] : reader.reading.regionsIn(snapshot)).map(({ key, reports }) => [key, reports]),
  );
  return REGIONS.flatMap((slug) => reader.region(slug) ?? [])
    .sort((a, b) => a.facts.order - b.facts.order)
    .map(({ facts: { slug }, text }) => ({
      slug,
      name: text.shortName,
      href: hrefOf(slug),
      activities: numbers.get(slug) ?? 0,
    }));
}

/** Countries among the places that lie in a region, by name. */
export function markersOf(reader: PageReader, places: Tally[]): MapMarker[] {
  return places
    .flatMap(({ key, reports }) => {
      const region = isRegionSlug(key) ? null : reader.regionOf(key);
      if (region === null) return [];
      const { name, href } = reader.place(key);
      return [{ iso3: key, name, href, region, activities: reports }];
    })
    .sort(byName(reader.lang));
}

/** The places that belong to a region: the region as a whole, and its countries. */
export const placesOfRegion = (reader: PageReader, places: Tally[], region: RegionSlug): Tally[] =>
  places.filter(({ key }) => (isRegionSlug(key) ? key === region : reader.regionOf(key) === region));

/** All disclaimers published in this language, in the editors' order. */
export const allDisclaimers = (reader: PageReader): Disclaimer[] =>
  reader.reading
    .items('map-disclaimer', reader.lang)
    .sort((a, b) => a.facts.order - b.facts.order)
    .map(({ facts, text }) => ({ area: facts.area, text: text.text }));

/** The disclaimers a surface must carry for the geometry it shows and the countries it names. */
export function disclaimersOf(
  reader: PageReader,
  shown: { map?: 'world' | RegionSlug; countries?: string[] },
): Disclaimer[] {
  const areas = new Set(disclaimersFor(shown));
  return allDisclaimers(reader).filter(({ area }) => areas.has(area));
}

export const countriesAmong = (places: Tally[]): string[] =>
  places.map(({ key }) => key).filter((key) => !isRegionSlug(key));
