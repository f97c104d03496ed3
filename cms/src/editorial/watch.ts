import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { currentWriter, loadActor } from '../access/actor';
import { demandVisible } from '../access/readable';
import { readingForTheDesk } from '../access/reading';
import { typeOf } from '../content-types';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { inTransaction } from '../transaction';
import { project, type Projection } from '../publication/projection';
import { ITEMS, type ItemRow } from '../publication/tables';
import { Refusal } from './refusal';
import { unitName, writesUnit } from './second-person';
import { recordChanges } from './units';

const WRITES = new Set(['create', 'update', 'clone', 'delete']);
const STRAPI_PUBLISHING = new Set(['publish', 'unpublish', 'discardDraft']);

/** All languages of an entry through the allow-list, as they stand now. */
export async function projectEntry(strapi: Core.Strapi, reference: Reference): Promise<Projection[]> {
  const files = uploadsReader(strapi);
  const projections: Projection[] = [];
  for (const entry of await loadEntry(strapi, reference)) {
    projections.push(await project(reference.type, entry, files));
  }
  return projections;
}

/**
 * Records what a write changed. Call it in the write's transaction: a refusal rolls both back.
 * @throws {Refusal} when a unit changed that the account behind the write does not write
 */
export async function recordWrite(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  reference: Reference,
): Promise<void> {
  const writer = currentWriter(strapi);
  const units = await recordChanges(trx, reference, await projectEntry(strapi, reference), writer);
  const userId = /^user:(\d+)$/.exec(writer)?.[1];
  if (userId === undefined || units.length === 0) return;
  const actor = await loadActor(strapi, Number(userId));
  const reasons = units
    .filter((unit) => !writesUnit(actor, unit))
    .map((unit) => `${unitName(unit)}: your account does not write it.`);
  if (reasons.length > 0) throw new Refusal(reasons);
}

async function refuseWhilePublic(trx: Knex.Transaction, { type, id }: Reference, locale: unknown) {
  const rows = await trx<ItemRow>(ITEMS).where({ type, entry_id: id }).whereNotNull('item');
  const languages = rows.map(({ lang }) => lang);
  const concerned = typeof locale === 'string' && locale !== '*' ? languages.filter((l) => l === locale) : languages;
  if (concerned.length > 0) {
    throw new Refusal([`This text is public (${concerned.join(', ')}). Recall it before you delete it.`]);
  }
}

/**
 * Watches every write through Strapi's document service: who wrote, and what that voids. Writes that go
 * around it are not seen here, and need not be: the publication compares digests.
 */
export function watchWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    if (!type) return next();
    if (STRAPI_PUBLISHING.has(context.action)) {
      throw new Refusal(['Texts become public through the desk only: sent for review, cleared, put up.']);
    }
    if (!WRITES.has(context.action)) return next();
    return inTransaction(strapi, async ({ trx }) => {
      const params = context.params as { documentId?: string; locale?: unknown };
      if (params.documentId) await demandVisible(strapi, { type, id: params.documentId });
      if (context.action === 'delete' && params.documentId) {
        await refuseWhilePublic(trx, { type, id: params.documentId }, params.locale);
      }
      // From here on whole entries are read: a language this account may not see must not seem to be gone.
      const result = await readingForTheDesk(async () => next());
      const written = (result ?? {}) as { documentId?: string };
      const id = written.documentId ?? params.documentId;
      if (id) {
        const reference = { type, id };
        await recordWrite(strapi, trx, reference);
      }
      return result;
    });
  });
}
