import { isLanguage } from '@mediation/content';
import type { Projection } from '../../publication/projection';
import { alternativeText } from './alternative-text';
import { contractFacts, contractText } from './contract';
import { countryWithoutRegion } from './country-without-region';
import { deadLink } from './dead-link';
import { disclaimer } from './disclaimer';
import type { ErrorName, ErrorRule, Surroundings } from './rule';
import { say } from '../../sentences';

export type { Surroundings } from './rule';

export const ERROR_RULES: readonly ErrorRule[] = [
  contractFacts,
  contractText,
  countryWithoutRegion,
  alternativeText,
  deadLink,
  disclaimer,
];

/** What keeps an entry, in one language, inside until it is mended. */
export interface TextError {
  check: ErrorName;
  /** `facts` or a language. */
  unit: string;
  field: string;
  advice: string;
}

const FACTS = 'facts';

/** Empty when nothing does. */
export function errorsOf(text: Projection, around: Surroundings): TextError[] {
  return ERROR_RULES.flatMap(({ name, about, find }) =>
    find(text, around).map((mistake) => ({
      check: name,
      unit: about === 'facts' ? FACTS : text.lang,
      ...mistake,
    })),
  );
}

/** As a sentence for who does not have the form before them. */
export const sentenceOfError = ({ unit, field, advice }: Omit<TextError, 'check'>): string => {
  if (!isLanguage(unit)) {
    return field === '' ? say('check.inFacts', { advice }) : say('check.inField', { field, advice });
  }
  return field === ''
    ? say('check.inText', { language: unit, advice })
    : say('check.inTextField', { language: unit, field, advice });
};
