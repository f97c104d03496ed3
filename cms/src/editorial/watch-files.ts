import type { ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-types';
import type { Reference } from '../entries';
import { inTransaction } from '../transaction';
import { recordWrite } from './watch';

/** Where an upload stands in an entry, as a filter. */
const NAMES_FILE: Partial<Record<ItemType, (id: number) => Record<string, unknown>>> = {
  'site-setting': (id) => ({ logo: { image: { id } } }),
  factsheet: (id) => ({ file: { id } }),
  periodical: (id) => ({ file: { id } }),
};

async function entriesNaming(strapi: Core.Strapi, fileId: number): Promise<Reference[]> {
  const references = new Map<string, Reference>();
  for (const [type, filter] of Object.entries(NAMES_FILE) as [
    ItemType,
    (id: number) => Record<string, unknown>,
  ][]) {
    const rows = await strapi.db
      .query(uidOf(type))
      .findMany({ where: filter(fileId), select: ['documentId'] });
    for (const { documentId: id } of rows) references.set(`${type}/${id}`, { type, id });
  }
  return [...references.values()];
}

/**
 * Watches the media library: who replaces, renames or deletes a file changes the texts that name it, and so
 * cannot clear them.
 */
export function watchFiles(strapi: Core.Strapi): void {
  const record = (references: readonly Reference[]) =>
    inTransaction(strapi, async ({ trx }) => {
      for (const reference of references) {
        await recordWrite(strapi, trx, reference);
      }
    });
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    async afterUpdate({ params, result }) {
      const id: unknown = (result as { id?: unknown } | null)?.id ?? params.where?.['id'];
      if (typeof id === 'number') await record(await entriesNaming(strapi, id));
    },
    async beforeDelete({ params, state }) {
      const id = Number(params.where?.['id']);
      state['references'] = Number.isInteger(id) ? await entriesNaming(strapi, id) : [];
    },
    async afterDelete({ state }) {
      await record((state['references'] ?? []) as Reference[]);
    },
  });
}
