import { LANGUAGES, snapshotSlug } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { bodyOf, deskRoute, deskRouter, parse, userIdOf } from '../../editorial/desk-route';
import { say } from '../../sentences';
import { READ_DOCUMENT } from './addresses';
import { importToSave, readReportsOf, saveImport } from './save';
import { understandDocument } from './understood';

const sentFile = z.looseObject({ filepath: z.string(), originalFilename: z.string().min(1).max(300) });
const quarterQuery = z.strictObject({ snapshot: snapshotSlug });
const readBody = z.looseObject({ language: z.enum(LANGUAGES) });

/** The one document of a form. The guard of uploads deletes it when it was answered. */
async function documentOf(ctx: Context): Promise<{ name: string; bytes: Buffer }> {
  const { document } = (ctx.request as { files?: Record<string, unknown> }).files ?? {};
  const sent = sentFile.safeParse(document);
  if (!sent.success) throw new errors.ValidationError(say('document.sendOne'));
  return { name: sent.data.originalFilename, bytes: await readFile(sent.data.filepath) };
}

/** Documents in: read one, correct what was understood, save it as working texts. */
export const documentRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([
    deskRoute('POST', READ_DOCUMENT, async (ctx) =>
      understandDocument(strapi, userIdOf(ctx), { ...bodyOf(ctx, readBody), ...(await documentOf(ctx)) }),
    ),
    deskRoute('GET', '/desk/documents/reports', (ctx) =>
      readReportsOf(strapi, userIdOf(ctx), parse(quarterQuery, ctx.query).snapshot),
    ),
    deskRoute('POST', '/desk/documents/save', (ctx) =>
      saveImport(strapi, userIdOf(ctx), bodyOf(ctx, importToSave)),
    ),
  ]);
