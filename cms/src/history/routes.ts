import { ITEM_TYPES, LANGUAGES } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { FACTS } from '../editorial/units';
import type { Reference } from '../entries';
import { compareVersions, readConflict, readHistory, readVersionContent } from './read';
import { restore } from './restore';

const unit = z.enum([FACTS, ...LANGUAGES]);
const number = z.coerce.number().int().min(1).max(1_000_000_000);
const reference = z.strictObject({
  type: z.enum(ITEM_TYPES),
  id: z.string().regex(/^[a-z0-9]{8,40}$/),
});
const compareQuery = z.strictObject({ unit, from: z.coerce.number().int().min(0), to: number });
const restoreBody = z.strictObject({ unit, number });
const conflictBody = z.strictObject({
  language: z.enum(LANGUAGES).nullable(),
  base: z.partialRecord(unit, z.number().int().min(0)),
  data: z.record(z.string(), z.unknown()),
});

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new errors.ValidationError(z.prettifyError(result.error));
  return result.data;
}

const userIdOf = (ctx: Context): number => {
  const user = ctx.state['user'] as { id?: unknown } | undefined;
  if (typeof user?.id !== 'number') throw new errors.UnauthorizedError();
  return user.id;
};

/** Reading, comparing and restoring versions. All of them need a session of the admin. */
export function historyRoutes(strapi: Core.Strapi): Core.Router {
  type Handler = (ctx: Context, userId: number, entry: Reference) => Promise<unknown>;
  const route = (method: string, path: string, handle: Handler) => ({
    method,
    path: `/desk/:type/:id/history${path}`,
    handler: async (ctx: Context) => {
      const entry = parse(reference, { type: ctx.params['type'], id: ctx.params['id'] });
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: await handle(ctx, userIdOf(ctx), entry) };
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  const bodyOf = <T>(ctx: Context, schema: z.ZodType<T>) =>
    parse(schema, (ctx.request as { body?: unknown }).body ?? {});
  const routes = [
    route('GET', '', (_ctx, userId, entry) => readHistory(strapi, userId, entry)),
    route('GET', '/compare', (ctx, userId, entry) =>
      compareVersions(strapi, userId, entry, parse(compareQuery, ctx.query)),
    ),
    route('GET', '/:unit/:number', (ctx, userId, entry) =>
      readVersionContent(
        strapi,
        userId,
        entry,
        parse(unit, ctx.params['unit']),
        parse(number, ctx.params['number']),
      ),
    ),
    route('POST', '/restore', async (ctx, userId, entry) => {
      await restore(strapi, userId, { ...entry, ...bodyOf(ctx, restoreBody) });
      return readHistory(strapi, userId, entry);
    }),
    route('POST', '/conflict', (ctx, userId, entry) =>
      readConflict(strapi, userId, entry, bodyOf(ctx, conflictBody)),
    ),
  ];
  return { type: 'admin', routes } as unknown as Core.Router;
}
