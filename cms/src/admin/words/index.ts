import { ar } from './ar';
import { en, type WordId, type Words } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

/** What our screens say, by Strapi's name of the language of its admin. */
export const WORDS: Readonly<Record<string, Words>> = { ar, en, es, fr, ru, 'zh-Hans': zh };

/** Strapi keeps its own words, those of its plugins and ours in one list. */
export const messageId = (id: WordId): string => `desk.${id}`;

/** Our words as Strapi's admin takes them. */
export const translations: Record<string, Record<string, string>> = Object.fromEntries(
  Object.entries(WORDS).map(([locale, words]) => [
    locale,
    Object.fromEntries(Object.entries(words).map(([id, message]) => [messageId(id as WordId), message])),
  ]),
);

/** A word for the places where Strapi asks for one by its id. */
export const message = (id: WordId) => ({ id: messageId(id), defaultMessage: en[id] });

export type { WordId, Words } from './en';
