import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { Conflict } from '../editorial/conflict';
import { tellConflict } from '../editorial/tell-conflict';

/**
 * Tells the edit view which versions it shows, so that its next save can say what it is based on; and answers
 * 409 to a save that somebody else was ahead of.
 */
const editBase =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const { message, newest } = error;
      const details = { newest, conflicts: await tellConflict(strapi, error) };
      ctx.status = 409;
      ctx.body = { data: null, error: { status: 409, name: 'ConflictError', message, details } };
      ctx.set('Cache-Control', 'no-store');
      return;
    }
    const tag: unknown = ctx.state['editTag'];
    if (typeof tag !== 'string' || ctx.status >= 300) return;
    ctx.set('ETag', tag);
    ctx.set('Cache-Control', 'no-store');
  };

export default editBase;
