import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { currentWriter, loadActor } from '../access/actor';
import { demandVisible } from '../access/readable';
import { readingForTheDesk } from '../access/reading';
import { typeOf } from '../content-types';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { listed, say } from '../sentences';
import { inTransaction } from '../transaction';
import { project, type Projection } from '../publication/projection';
import { ITEMS, type ItemRow } from '../publication/tables';
import { Refusal } from './refusal';
import { lockEntry, recordHistory } from '../history/record';
import { guardWrite, tagReading, tagWriting } from './guard-writes';
import { unitName, writesUnit } from './second-person';
import { recordChanges } from './units';

const WRITES = new Set(['create', 'update', 'clone', 'delete']);
const READS = new Set(['findOne', 'findMany', 'findFirst']);
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

async function demandWriter(strapi: Core.Strapi, writer: string, units: readonly string[]): Promise<void> {
  const userId = /^user:(\d+)$/.exec(writer)?.[1];
  if (userId === undefined || units.length === 0) return;
  const actor = await loadActor(strapi, Number(userId));
  const reasons = units
    .filter((unit) => !writesUnit(actor, unit))
    .map((unit) => say('unit.because', { unit: unitName(unit), reason: say('move.notWriter') }));
  if (reasons.length > 0) throw new Refusal(reasons);
}

async function refuseWhilePublic(trx: Knex.Transaction, { type, id }: Reference, locale: unknown) {
  const rows = await trx<ItemRow>(ITEMS).where({ type, entry_id: id }).whereNotNull('item');
  const languages = rows.map(({ lang }) => lang);
  const concerned =
    typeof locale === 'string' && locale !== '*' ? languages.filter((l) => l === locale) : languages;
  if (concerned.length > 0) {
    throw new Refusal([say('text.public', { units: listed(concerned) })]);
  }
}

/**
 * Records what a write changed: voids what was said of the old text, and adds to its history. Call it in the
 * write's transaction: a refusal rolls both back.
 * @throws {Refusal} when a unit changed that the account behind the write does not write
 */
export async function recordWrite(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  reference: Reference,
  locale?: unknown,
): Promise<void> {
  const writer = currentWriter(strapi);
  await lockEntry(strapi, trx, reference);
  const units = await recordChanges(trx, reference, await projectEntry(strapi, reference), writer);
  await demandWriter(strapi, writer, units);
  await tagWriting(strapi, reference.type, locale, await recordHistory(strapi, trx, reference, writer));
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
      throw new Refusal([say('text.throughDesk')]);
    }
    if (READS.has(context.action)) await tagReading(strapi, type, context.params);
    if (!WRITES.has(context.action)) return next();
    return inTransaction(strapi, async ({ trx }) => {
      const params = context.params as { documentId?: string; locale?: unknown };
      if (params.documentId) await demandVisible(strapi, { type, id: params.documentId });
      if (context.action === 'delete' && params.documentId) {
        await refuseWhilePublic(trx, { type, id: params.documentId }, params.locale);
      }
      // From here on whole entries are read: a language this account may not see must not seem to be gone.
      return readingForTheDesk(async () => {
        await guardWrite(strapi, trx, type, context);
        const result = await next();
        const written = (result ?? {}) as { documentId?: string };
        const id = written.documentId ?? params.documentId;
        if (id) await recordWrite(strapi, trx, { type, id }, params.locale);
        return result;
      });
    });
  });
}
