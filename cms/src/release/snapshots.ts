import type { Core } from '@strapi/strapi';
import { demand, loadActor } from '../access/actor';
import { uidOf } from '../content-types';

/** A snapshot that can be released. */
export interface SnapshotChoice {
  slug: string;
  /** In English where there is one. */
  title: string;
  /** Whether the site settings, as they are being written, name it as the current one. */
  named: boolean;
}

interface SnapshotRow {
  slug: string | null;
  title: string | null;
  locale: string | null;
}

/**
 * Snapshots to choose from, newest first.
 * @throws {Refusal} when the account may not put texts up
 */
export async function listSnapshots(strapi: Core.Strapi, userId: number): Promise<SnapshotChoice[]> {
  demand(await loadActor(strapi, userId), 'publish');
  const rows: SnapshotRow[] = await strapi.db
    .query(uidOf('snapshot'))
    .findMany({ select: ['slug', 'title', 'locale'], orderBy: { id: 'asc' } });
  const settings: { currentSnapshot: string | null }[] = await strapi.db
    .query(uidOf('site-setting'))
    .findMany({ select: ['currentSnapshot'] });
  const named = new Set(settings.map(({ currentSnapshot }) => currentSnapshot));
  const titles = new Map<string, string>();
  for (const { slug, title, locale } of rows) {
    if (slug && (locale === 'en' || !titles.has(slug))) titles.set(slug, title || slug);
  }
  return [...titles]
    .map(([slug, title]) => ({ slug, title, named: named.has(slug) }))
    .sort((a, b) => (a.slug < b.slug ? 1 : -1));
}
