import { isUnlocalised, parseFacts, parseText } from '@mediation/content';
import type { Projection } from '../../publication/projection';
import type { ErrorRule, Mistake } from './rule';

interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
}

const EMPTY = 'It is empty. Fill it in.';

/** What the contract says of a value, to a person. */
function adviceOf({ code, message }: Issue, value: unknown): string {
  if (code === 'too_small' || value === null || value === undefined || value === '') return EMPTY;
  if (code === 'custom') return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  return `${message.replace(/\.$/, '')}.`;
}

const mistakes = (issues: readonly Issue[], half: Readonly<Record<string, unknown>>): Mistake[] =>
  issues.map((issue) => {
    const field = String(issue.path[0] ?? '');
    return { field, advice: adviceOf(issue, field in half ? half[field] : undefined) };
  });

/** What of the facts, or of the words, the contract does not allow. */
export function contractMistakes({ type, facts, text }: Projection, about: 'facts' | 'text'): Mistake[] {
  if (about === 'text' && isUnlocalised(type)) return [];
  const parsed = about === 'facts' ? parseFacts(type, facts) : parseText(type, text);
  return parsed.success ? [] : mistakes(parsed.error.issues, about === 'facts' ? facts : text);
}

const FIT = {
  snapshot: '2020-q1',
  countries: ['KEN'],
  region: null,
  eventStart: null,
  eventEnd: null,
  supportKinds: [],
  service: null,
  capacity: null,
};
const WORDS = {
  heading: 'Kenya',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'A meeting was prepared.' }] }],
  partner: null,
  changeNote: null,
  foreignPhrases: [],
};

export const contractFacts: ErrorRule = {
  name: 'contract',
  about: 'facts',
  find: (text) => contractMistakes(text, 'facts'),
  examples: [
    {
      says: 'a report with all it needs',
      text: { type: 'activity-report', lang: 'en', facts: FIT },
      wrong: [],
    },
    {
      says: 'events that end before they begin',
      text: {
        type: 'activity-report',
        lang: 'en',
        facts: { ...FIT, eventStart: '2020-02-02', eventEnd: '2020-02-01' },
      },
      wrong: ['eventEnd'],
    },
    {
      says: 'a report about nowhere',
      text: { type: 'activity-report', lang: 'en', facts: { ...FIT, countries: [] } },
      wrong: ['countries'],
    },
    {
      says: 'a snapshot that ends before it starts',
      text: {
        type: 'snapshot',
        lang: 'en',
        facts: { slug: '2020-q1', start: '2020-03-31', end: '2020-01-01' },
      },
      wrong: ['end'],
    },
    {
      says: 'a country without its region',
      text: { type: 'country', lang: 'zxx', facts: { iso3: 'KEN', region: null } },
      wrong: ['region'],
    },
  ],
};

export const contractText: ErrorRule = {
  name: 'contract',
  about: 'text',
  find: (text) => contractMistakes(text, 'text'),
  examples: [
    {
      says: 'a report with all it needs',
      text: { type: 'activity-report', lang: 'en', text: WORDS },
      wrong: [],
    },
    {
      says: 'an empty text',
      text: { type: 'activity-report', lang: 'en', text: { ...WORDS, heading: '', body: [] } },
      wrong: ['heading', 'body'],
    },
  ],
};
