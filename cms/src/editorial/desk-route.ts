import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';

/** @throws {errors.ValidationError} with one sentence a fault */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new errors.ValidationError(z.prettifyError(result.error));
  return result.data;
}

export const bodyOf = <T>(ctx: Context, schema: z.ZodType<T>): T =>
  parse(schema, (ctx.request as { body?: unknown }).body ?? {});

export const userIdOf = (ctx: Context): number => {
  const user = ctx.state['user'] as { id?: unknown } | undefined;
  if (typeof user?.id !== 'number') throw new errors.UnauthorizedError();
  return user.id;
};

/** A route of the desk: for a session of the admin, answered with `{ data }`, kept by nobody. */
export const deskRoute = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  answer: (ctx: Context) => Promise<unknown>,
) => ({
  method,
  path,
  handler: async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await answer(ctx) };
  },
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export const deskRouter = (routes: readonly ReturnType<typeof deskRoute>[]): Core.Router =>
  ({ type: 'admin', routes }) as unknown as Core.Router;
