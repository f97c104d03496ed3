import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { demand, loadActor, writerOf, type Actor } from '../access/actor';
import { bodyOf, deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { inTransaction } from '../transaction';
import { appendAudit } from './append';
import { auditCsv, auditFilter, auditQuery, readAudit } from './read';
import { recordAudit } from './record';
import { AUDIT, type AuditRow } from './tables';

/** What the importer of the former page says before it writes. */
const importBody = z.strictObject({
  /** SHA-256 of the file's text. */
  file: z.string().regex(/^[0-9a-f]{64}$/),
  /** How many working texts it is about to write. */
  entries: z.number().int().min(0).max(100_000),
});

/** An empty field of a form asks for nothing. */
const askedIn = (ctx: Context) =>
  Object.fromEntries(Object.entries(ctx.query).filter(([, value]) => value !== ''));

/** Reading the audit, for those with the right; and the entry that the importer asks for. */
export function auditRoutes(strapi: Core.Strapi): Core.Router {
  const reader = async (ctx: Context): Promise<Actor> => {
    const actor = await loadActor(strapi, userIdOf(ctx));
    demand(actor, 'read-audit');
    return actor;
  };

  const csv = async (ctx: Context): Promise<void> => {
    const actor = await reader(ctx);
    const filter = parse(auditFilter, askedIn(ctx));
    // Its own entry is the last it holds, where the filter lets it through.
    const last = await inTransaction(strapi, async ({ trx }) => {
      await appendAudit(trx, { actor: writerOf(actor), action: 'audit-exported', subject: { filter } });
      return trx<AuditRow>(AUDIT).orderBy('id', 'desc').first('id');
    });
    ctx.set('Cache-Control', 'no-store');
    ctx.attachment(`audit-${new Date().toISOString().slice(0, 10)}.csv`);
    ctx.type = 'text/csv; charset=utf-8';
    ctx.body = Readable.from(auditCsv(strapi, filter, last?.id ?? 0));
  };

  return deskRouter([
    deskRoute('GET', '/desk/audit', async (ctx) => {
      await reader(ctx);
      return readAudit(strapi, parse(auditQuery, askedIn(ctx)));
    }),
    { ...deskRoute('GET', '/desk/audit.csv', csv), handler: csv },
    deskRoute('POST', '/desk/imports', async (ctx) => {
      const actor = await loadActor(strapi, userIdOf(ctx));
      const { file, entries } = bodyOf(ctx, importBody);
      await recordAudit(strapi, { actor: writerOf(actor), action: 'import', subject: { file, entries } });
      return {};
    }),
  ]);
}
