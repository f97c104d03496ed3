import type { ItemType, Language } from '@mediation/content';

/** A text in one language, as the checks read it. */
export interface CheckedText {
  type: ItemType;
  lang: Language;
  /** The words of its fields, in the order of the form. */
  fields: readonly { field: string; words: string }[];
  /** Calendar date on which it is checked. */
  today: string;
}

/** A place in a text that somebody should look at. */
export interface Match {
  /** Where it begins, counted in UTF-16 units. */
  at: number;
  quote: string;
  /** What is the matter with it, and what to do. */
  advice: string;
}

/** What a check of words knows besides them. */
export interface About {
  lang: Language;
  /** Calendar date on which it is checked. */
  today: string;
}

/** Reads words, and warns of what a person should look at before readers do. It never blocks. */
export interface Warning {
  name: WarningName;
  find(words: string, about: About): Match[];
  /** Sentences it warns of, and sentences much like them it has nothing to say of. They are its tests. */
  examples: { lang: Language; today?: string; warned: readonly string[]; harmless: readonly string[] }[];
}

export const WARNINGS = ['un-name', 'acronym', 'person', 'future-date', 'venue'] as const;
export type WarningName = (typeof WARNINGS)[number];

/** A match in a field of a form. */
export interface Finding {
  check: WarningName | 'stale';
  /** Empty where it is about the whole text. */
  field: string;
  quote: string;
  advice: string;
}

/** Every match of an expression, which must be global. */
export function everyMatch(words: string, expression: RegExp): { at: number; quote: string }[] {
  return [...words.matchAll(expression)].map((match) => ({ at: match.index, quote: match[0] }));
}

/** The same words with each match made blank, so that what follows keeps its place. */
export const without = (words: string, expression: RegExp): string =>
  words.replace(expression, (match) => ' '.repeat(match.length));

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word in any script: `\b` knows Latin letters only. */
export const asWord = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
