import {
  isLanguage,
  LANGUAGES,
  type AnyItem,
  type Item,
  type Language,
  type RegionSlug,
} from '@mediation/content';
import type { Knex } from 'knex';
import { z } from 'zod';
import { ITEMS, type ItemRow } from './tables';

/**
 * Where the site shows an item: the addresses a recall must have emptied. They are the site's public surface,
 * whose names are fixed; a test holds them to what a crawl of the site finds.
 */
export const surface = z.object({
  /** Paths of single pages and files. */
  pages: z.array(z.string()),
  /** Paths of lists, each with as many pages (`?page=2`, …) as it has. */
  lists: z.array(z.string()),
  /** Languages of which every page shows something of the item: its name, its title, the frame. */
  everyPageIn: z.array(z.enum(LANGUAGES)),
});
export type Surface = z.infer<typeof surface>;

export interface SiteFacts {
  /** Slugs of the snapshots the region pages may show. */
  currentSnapshots: ReadonlySet<string>;
  /** The slug that a snapshot has now which had this one before; the same slug for any other. */
  slugNow(slug: string): string;
  regionsOf(iso3: string): readonly RegionSlug[];
}

const rowsOf = (knex: Knex, type: AnyItem['type']) =>
  knex<ItemRow>(ITEMS).where({ type }).whereNotNull('item');

/** What of other items decides where a report is shown: as it stands before the recall. */
export async function readSiteFacts(knex: Knex): Promise<SiteFacts> {
  const currentSnapshots = new Set<string>();
  const regions = new Map<string, RegionSlug[]>();
  for (const { item } of await rowsOf(knex, 'site-setting')) {
    const { facts } = JSON.parse(String(item)) as { facts: { currentSnapshot: string } };
    currentSnapshots.add(facts.currentSnapshot);
  }
  for (const { item } of await rowsOf(knex, 'country')) {
    const { facts } = JSON.parse(String(item)) as { facts: { iso3: string; region: RegionSlug } };
    regions.set(facts.iso3, [...(regions.get(facts.iso3) ?? []), facts.region]);
  }
  const slugs = new Map<string, string>();
  for (const { item } of await rowsOf(knex, 'snapshot')) {
    const { facts, formerSlugs = [] } = JSON.parse(String(item)) as Pick<
      Item<'snapshot'>,
      'facts' | 'formerSlugs'
    >;
    for (const former of formerSlugs) slugs.set(former, facts.slug);
  }
  const slugNow = (slug: string): string => slugs.get(slug) ?? slug;
  return {
    currentSnapshots: new Set([...currentSnapshots].map(slugNow)),
    slugNow,
    regionsOf: (iso3) => regions.get(iso3) ?? [],
  };
}

/** Where the site shows these items, which are public: each address once. */
export function surfaceOf(items: readonly AnyItem[], site: SiteFacts): Surface {
  const pages = new Set<string>();
  const lists = new Set<string>();
  const everyPageIn = new Set<Language>();
  for (const item of items) {
    for (const { sha256, name } of filesOf(item)) pages.add(`/files/${sha256}/${encodeURIComponent(name)}`);
    switch (item.type) {
      case 'activity-report':
        // In the languages that do not have it, lists and its own address offer those that do.
        for (const lang of LANGUAGES) {
          pages.add(`/${lang}`).add(`/${lang}/reports/${item.id}`);
          for (const list of listsOf(item.facts, site)) {
            lists.add(`/${lang}${list}`);
            for (const rendition of renditionsOf(`/${lang}${list}`)) pages.add(rendition);
          }
          for (const rendition of renditionsOf(`/${lang}`)) pages.add(rendition);
        }
        break;
      case 'factsheet':
      case 'periodical':
        pages.add(`/${item.lang}`);
        break;
      case 'snapshot':
        for (const slug of item.formerSlugs ?? []) pages.add(`/${item.lang}/snapshots/${slug}`);
        everyPageIn.add(item.lang);
        break;
      case 'site-setting':
      case 'overview':
      case 'service':
      case 'capacity':
      case 'region':
      case 'map-disclaimer':
      case 'country':
        for (const lang of isLanguage(item.lang) ? [item.lang] : LANGUAGES) everyPageIn.add(lang);
    }
  }
  pages.add('/sitemap.xml');
  return { pages: [...pages], lists: [...lists], everyPageIn: [...everyPageIn] };
}

/** A page with a map has a picture to be shared with, and a region or a quarter is to be had as a document. */
export function renditionsOf(path: string): string[] {
  if (/^\/[a-z]{2}$/.test(path)) return [`${path}.png`];
  return /^\/[a-z]{2}\/(regions|snapshots)\/[^/?]+$/.test(path) ? [`${path}.png`, `${path}.pdf`] : [];
}

type ReportFacts = Extract<AnyItem, { type: 'activity-report' }>['facts'];

/** The lists a report stands in, without their language. */
function listsOf({ snapshot: named, countries, region }: ReportFacts, site: SiteFacts): string[] {
  const snapshot = site.slugNow(named);
  const regions = new Set(region === null ? countries.flatMap((iso3) => site.regionsOf(iso3)) : [region]);
  const isCurrent = site.currentSnapshots.size === 0 || site.currentSnapshots.has(snapshot);
  return [
    ...countries.map((iso3) => `/countries/${iso3}`),
    ...(isCurrent ? [...regions].map((slug) => `/regions/${slug}`) : []),
    '/snapshots',
    `/snapshots/${snapshot}`,
    ...[...regions].map((slug) => `/snapshots/${snapshot}?region=${slug}`),
  ];
}

function filesOf(item: AnyItem): { sha256: string; name: string }[] {
  switch (item.type) {
    case 'factsheet':
      return [item.text.file];
    case 'periodical':
      return item.text.file ? [item.text.file] : [];
    case 'site-setting':
      return item.text.logo ? [item.text.logo.file] : [];
    case 'activity-report':
    case 'overview':
    case 'service':
    case 'capacity':
    case 'region':
    case 'snapshot':
    case 'map-disclaimer':
    case 'country':
      return [];
  }
}
