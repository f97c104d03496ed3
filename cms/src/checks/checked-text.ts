import { isLanguage, plainText, richText } from '@mediation/content';
import type { Projection } from '../publication/projection';
import type { CheckedText } from './check';

/** Fields of words that are no sentences: addresses, codes, names of organisations. */
const NOT_READ = new Set(['language', 'parentUrl', 'url', 'partner', 'organisationName', 'unitName']);

function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const blocks = richText.safeParse(value);
  return blocks.success && blocks.data.length > 0 ? plainText(blocks.data) : null;
}

/** A text as it would be public, for the checks. Null for what has no language. */
export function checkedText({ type, lang, text }: Projection, today: string): CheckedText | null {
  if (!isLanguage(lang)) return null;
  const fields = Object.entries(text).flatMap(([field, value]) => {
    const words = NOT_READ.has(field) ? null : wordsOf(value);
    return words === null ? [] : { field, words };
  });
  return { type, lang, fields, today };
}
