import type { Language } from '@mediation/content';
import type { createFormatter } from 'use-intl/core';

type Format = ReturnType<typeof createFormatter>;

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;

export interface Dates {
  /** @param iso calendar date or instant, ISO 8601; written as the day it falls on in UTC */
  date(iso: string): string;
  /** @param iso instant, ISO 8601; written in UTC, to the minute */
  instant(iso: string): string;
  /** Two calendar dates, ISO 8601, both included. */
  period(start: string, end: string): string;
}

const monthNames = { eastern: 'ar-SY-u-nu-latn', western: 'ar-EG-u-nu-latn' } as const;

/** The UN's Arabic texts give a month both its names, eastern first: كانون الثاني/يناير. */
function inArabic(format: Format): Dates {
  const month = (locale: string, date: Date): string =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date);
  const date = (iso: string): string => {
    const day = new Date(iso);
    const names = [month(monthNames.eastern, day), month(monthNames.western, day)];
    return `${day.getUTCDate()} ${names.join('/')} ${day.getUTCFullYear()}`;
  };
  return {
    date,
    instant: (iso) => `${date(iso)}، ${format.dateTime(new Date(iso), TIME)}`,
    period: (start, end) => (start === end ? date(start) : `${date(start)} - ${date(end)}`),
  };
}

/** ICU writes a Chinese range in figures with strokes; running text has the dates in full. */
function inChinese(format: Format): Dates {
  const dates = plain(format);
  return {
    ...dates,
    period: (start, end) => (start === end ? dates.date(start) : `${dates.date(start)}至${dates.date(end)}`),
  };
}

function plain(format: Format): Dates {
  return {
    date: (iso) => format.dateTime(new Date(iso), DAY),
    instant: (iso) => format.dateTime(new Date(iso), { ...DAY, ...TIME }),
    period: remembered((start, end) => format.dateTimeRange(new Date(start), new Date(end), DAY)),
  };
}

/** Periods kept in writing, of each language. */
const MOST = 1_000;

/** ICU takes a tenth of a millisecond for a range, and a list of fifty reports says a few of them over and over. */
function remembered(write: Dates['period']): Dates['period'] {
  const written = new Map<string, string>();
  return (start, end) => {
    const key = `${start} ${end}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    if (written.size >= MOST) written.clear();
    const words = write(start, end);
    written.set(key, words);
    return words;
  };
}

const STYLES: Record<Language, (format: Format) => Dates> = {
  ar: inArabic,
  zh: inChinese,
  en: plain,
  fr: plain,
  ru: plain,
  es: plain,
};

/** @param format of that language, in UTC */
export const datesIn = (lang: Language, format: Format): Dates => STYLES[lang](format);
