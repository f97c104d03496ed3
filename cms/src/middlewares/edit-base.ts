import type { Context, Next } from 'koa';
import { Conflict } from '../editorial/conflict';

/**
 * Tells the edit view which versions it shows, so that its next save can say what it is based on; and answers
 * 409 to a save that somebody else was ahead of.
 */
const editBase = () => async (ctx: Context, next: Next) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const { message, details } = error;
    ctx.status = 409;
    ctx.body = { data: null, error: { status: 409, name: 'ConflictError', message, details } };
    return;
  }
  const tag: unknown = ctx.state['editTag'];
  if (typeof tag !== 'string' || ctx.status >= 300) return;
  ctx.set('ETag', tag);
  ctx.set('Cache-Control', 'no-store');
};

export default editBase;
