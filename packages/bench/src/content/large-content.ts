import { LANGUAGES, REGIONS, type AnyItem, type Item, type Language } from '@mediation/content';

type Report = Item<'activity-report'>;
type Snapshot = Item<'snapshot'>;
type Country = Item<'country'>;

/** Fifteen years. */
export const QUARTERS = 60;

/** As many entries as a page of a list shows. */
export const PAGE_SIZE = 50;

/** How many of a hundred reports are there in a language. */
const TRANSLATED: Record<Language, number> = { en: 100, fr: 90, es: 85, ar: 80, ru: 75, zh: 75 };

/** Of a hundred reports: those about a region as a whole, and those about two countries. */
const WHOLE_REGION = 5;
const TWO_COUNTRIES = 10;

/**
 * `total` items, the demo’s included: the demo content and, in front of it, years of more of the same: earlier quarters, and reports spread over
 * languages, quarters and countries, some countries having many and most having few. A report's text is that
 * of one of the demo's reports, so lengths and marks are those of real ones.
 *
 * Made as it is read, so that a hundred thousand items are never in memory at once; the same in every run.
 */
export function* largeContent(demo: readonly AnyItem[], total: number): Generator<AnyItem> {
  const random = randomNumbers(20_200_101);
  const below = (limit: number): number => Math.floor(random() * limit);
  const { snapshots, countries, texts } = partsOfDemo(demo);
  const slugs = quartersUpTo(newestOf(snapshots), QUARTERS);

  let left = total;
  for (const item of [...demo, ...earlierSnapshots(snapshots, slugs)]) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
  for (let number = 0; left > 0; number += 1) {
    const template = texts[below(texts.length)];
    if (!template) throw new Error('The demo content has no report to make others of.');
    const snapshot = slugs[below(slugs.length)] ?? '';
    const facts = factsOf(template, snapshot, placesOf(countries, below));
    const publishedAt = `${datesOf(snapshot).end}T${String(below(24)).padStart(2, '0')}:00:00.000Z`;
    for (const lang of LANGUAGES) {
      const text = template.text.get(lang);
      if (!text || below(100) >= TRANSLATED[lang]) continue;
      if (left === 0) return;
      left -= 1;
      const id = `bench${String(number).padStart(15, '0')}`;
      yield { type: 'activity-report', id, lang, facts, text, publishedAt, firstPublishedAt: publishedAt };
    }
  }
}

/** What a hundred thousand items, in sixty quarters, make of one. */
const REPORTS_A_QUARTER = 330;

/**
 * Few items whose lists are as long as those of many, and of the same mixture: the newest quarter has its reports as
 * it has them there, and each earlier one has one. They are in English first, for as far as `total` goes. So a page
 * shows as much as it does of a hundred thousand, and what differs is what stands beside it in the store.
 */
export function* fullLists(demo: readonly AnyItem[], total: number): Generator<AnyItem> {
  const random = randomNumbers(20_200_101);
  const below = (limit: number): number => Math.floor(random() * limit);
  const { snapshots, countries, texts } = partsOfDemo(demo);
  const [newest = '', ...earlier] = quartersUpTo(newestOf(snapshots), QUARTERS).reverse();
  const quarters = [...Array.from({ length: REPORTS_A_QUARTER }, () => newest), ...earlier];
  const reports = quarters.flatMap((snapshot) => {
    const template = texts[below(texts.length)];
    return template ? [{ template, facts: factsOf(template, snapshot, placesOf(countries, below)) }] : [];
  });
  let left = total;
  for (const item of demo) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
  for (const lang of [...LANGUAGES].sort((a, b) => TRANSLATED[b] - TRANSLATED[a])) {
    for (const [number, { template, facts }] of reports.entries()) {
      const text = template.text.get(lang);
      if (!text) continue;
      if (left === 0) return;
      left -= 1;
      const id = `bench${String(number).padStart(15, '0')}`;
      const publishedAt = `${datesOf(facts.snapshot).end}T00:00:00.000Z`;
      yield { type: 'activity-report', id, lang, facts, text, publishedAt, firstPublishedAt: publishedAt };
    }
  }
}

function partsOfDemo(demo: readonly AnyItem[]) {
  return {
    snapshots: demo.filter((item): item is Snapshot => item.type === 'snapshot'),
    countries: demo
      .filter((item): item is Country => item.type === 'country')
      .sort((a, b) => (a.facts.iso3 < b.facts.iso3 ? -1 : 1)),
    texts: textsOf(demo.filter((item): item is Report => item.type === 'activity-report')),
  };
}

type Places = Pick<Report['facts'], 'countries' | 'region'>;

function factsOf(template: Template, snapshot: string, places: Places): Report['facts'] {
  const { start, end } = datesOf(snapshot);
  return { ...template.facts, ...places, snapshot, eventStart: start, eventEnd: end };
}

interface Template {
  facts: Report['facts'];
  text: Map<Language, Report['text']>;
}

function textsOf(reports: readonly Report[]): Template[] {
  const templates = new Map<string, Template>();
  for (const { id, lang, facts, text } of reports) {
    const template = templates.get(id) ?? { facts, text: new Map() };
    template.text.set(lang, text);
    templates.set(id, template);
  }
  return [...templates.values()];
}

/** A few countries are in the news every quarter: the power draws those at the front of the list. */
function placesOf(countries: readonly Country[], below: (limit: number) => number): Places {
  const kind = below(100);
  if (kind < WHOLE_REGION) return { countries: [], region: REGIONS[below(REGIONS.length)] ?? 'africa' };
  const many = kind < WHOLE_REGION + TWO_COUNTRIES ? 2 : 1;
  const chosen = new Set<string>();
  while (chosen.size < Math.min(many, countries.length)) {
    const share = below(10_000) / 10_000;
    const country = countries[Math.floor(share ** 4 * countries.length)];
    if (country) chosen.add(country.facts.iso3);
  }
  return { countries: [...chosen].sort(), region: null };
}

function earlierSnapshots(known: readonly Snapshot[], slugs: readonly string[]): Snapshot[] {
  const taken = new Set(known.map(({ facts }) => facts.slug));
  return slugs
    .filter((slug) => !taken.has(slug))
    .flatMap((slug) =>
      LANGUAGES.map((lang) => ({
        type: 'snapshot' as const,
        id: `bench${slug.replace('-', '')}`,
        lang,
        facts: { slug, ...datesOf(slug) },
        text: { title: slug, note: null },
        publishedAt: `${datesOf(slug).end}T00:00:00.000Z`,
        firstPublishedAt: `${datesOf(slug).end}T00:00:00.000Z`,
      })),
    );
}

const newestOf = (snapshots: readonly Snapshot[]): string =>
  snapshots
    .map(({ facts }) => facts.slug)
    .sort()
    .at(-1) ?? '2020-q1';

/** Slugs of quarters, the last of them the one given. */
function quartersUpTo(slug: string, count: number): string[] {
  const { year, quarter } = partsOf(slug);
  const last = year * 4 + quarter - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = last - count + 1 + index;
    return `${Math.floor(at / 4)}-q${(at % 4) + 1}`;
  });
}

function partsOf(slug: string): { year: number; quarter: number } {
  const [year, quarter] = slug.split('-q').map(Number);
  return { year: year ?? 2020, quarter: quarter ?? 1 };
}

/** First and last day of a quarter. */
function datesOf(slug: string): { start: string; end: string } {
  const { year, quarter } = partsOf(slug);
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { start: day(quarter * 3 - 3, 1), end: day(quarter * 3, 0) };
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
