import type { Core } from '@strapi/strapi';
import { uidOf } from './content-types';

export interface SnapshotTitle {
  slug: string;
  /** In English where there is one. */
  title: string;
}

interface SnapshotRow {
  slug: string | null;
  title: string | null;
  locale: string | null;
}

/** The quarters that are being written, newest first. */
export async function readSnapshotTitles(strapi: Core.Strapi): Promise<SnapshotTitle[]> {
  const rows: SnapshotRow[] = await strapi.db
    .query(uidOf('snapshot'))
    .findMany({ select: ['slug', 'title', 'locale'], orderBy: { id: 'asc' } });
  const titles = new Map<string, string>();
  for (const { slug, title, locale } of rows) {
    if (slug && (locale === 'en' || !titles.has(slug))) titles.set(slug, title || slug);
  }
  return [...titles].map(([slug, title]) => ({ slug, title })).sort((a, b) => (a.slug < b.slug ? 1 : -1));
}
