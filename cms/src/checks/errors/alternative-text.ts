import type { ErrorRule } from './rule';
import { say } from '../../sentences';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A picture says nothing to who does not see it, unless words say it. */
export const alternativeText: ErrorRule = {
  name: 'alternative-text',
  about: 'text',
  find: ({ text }) =>
    Object.entries(text).flatMap(([field, value]) =>
      isRecord(value) && 'alternativeText' in value && String(value['alternativeText'] ?? '').trim() === ''
        ? [{ field, advice: say('check.alternativeText') }]
        : [],
    ),
  examples: [
    {
      says: 'a logo that words describe',
      text: { type: 'site-setting', lang: 'en', text: { logo: { alternativeText: 'Emblem of the unit' } } },
      wrong: [],
    },
    {
      says: 'a logo without words',
      text: { type: 'site-setting', lang: 'en', text: { logo: { alternativeText: ' ' } } },
      wrong: ['logo'],
    },
    { says: 'no picture', text: { type: 'site-setting', lang: 'en', text: { logo: null } }, wrong: [] },
  ],
};
