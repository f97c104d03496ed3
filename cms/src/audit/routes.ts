import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { demand, loadActor, writerOf, type Actor } from '../access/actor';
import { inTransaction } from '../transaction';
import { appendAudit } from './append';
import { auditCsv, auditFilter, auditQuery, readAudit } from './read';
import { recordAudit } from './record';
import { AUDIT, type AuditRow } from './tables';

/** What the importer of the former page says before it writes. */
const importBody = z.strictObject({
  /** SHA-256 of the file. */
  file: z.string().regex(/^[0-9a-f]{64}$/),
  entries: z.number().int().min(0),
});

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new errors.ValidationError(z.prettifyError(result.error));
  return result.data;
}

/** An empty field of a form asks for nothing. */
const askedIn = (ctx: Context) => Object.fromEntries(Object.entries(ctx.query).filter(([, value]) => value !== ''));

/** Reading the audit, for those with the right; and the entry that the importer asks for. */
export function auditRoutes(strapi: Core.Strapi): Core.Router {
  const actorOf = (ctx: Context): Promise<Actor> => {
    const user = ctx.state['user'] as { id?: unknown } | undefined;
    if (typeof user?.id !== 'number') throw new errors.UnauthorizedError();
    return loadActor(strapi, user.id);
  };
  const route = (method: string, path: string, handle: (ctx: Context, actor: Actor) => Promise<void>) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      ctx.set('Cache-Control', 'no-store');
      await handle(ctx, await actorOf(ctx));
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });

  const routes = [
    route('GET', '/desk/audit', async (ctx, actor) => {
      demand(actor, 'read-audit');
      ctx.body = { data: await readAudit(strapi, parse(auditQuery, askedIn(ctx))) };
    }),
    route('GET', '/desk/audit.csv', async (ctx, actor) => {
      demand(actor, 'read-audit');
      const filter = parse(auditFilter, askedIn(ctx));
      // Its own entry is the last it holds, where the filter lets it through.
      const last = await inTransaction(strapi, async ({ trx }) => {
        await appendAudit(trx, { actor: writerOf(actor), action: 'audit-exported', subject: { filter } });
        return trx<AuditRow>(AUDIT).orderBy('id', 'desc').first('id');
      });
      ctx.attachment(`audit-${new Date().toISOString().slice(0, 10)}.csv`);
      ctx.type = 'text/csv; charset=utf-8';
      ctx.body = Readable.from(auditCsv(strapi, filter, last?.id ?? 0));
    }),
    route('POST', '/desk/imports', async (ctx, actor) => {
      const { file, entries } = parse(importBody, (ctx.request as { body?: unknown }).body ?? {});
      await recordAudit(strapi, { actor: writerOf(actor), action: 'import', subject: { file, entries } });
      ctx.body = { data: {} };
    }),
  ];
  return { type: 'admin', routes } as unknown as Core.Router;
}
