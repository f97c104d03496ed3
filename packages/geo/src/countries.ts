import { LANGUAGES, type Language, type RegionSlug } from '@mediation/content/codes';
import { AREAS, type CountryCode } from './areas';
import { ar } from './names/ar';
import { en } from './names/en';
import { es } from './names/es';
import { fr } from './names/fr';
import { ru } from './names/ru';
import { zh } from './names/zh';

export type { CountryCode } from './areas';

/** A country or area of UN M49. */
export interface Country {
  /** ISO 3166-1 alpha-3, upper case. */
  iso3: CountryCode;
  /** ISO 3166-1 alpha-2, upper case. */
  iso2: string;
  /** UN M49, three digits. */
  m49: string;
  /** UN short names. */
  names: Record<Language, string>;
  /** Region by default; null for Antarctica. Which region a country is in is content: see `areas.ts`. */
  region: RegionSlug | null;
}

const NAMES: Record<Language, Record<CountryCode, string>> = { ar, zh, en, fr, ru, es };

/** ISO3 codes in alphabetical order. */
export const COUNTRY_CODES = (Object.keys(AREAS) as CountryCode[]).sort();

/** True for the ISO3 code of a country or area of UN M49, in upper case. */
export const isIso3 = (value: unknown): value is CountryCode =>
  typeof value === 'string' && Object.hasOwn(AREAS, value);

const namesOf = (iso3: CountryCode): Record<Language, string> => {
  const names = { ar: '', zh: '', en: '', fr: '', ru: '', es: '' };
  for (const language of LANGUAGES) names[language] = NAMES[language][iso3];
  return names;
};

/** Every country or area of UN M49, by ISO3 code in alphabetical order. */
export const countries: readonly Country[] = COUNTRY_CODES.map((iso3) => ({
  iso3,
  ...AREAS[iso3],
  names: namesOf(iso3),
}));

const byIso3 = new Map<string, Country>(countries.map((country) => [country.iso3, country]));

export const countryByIso3 = (iso3: string): Country | undefined => byIso3.get(iso3);

/**
 * The UN's short name of a country in a language.
 *
 * @throws {RangeError} for a code that is not in UN M49
 */
export function countryName(iso3: string, language: Language): string {
  const country = byIso3.get(iso3);
  if (!country) throw new RangeError(`“${iso3}” is no country or area of UN M49.`);
  return country.names[language];
}
