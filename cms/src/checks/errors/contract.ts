import { isUnlocalised, parseFacts, parseText } from '@mediation/content';
import { z } from 'zod';
import type { Projection } from '../../publication/projection';
import { say, spokenLanguage, type SentenceId } from '../../sentences';
import type { ErrorRule, Mistake } from './rule';

type Issue = z.core.$ZodIssue;

/** What the contract says in its own words, in ours. */
const OF_CONTRACT: Readonly<Record<string, SentenceId>> = {
  'must not begin or end with a space': 'check.spaces',
  'a periodical has a file or a link': 'check.periodical',
  'a snapshot ends after it starts': 'check.snapshotEnd',
  'a report is about countries or about one whole region': 'check.where',
  'the last event date lies after the first': 'check.eventEnd',
  'a link goes to https:, mailto: or a path on this site': 'check.link',
};

const LOCALES = { ar: 'ar', zh: 'zhCN', en: 'en', fr: 'fr', ru: 'ru', es: 'es' } as const;

/** What zod says of every value that is too long, or not of its kind. */
function libraryMessage(issue: Issue): string {
  const { localeError } = z.locales[LOCALES[spokenLanguage()]]();
  const told = localeError(issue as z.core.$ZodRawIssue);
  return (typeof told === 'string' ? told : told?.message) ?? issue.message;
}

/** What the contract says of a value, to a person. */
function adviceOf(issue: Issue, value: unknown): string {
  const { code, message } = issue;
  if (code === 'too_small' || value === null || value === undefined || value === '') {
    return say('check.empty');
  }
  const ours = OF_CONTRACT[message];
  return ours ? say(ours) : `${(code === 'custom' ? message : libraryMessage(issue)).replace(/\.$/, '')}.`;
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
