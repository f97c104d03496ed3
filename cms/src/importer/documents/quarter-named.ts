import { plainText, type Language } from '@mediation/content';
import { quarterOf } from '../../board/quarter';
import type { SourceBlock } from './source-document';

/** A quarter that is being written, by its slug and its title in the language of the document. */
export interface KnownQuarter {
  slug: string;
  title: string | null;
}

const FIRST_BLOCKS = 8;

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/[–—]/g, '-');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const monthIn = (lang: Language, date: string): string =>
  fold(new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(new Date(date)));

/** “Q1 2020”, “2020-q1”, “January–March 2020” in the document's language, or the title of the quarter. */
function namesOf({ slug, title }: KnownQuarter, lang: Language): RegExp[] {
  const { start, end } = quarterOf(slug);
  const [year = '', number = ''] = slug.split('-q');
  const [first, last] = [monthIn(lang, start), monthIn(lang, end)].map(escaped);
  return [
    new RegExp(`${year}[ _-]?q${number}(?!\\d)`),
    new RegExp(`q${number}[ ,/_-]*${year}(?!\\d)`),
    new RegExp(`${first}[^\\d\\n]{1,16}${last}\\D{0,8}${year}(?!\\d)`),
    ...(title ? [new RegExp(escaped(fold(title)))] : []),
  ];
}

/** The quarter that the name or the beginning of a document speaks of; null for none, or more than one. */
export function quarterNamed(
  name: string,
  blocks: readonly SourceBlock[],
  quarters: readonly KnownQuarter[],
  lang: Language,
): string | null {
  const beginning = [name, ...blocks.slice(0, FIRST_BLOCKS).map(({ block }) => plainText([block]))];
  const text = beginning.map(fold).join('\n');
  const found = quarters.filter((quarter) => namesOf(quarter, lang).some((one) => one.test(text)));
  return found.length === 1 ? (found[0]?.slug ?? null) : null;
}
