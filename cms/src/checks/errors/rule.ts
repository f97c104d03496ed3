import type { DisclaimerArea, Language } from '@mediation/content';
import type { Projection } from '../../publication/projection';

/** What is known around a text: of its site, and of what else is being written. */
export interface Surroundings {
  /** Whether the site has a page at this address of it, or will have: `/en/reports/abc`. */
  hasPage(address: string): boolean;
  /** Slug of the region a country stands in; null for one that stands in none. */
  regionOf(iso3: string): string | null;
  hasDisclaimer(lang: Language, area: DisclaimerArea): boolean;
}

/** What is wrong in a field, and what to do. */
export interface Mistake {
  field: string;
  advice: string;
}

export const ERRORS = [
  'contract',
  'country-without-region',
  'alternative-text',
  'dead-link',
  'disclaimer',
] as const;
export type ErrorName = (typeof ERRORS)[number];

/** As much of a text as an example has to say. */
type Half = Readonly<Record<string, unknown>>;

interface Example {
  /** What the text is like. */
  says: string;
  text: Pick<Projection, 'type' | 'lang'> & { facts?: Half; text?: Half };
  /** Addresses, countries with their regions, and areas with a disclaimer, that are there. */
  around?: {
    pages?: readonly string[];
    regions?: Readonly<Record<string, string>>;
    disclaimers?: readonly string[];
  };
  /** Fields in which it finds something. Empty: it has nothing to say. */
  wrong: readonly string[];
}

/** Reads a text, and says what keeps it inside until it is mended. */
export interface ErrorRule {
  name: ErrorName;
  /** Whether it is about the facts or about the words of one language. */
  about: 'facts' | 'text';
  find(text: Projection, around: Surroundings): Mistake[];
  /** They are its tests. */
  examples: readonly Example[];
}
