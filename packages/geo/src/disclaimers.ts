import {
  DISCLAIMER_AREAS,
  type DisclaimerArea,
  type Language,
  type RegionSlug,
} from '@mediation/content/codes';
import type { CountryCode } from './areas';
import { countryName } from './countries';

export type MapName = 'world' | RegionSlug;

/** Which maps show an area, and which countries' listing calls for its disclaimer. */
interface Trigger {
  maps: readonly MapName[];
  countries: readonly CountryCode[];
}

/**
 * Disclaimers are owed where geometry or a listed area is shown. Regional maps count as showing what lies in
 * their frame or among their countries: a test holds them to the prepared geometry.
 */
export const DISCLAIMER_TRIGGERS: Record<DisclaimerArea, Trigger> = {
  world: {
    maps: ['world', 'africa', 'asia-pacific', 'middle-east-west-asia', 'americas', 'europe'],
    countries: [],
  },
  'sudan-south-sudan': { maps: ['world', 'africa'], countries: ['SDN', 'SSD'] },
  abyei: { maps: ['world', 'africa'], countries: ['SDN', 'SSD'] },
  'jammu-and-kashmir': {
    maps: ['world', 'asia-pacific', 'middle-east-west-asia'],
    countries: ['IND', 'PAK'],
  },
  'chagos-archipelago': { maps: ['world', 'africa', 'asia-pacific'], countries: ['MUS', 'IOT'] },
  'falkland-islands-malvinas': { maps: ['world', 'americas'], countries: ['FLK'] },
};

/**
 * The disclaimers a surface owes, in the order of `DISCLAIMER_AREAS`: the general one first where there is a map.
 *
 * @param shown.map the map on the surface, if any
 * @param shown.countries ISO3 codes of the countries it lists; unknown ones call for nothing
 */
export function disclaimersFor(shown: { map?: MapName; countries?: readonly string[] }): DisclaimerArea[] {
  const listed = new Set(shown.countries);
  return DISCLAIMER_AREAS.filter((area) => {
    const { maps, countries } = DISCLAIMER_TRIGGERS[area];
    const onMap = shown.map !== undefined && maps.includes(shown.map);
    return onMap || countries.some((iso3) => listed.has(iso3));
  });
}

const NAMES: Record<Exclude<DisclaimerArea, 'falkland-islands-malvinas'>, Record<Language, string>> = {
  world: {
    ar: 'جميع الخرائط',
    zh: '所有地图',
    en: 'All maps',
    fr: 'Toutes les cartes',
    ru: 'Все карты',
    es: 'Todos los mapas',
  },
  'sudan-south-sudan': {
    ar: 'السودان - جنوب السودان',
    zh: '苏丹—南苏丹',
    en: 'Sudan–South Sudan',
    fr: 'Soudan-Soudan du Sud',
    ru: 'Судан — Южный Судан',
    es: 'Sudán-Sudán del Sur',
  },
  abyei: { ar: 'أبيي', zh: '阿卜耶伊', en: 'Abyei', fr: 'Abyei', ru: 'Абьей', es: 'Abyei' },
  'jammu-and-kashmir': {
    ar: 'جامو وكشمير',
    zh: '查谟和克什米尔',
    en: 'Jammu and Kashmir',
    fr: 'Jammu-et-Cachemire',
    ru: 'Джамму и Кашмир',
    es: 'Jammu y Cachemira',
  },
  'chagos-archipelago': {
    ar: 'أرخبيل شاغوس',
    zh: '查戈斯群岛',
    en: 'Chagos Archipelago',
    fr: 'Archipel des Chagos',
    ru: 'Архипелаг Чагос',
    es: 'Archipiélago de Chagos',
  },
};

/** What a disclaimer speaks of, as a heading. */
export const disclaimerAreaName = (area: DisclaimerArea, language: Language): string =>
  area === 'falkland-islands-malvinas' ? countryName('FLK', language) : NAMES[area][language];
