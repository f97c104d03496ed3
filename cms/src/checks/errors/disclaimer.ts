import { isLanguage } from '@mediation/content';
import { disclaimerAreaName, disclaimersFor } from '@mediation/geo';
import type { ErrorRule } from './rule';
import { say, spokenLanguage } from '../../sentences';

/** Where a listed country calls for a disclaimer, the disclaimer is there in the language of the text. */
export const disclaimer: ErrorRule = {
  name: 'disclaimer',
  about: 'facts',
  find({ type, lang, facts: { countries } }, around) {
    if (type !== 'activity-report' || !Array.isArray(countries) || !isLanguage(lang)) return [];
    return disclaimersFor({ countries: countries.map(String) })
      .filter((area) => !around.hasDisclaimer(lang, area))
      .map((area) => ({
        field: 'countries',
        advice: say('check.disclaimer', { area: disclaimerAreaName(area, spokenLanguage()), language: lang }),
      }));
  },
  examples: [
    {
      says: 'Sudan, with both its disclaimers',
      text: { type: 'activity-report', lang: 'fr', facts: { countries: ['SDN'] } },
      around: { disclaimers: ['fr/abyei', 'fr/sudan-south-sudan'] },
      wrong: [],
    },
    {
      says: 'Sudan, with one of them in another language',
      text: { type: 'activity-report', lang: 'fr', facts: { countries: ['SDN'] } },
      around: { disclaimers: ['en/abyei', 'fr/sudan-south-sudan'] },
      wrong: ['countries'],
    },
    {
      says: 'a country that calls for none',
      text: { type: 'activity-report', lang: 'en', facts: { countries: ['KEN'] } },
      wrong: [],
    },
  ],
};
