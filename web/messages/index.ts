import type { Language } from '@mediation/content';
import { createFormatter, createTranslator } from 'use-intl/core';
import ar from './ar.json';
import { datesIn } from './dates';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import ru from './ru.json';
import zh from './zh.json';

export type Messages = typeof en;

export const MESSAGES: Record<Language, Messages> = { ar, zh, en, fr, ru, es };

/**
 * BCP 47 tags numbers and dates are written by. Digits are Latin in Arabic too: figures, dates and codes
 * are quoted across languages, and the UN's Arabic pages write them so.
 */
export const LOCALES: Record<Language, string> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh-Hans',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes as a reader is told them: in the unit that leaves one to three digits before the point. */
function inUnit(bytes: number): { value: number; unit: (typeof UNITS)[number] } {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return { value: bytes / 1000 ** step, unit: UNITS[step] ?? 'byte' };
}

const translatorOf = (
  settings: Omit<Parameters<typeof createTranslator>[0], 'messages' | 'namespace'>,
  lang: Language,
) => createTranslator({ ...settings, messages: MESSAGES[lang] });

export type MessageKey = Parameters<ReturnType<typeof translatorOf>>[0];

function interfaceOf(lang: Language) {
  const settings = {
    locale: LOCALES[lang],
    timeZone: 'UTC',
    onError(error: Error): never {
      throw error;
    },
  };
  const format = createFormatter(settings);
  const translate = translatorOf(settings, lang);
  // Most messages have no argument, and say the same a hundred times on a long page.
  const plain = new Map<MessageKey, string>();
  const plainly = (key: MessageKey): string => {
    const known = plain.get(key) ?? translate(key, {});
    plain.set(key, known);
    return known;
  };
  return {
    lang,
    /** @throws {Error} when an argument of the message is missing */
    t: (key: MessageKey, values?: Record<string, string | number>): string =>
      values ? translate(key, values) : plainly(key),
    ...datesIn(lang, format),
    fileSize(bytes: number): string {
      const { value, unit } = inUnit(bytes);
      return format.number(value, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: value < 10 ? 1 : 0,
      });
    },
    /** Name of a language in this one. */
    languageName: (other: Language): string => format.displayName(other, { type: 'language' }),
    number: (value: number): string => format.number(value),
    list: (words: string[]): string => format.list(words, { type: 'conjunction' }),
  };
}

export type Interface = ReturnType<typeof interfaceOf>;

const interfaces = new Map<Language, Interface>();

/** The interface's own words in a language, and how it writes dates, numbers and lists. */
export function interfaceIn(lang: Language): Interface {
  const known = interfaces.get(lang);
  if (known) return known;
  const made = interfaceOf(lang);
  interfaces.set(lang, made);
  return made;
}
