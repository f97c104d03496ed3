export {
  COUNTRY_CODES,
  countries,
  countryByIso3,
  countryName,
  isIso3,
  type Country,
  type CountryCode,
} from './countries';
export { DISCLAIMER_TRIGGERS, disclaimerAreaName, disclaimersFor, type MapName } from './disclaimers';
export type { LineKind, LineLayer, Point, RegionMap, WorldMap } from './maps';
