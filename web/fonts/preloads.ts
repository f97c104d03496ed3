import type { Language } from '@mediation/content';
import files from './files.json';

const PARTITIONS: Record<Language, readonly string[]> = {
  ar: ['arabic'],
  // Han letters are the reader's own.
  zh: [],
  en: ['common', 'latin'],
  fr: ['common', 'latin'],
  ru: ['common', 'cyrillic'],
  es: ['common', 'latin'],
};

/** Addresses of the fonts that every page of a language needs before it can be drawn in them. */
export const preloadsIn = (lang: Language): string[] =>
  files.filter(({ partition }) => PARTITIONS[lang].includes(partition)).map(({ href }) => href);
