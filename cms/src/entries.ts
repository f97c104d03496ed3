import type { ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { readingForTheDesk } from './access/reading';
import { uidOf } from './content-types';
import { asEntry, type Entry } from './publication/allow-list';
import { createFileReader, type FileReader } from './publication/media';

/** One working text: all language rows of a document. */
export interface Reference {
  type: ItemType;
  id: string;
}

/** Everything an item can be made of. Named, since populating by `*` would grow unseen with the schema. */
const POPULATE: Partial<Record<ItemType, Record<string, unknown>>> = {
  'site-setting': { logo: { populate: { image: true } } },
  factsheet: { file: true },
  periodical: { file: true },
  'activity-report': { foreignPhrases: true },
};

/**
 * All language rows of an entry, whoever asks: see `demandReadable`. Joins the transaction around it, if there is one.
 */
export async function loadEntry(strapi: Core.Strapi, { type, id }: Reference): Promise<Entry[]> {
  const rows = await readingForTheDesk(() =>
    strapi.db
      .query(uidOf(type))
      .findMany({ where: { documentId: id }, populate: POPULATE[type] ?? {}, orderBy: { locale: 'asc' } }),
  );
  return rows.map(asEntry);
}

/**
 * Language rows of all entries of a type that the account behind the request may know of, with the id of the
 * account that made each.
 */
export async function loadVisibleEntries(
  strapi: Core.Strapi,
  type: ItemType,
  where: Record<string, unknown>,
): Promise<(Entry & { madeBy: number | null })[]> {
  const rows: { createdBy: { id: number } | null }[] = await strapi.db.query(uidOf(type)).findMany({
    where,
    populate: { ...POPULATE[type], createdBy: { select: ['id'] } },
    orderBy: { locale: 'asc' },
  });
  return rows.map((row) => ({ ...asEntry(row), madeBy: row.createdBy?.id ?? null }));
}

export const uploadsReader = (strapi: Core.Strapi): FileReader =>
  createFileReader(path.resolve(strapi.dirs.static.public));
