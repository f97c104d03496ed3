import { isLanguage, type ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Knex } from 'knex';
import { z } from 'zod';
import { uidOf } from '../content-types';
import type { Reference } from '../entries';
import { catchUp, isUpToDate, lockEntry, newestVersions, type VersionHead } from '../history/record';
import { inTransaction } from '../transaction';
import { tagOf } from './edit-base';
import { guardCreation, guardDeletion, guardEdit, languageOf } from './edit-guard';

interface Write {
  action: string;
  params: object;
}

const writeParams = z.looseObject({
  documentId: z.string().optional(),
  locale: z.unknown().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/** Before a write: holds the entry, brings its history up to date, and asks whether a text would be lost. */
export async function guardWrite(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  type: ItemType,
  { action, params }: Write,
): Promise<void> {
  const { documentId, locale, data } = writeParams.parse(params);
  if (action === 'create') return guardCreation(strapi, trx, type);
  if (documentId === undefined || action === 'clone') return;
  const reference = { type, id: documentId };
  await lockEntry(strapi, trx, reference);
  const newest = await catchUp(strapi, trx, reference);
  if (action === 'delete') return guardDeletion(strapi, newest, reference);
  const kept = { ...data };
  const language = await languageOf(strapi, type, locale);
  await guardEdit(strapi, trx, newest, { reference, language, data: kept });
  Object.assign(params, { data: kept });
}

/** The edit view's own address: the only one whose answer is a form to be filled in. */
const EDIT_VIEW = /^\/content-manager\/(collection-types|single-types)\/api::[a-z-]+\.[a-z-]+(\/[a-z0-9]+)?$/;

export const isEditView = (ctx: Context): boolean => EDIT_VIEW.test(ctx.path);

/** Said by the middleware `edit-base` once the answer is known to be a good one. */
async function noteTag(
  strapi: Core.Strapi,
  ctx: Context,
  type: ItemType,
  locale: unknown,
  newest: ReadonlyMap<string, VersionHead>,
): Promise<void> {
  const language = await languageOf(strapi, type, locale);
  ctx.state['editTag'] = tagOf(newest, language !== undefined && isLanguage(language) ? language : null);
}

/**
 * When an edit view is read: the tag of what it is about to show. It is taken before the read, so that it can
 * be older than what is shown, and never newer.
 */
export async function tagReading(strapi: Core.Strapi, type: ItemType, params: object): Promise<void> {
  const ctx = strapi.requestContext.get() as Context | undefined;
  if (!ctx || ctx.method !== 'GET' || !isEditView(ctx)) return;
  const { documentId, locale } = writeParams.parse(params);
  const id = documentId ?? (await idOfSingleType(strapi, type));
  if (id === undefined) return;
  const reference: Reference = { type, id };
  if (!(await isUpToDate(strapi, reference))) {
    await inTransaction(strapi, async ({ trx }) => {
      await lockEntry(strapi, trx, reference);
      await catchUp(strapi, trx, reference);
    });
  }
  await noteTag(strapi, ctx, type, locale, await newestVersions(strapi.db.connection, reference));
}

async function idOfSingleType(strapi: Core.Strapi, type: ItemType): Promise<string | undefined> {
  if (strapi.contentType(uidOf(type)).kind !== 'singleType') return undefined;
  const row = await strapi.db.query(uidOf(type)).findOne({ select: ['documentId'] });
  return row?.documentId;
}

/** After a write through an edit view: the tag the next edit is based on. */
export async function tagWriting(
  strapi: Core.Strapi,
  type: ItemType,
  locale: unknown,
  newest: ReadonlyMap<string, VersionHead>,
): Promise<void> {
  const ctx = strapi.requestContext.get() as Context | undefined;
  if (ctx && ['POST', 'PUT'].includes(ctx.method) && isEditView(ctx)) {
    await noteTag(strapi, ctx, type, locale, newest);
  }
}
