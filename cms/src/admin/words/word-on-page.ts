import { WORDS, type WordId } from '.';
import { en } from './en';

/** A word that leaves nothing open, where there is no screen to ask for the language: by that of the page. */
export const wordOnPage = (id: WordId): string => (WORDS[document.documentElement.lang] ?? en)[id];
