import type { Core } from '@strapi/strapi';
import { uidOf } from './content-types';
import { spokenLanguage } from './sentences';

export interface SnapshotTitle {
  slug: string;
  /** In the language that is spoken, else in English, else in any. */
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
  const preferred: (string | null)[] = [spokenLanguage(), 'en'];
  const rankOf = ({ locale }: SnapshotRow) => preferred.indexOf(locale) + 1 || preferred.length + 1;
  const titles = new Map<string, string>();
  for (const { slug, title } of [...rows].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (slug && !titles.has(slug)) titles.set(slug, title || slug);
  }
  return [...titles].map(([slug, title]) => ({ slug, title })).sort((a, b) => (a.slug < b.slug ? 1 : -1));
}
