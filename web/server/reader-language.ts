import { isLanguage, LANGUAGES, type Language } from '@mediation/content';
import Negotiator from 'negotiator';

/** Readers whose languages are none of ours. */
const DEFAULT: Language = 'en';

/** The language to address a reader in whose address names none (RFC 9110 §12.5.4). */
export function readerLanguage(acceptLanguage: string | undefined): Language {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } });
  // Equal preferences go to the first of the list, which must not be decided by the order of the alphabet.
  const [best] = negotiator.languages([DEFAULT, ...LANGUAGES.filter((lang) => lang !== DEFAULT)]);
  return isLanguage(best) ? best : DEFAULT;
}
