import { countryName, isIso3 } from '@mediation/geo';
import type { ErrorRule } from './rule';
import { say, spokenLanguage } from '../../sentences';

const nameOf = (iso3: string): string => (isIso3(iso3) ? countryName(iso3, spokenLanguage()) : iso3);

/** On the site, a report is found through the regions of its countries. */
export const countryWithoutRegion: ErrorRule = {
  name: 'country-without-region',
  about: 'facts',
  find({ type, facts: { countries } }, around) {
    if (type !== 'activity-report' || !Array.isArray(countries)) return [];
    return countries
      .map(String)
      .filter((iso3) => around.regionOf(iso3) === null)
      .map((iso3) => ({
        field: 'countries',
        advice: say('check.noRegion', { country: nameOf(iso3) }),
      }));
  },
  examples: [
    {
      says: 'a country that stands in a region',
      text: { type: 'activity-report', lang: 'en', facts: { countries: ['KEN'] } },
      around: { regions: { KEN: 'africa' } },
      wrong: [],
    },
    {
      says: 'a country without a region beside one that has one',
      text: { type: 'activity-report', lang: 'en', facts: { countries: ['KEN', 'ATA'] } },
      around: { regions: { KEN: 'africa' } },
      wrong: ['countries'],
    },
    {
      says: 'a report about a whole region',
      text: { type: 'activity-report', lang: 'en', facts: { countries: [], region: 'africa' } },
      wrong: [],
    },
  ],
};
