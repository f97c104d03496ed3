import { SUPPORTED_CONTRACTS } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { sha256 } from './digest';
import { asNdjson, changesAfter } from './feed';
import { FILES, readHead } from './tables';
import { nextPublication } from './wake';

/** How long an answer waits for something to publish, in milliseconds. */
const WAIT = 25_000;

const itemsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  epoch: z.uuid().optional(),
  contract: z.coerce.number().int(),
});

/** Checked before it reaches the database, which does not take every string. */
export const sha256Param = z.string().regex(/^[0-9a-f]{64}$/);

/** The site's token opens these two routes and no other. */
export function publicationRoutes(strapi: Core.Strapi, siteToken: string): Core.Route[] {
  const expected = Buffer.from(sha256(Buffer.from(siteToken)));
  const isSite = (ctx: Context): boolean => {
    const given = /^Bearer (\S+)$/.exec(ctx.get('authorization'))?.[1] ?? '';
    return timingSafeEqual(Buffer.from(sha256(Buffer.from(given))), expected);
  };
  const forSite =
    (answer: (ctx: Context) => Promise<void>) =>
    async (ctx: Context): Promise<void> => {
      ctx.set('Cache-Control', 'no-store');
      if (isSite(ctx)) return answer(ctx);
      ctx.status = 401;
      ctx.body = { error: 'This is for the public site, with its token.' };
    };

  const items = forSite(async (ctx) => {
    const query = itemsQuery.safeParse(ctx.query);
    if (!query.success) {
      ctx.status = 400;
      ctx.body = { error: z.prettifyError(query.error) };
      return;
    }
    const { after, epoch, contract } = query.data;
    const served = SUPPORTED_CONTRACTS.find((supported) => supported === contract);
    if (served === undefined) {
      ctx.status = 406;
      ctx.body = { error: `Contract ${contract} is not served.`, supported: SUPPORTED_CONTRACTS };
      return;
    }
    await waitForNews(strapi, ctx, after, epoch);
    ctx.type = 'application/x-ndjson';
    ctx.body = Readable.from(asNdjson(changesAfter(strapi.db.connection, after, served)));
  });

  const file = forSite(async (ctx) => {
    const hash = sha256Param.safeParse(ctx.params['sha256']);
    const row = hash.success && (await strapi.db.connection(FILES).where({ sha256: hash.data }).first());
    if (!row) {
      ctx.status = 404;
      ctx.body = { error: 'No published item names this file.' };
      return;
    }
    ctx.type = 'application/octet-stream';
    ctx.body = row.bytes;
  });

  return [
    { method: 'GET', path: '/publication/items', handler: items, config: { auth: false } },
    { method: 'GET', path: '/publication/files/:sha256', handler: file, config: { auth: false } },
  ] as unknown as Core.Route[];
}

/** Returns when there is something after that version, at once when the history is another one, or after WAIT. */
async function waitForNews(strapi: Core.Strapi, ctx: Context, after: number, epoch: string | undefined) {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), WAIT);
  ctx.res.once('close', () => waiting.abort());
  try {
    while (!waiting.signal.aborted) {
      const head = await readHead(strapi.db.connection);
      if (head.version !== after || (epoch !== undefined && head.epoch !== epoch)) return;
      await nextPublication(waiting.signal);
    }
  } finally {
    clearTimeout(timer);
  }
}
