import type { Language } from '@mediation/content';

/** A quarter of a year. */
export interface Quarter {
  /** `2020-q1` */
  slug: string;
  /** Calendar dates, ISO 8601, both included. */
  start: string;
  end: string;
}

const SLUG = /^(\d{4})-q([1-4])$/;
const MONTHS_OF_A_QUARTER = 3;

const isoDate = (date: Date): string => date.toISOString().slice(0, 10);

/** @throws {Error} for what is no slug of a quarter */
export function quarterOf(slug: string): Quarter {
  const [, year, number] = SLUG.exec(slug) ?? [];
  if (year === undefined || number === undefined) throw new Error(`“${slug}” is no quarter.`);
  const first = (Number(number) - 1) * MONTHS_OF_A_QUARTER;
  const start = new Date(Date.UTC(Number(year), first));
  const end = new Date(Date.UTC(Number(year), first + MONTHS_OF_A_QUARTER, 0));
  return { slug, start: isoDate(start), end: isoDate(end) };
}

export function quarterAfter(slug: string): Quarter {
  const { end } = quarterOf(slug);
  const next = new Date(end);
  next.setUTCDate(next.getUTCDate() + 1);
  return quarterOf(`${next.getUTCFullYear()}-q${next.getUTCMonth() / MONTHS_OF_A_QUARTER + 1}`);
}

const nameIn = (locale: string) => (date: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(date));

/** The UN's Arabic texts give a month both its names, eastern first. */
const inArabic = (date: string) =>
  [nameIn('ar-SY-u-nu-latn')(date), nameIn('ar-EG-u-nu-latn')(date)].join('/');

const numberOf = (date: string): number => new Date(date).getUTCMonth() + 1;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Title = (start: string, end: string, year: number) => string;

const TITLES: Record<Language, Title> = {
  ar: (start, end, year) => `${inArabic(start)} إلى ${inArabic(end)} ${year}`,
  zh: (start, end, year) => `${year}年${numberOf(start)}月至${numberOf(end)}月`,
  en: (start, end, year) => `${nameIn('en')(start)} to ${nameIn('en')(end)} ${year}`,
  fr: (start, end, year) => `${capitalised(nameIn('fr')(start))} à ${nameIn('fr')(end)} ${year}`,
  ru: (start, end, year) => `${capitalised(nameIn('ru')(start))} — ${nameIn('ru')(end)} ${year} года`,
  es: (start, end, year) => `${capitalised(nameIn('es')(start))} a ${nameIn('es')(end)} de ${year}`,
};

/** A quarter as the title of its snapshot: “January to March 2020”. */
export const titleOfQuarter = ({ start, end }: Quarter, lang: Language): string =>
  TITLES[lang](start, end, new Date(start).getUTCFullYear());
