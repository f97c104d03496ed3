import { REGIONS, type DisclaimerArea, type Language, type RegionSlug } from '@mediation/content';
import { countries } from '@mediation/geo';

/** Names are compared without case, accents, kind of apostrophe, “&” for “and”, or an article before them. */
const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(the|les?|la|los|las|el) |^l'/, '');

const folded = <T>(names: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(names.map(([name, value]) => [fold(name), value]));

const REGION_NAMES: Record<RegionSlug, readonly string[]> = {
  africa: ['Africa'],
  'asia-pacific': ['Asia and the Pacific', 'Asia and Pacific'],
  'middle-east-west-asia': ['Middle East and West Asia', 'Middle East and Western Asia'],
  americas: ['Americas', 'Americas and the Caribbean', 'Americas and Caribbean'],
  europe: ['Europe'],
};

const REGION_BY_NAME = folded(
  REGIONS.flatMap((slug) => REGION_NAMES[slug].map((name) => [name, slug] as const)),
);

/** The region that a label of the map or the heading of a region names. */
export const regionNamed = (name: string): RegionSlug | undefined => REGION_BY_NAME.get(fold(name));

/** A name of each region, as the page has it. */
export const regionName = (slug: RegionSlug): string => REGION_NAMES[slug][0] ?? slug;

const AREA_BY_NAME = folded<DisclaimerArea>([
  ['Sudan-South Sudan', 'sudan-south-sudan'],
  ['Sudan and South Sudan', 'sudan-south-sudan'],
  ['Abyei', 'abyei'],
  ['Abyei area', 'abyei'],
  ['Jammu and Kashmir', 'jammu-and-kashmir'],
  ['Chagos Archipelago', 'chagos-archipelago'],
  ['Chagos Archipelago/Diego Garcia', 'chagos-archipelago'],
  ['Falkland Islands (Malvinas)', 'falkland-islands-malvinas'],
]);

/** The area a disclaimer says it is about. */
export const disclaimerAreaNamed = (name: string): DisclaimerArea | undefined => AREA_BY_NAME.get(fold(name));

/** Names in common use beside the UN's short ones, and areas that are reported under their country. */
const ALSO_KNOWN_AS = [
  ['Bougainville', 'PNG'],
  ['Burma', 'MMR'],
  ['Cape Verde', 'CPV'],
  ['Czech Republic', 'CZE'],
  ['Democratic Republic of Congo', 'COD'],
  ['DR Congo', 'COD'],
  ['DRC', 'COD'],
  ['East Timor', 'TLS'],
  ['Ivory Coast', 'CIV'],
  ['Laos', 'LAO'],
  ['Macedonia', 'MKD'],
  ['Moldova', 'MDA'],
  ['North Korea', 'PRK'],
  ['Palestine', 'PSE'],
  ['Republic of the Congo', 'COG'],
  ['Russia', 'RUS'],
  ['South Korea', 'KOR'],
  ['Swaziland', 'SWZ'],
  ['Syria', 'SYR'],
  ['Tanzania', 'TZA'],
  ['Turkey', 'TUR'],
  ['United Kingdom', 'GBR'],
  ['United States', 'USA'],
  ['Vietnam', 'VNM'],
] as const;

const withoutBrackets = (name: string): string => name.replace(/ ?[(（][^)）]*[)）]$/, '');

const countriesIn = (lang: Language): ReadonlyMap<string, string> =>
  folded<string>([
    // “Bolivia” for “Bolivia (Plurinational State of)”; the full names come after and win.
    ...countries.map(({ iso3, names }) => [withoutBrackets(names[lang]), iso3] as const),
    ...(lang === 'en' ? ALSO_KNOWN_AS : []),
    ...countries.map(({ iso3, names }) => [names[lang], iso3] as const),
  ]);

/** What stands between the names of two countries, in a folded heading. */
const BETWEEN: Record<Language, RegExp> = {
  ar: /\/|، ?و?|,| و(?=\S)/,
  zh: /[/、和与及]/,
  en: /\/|, and |, | and /,
  fr: /\/|, | et /,
  ru: /\/|, | и /,
  es: /\/|, | y | e /,
};

/** Finds ISO3 codes, in alphabetical order, by the heading of a report. */
export type CountryFinder = (heading: string) => string[] | undefined;

/**
 * Knows the country or countries that a heading names in a language: “Sudan”, “Sudan and South Sudan”,
 * “Papua New Guinea/Bougainville”. Undefined when a part is no country.
 */
export function countryFinder(lang: Language): CountryFinder {
  const byName = countriesIn(lang);
  return (heading) => {
    const whole = byName.get(fold(heading));
    if (whole) return [whole];
    const parts = fold(heading).split(BETWEEN[lang]);
    const codes = parts.flatMap((part) => byName.get(fold(part)) ?? []);
    return codes.length === parts.length ? [...new Set(codes)].sort() : undefined;
  };
}

/** The same in English. */
export const countriesNamed: CountryFinder = countryFinder('en');

/** Knows the region that a heading names, by the names it has in the CMS, and in English by its own. */
export function regionFinder(
  names: readonly (readonly [string, RegionSlug])[],
): (heading: string) => RegionSlug | undefined {
  const byName = folded(names);
  return (heading) => byName.get(fold(heading)) ?? regionNamed(heading);
}
