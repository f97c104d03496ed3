import type { Language } from '@mediation/content';
import files from './files.json';

type File = (typeof files)[number];

const isOf =
  (...partitions: string[]) =>
  ({ partition }: File): boolean =>
    partitions.includes(partition);

const isText = ({ family, weight }: File): boolean => family === 'Noto Sans' && weight === 400;

/** The letters of a language; and, for codes and names of others in its text, Latin ones. */
const FIRST: Record<Language, (file: File) => boolean> = {
  ar: (file) => isOf('arabic')(file) || (isOf('common', 'latin')(file) && isText(file)),
  // Han letters are the reader's own.
  zh: () => false,
  en: isOf('common', 'latin'),
  fr: isOf('common', 'latin'),
  ru: (file) => isOf('common', 'cyrillic')(file) || (isOf('latin')(file) && isText(file)),
  es: isOf('common', 'latin'),
};

/** Addresses of the fonts that every page of a language needs before it can be drawn in them. */
export const preloadsIn = (lang: Language): string[] => files.filter(FIRST[lang]).map(({ href }) => href);
