import { ITEM_TYPES, LANGUAGES, isUnlocalised, movedTo, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { demand, loadActor, writerOf } from '../access/actor';
import { demandReadable, isReadable } from '../access/readable';
import { appendAudit } from '../audit/append';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { issueGrant, pathOf, previewUrl, revokeGrants } from '../preview/grants';
import { project } from '../publication/projection';
import { putUp } from '../publication/publish';
import { recall } from '../publication/recall';
import { RECALL_ENDS } from '../recalls/tables';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { languagesFor, moveUnits } from './clearance';
import { languagesOf, readDesk } from './desk';
import { bodyOf, parse, userIdOf } from './desk-route';
import { UNIT_MOVES } from './rules';

const reference = z.strictObject({
  type: z.enum(ITEM_TYPES),
  id: z.string().regex(/^[a-z0-9]{8,40}$/),
});
/** Languages left out means all the entry has. */
const languages = z.array(z.enum(LANGUAGES)).min(1).optional();
const moveBody = z.strictObject({
  languages,
  remark: z.string().max(5_000).optional(),
  seen: z.record(z.string().max(8), z.string().length(64)).optional(),
  assignTo: z.int().positive().optional(),
});
const putUpBody = z.strictObject({ languages });
const putUpManyBody = z.strictObject({
  entries: z
    .array(z.strictObject({ ...reference.shape, languages }))
    .min(1)
    .max(1_000),
});
const recallBody = z.strictObject({
  languages,
  end: z.enum(RECALL_ENDS),
  reason: z.string().trim().min(1).max(5_000),
  movedTo: movedTo.optional(),
});
const previewBody = z.strictObject({ language: z.enum(LANGUAGES) });

/** The panel's routes. All of them need a session of the admin; the rules are in the services behind them. */
export function deskRoutes(strapi: Core.Strapi, preview: { origin: string; secret: string }): Core.Router {
  type Handler = (ctx: Context, entry: Reference) => Promise<unknown>;
  const route = (method: string, path: string, handle: Handler) => ({
    method,
    path,
    handler: async (ctx: Context) => {
      const entry = parse(reference, { type: ctx.params['type'], id: ctx.params['id'] });
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: await handle(ctx, entry) };
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  });
  const desk = (ctx: Context, entry: Reference) => readDesk(strapi, userIdOf(ctx), entry);

  const moves = UNIT_MOVES.map((move) =>
    route('POST', `/desk/:type/:id/${move}`, async (ctx, entry) => {
      const { languages: asked, ...rest } = bodyOf(ctx, moveBody);
      const actor = await loadActor(strapi, userIdOf(ctx));
      await demandReadable(strapi, actor, entry);
      const all = asked ?? languagesFor(actor, move, await languagesOf(strapi, entry));
      await moveUnits(strapi, userIdOf(ctx), { ...entry, move, languages: all, ...rest });
      return desk(ctx, entry);
    }),
  );

  const routes = [
    route('GET', '/desk/:type/:id', desk),
    ...moves,
    route('POST', '/desk/:type/:id/put-up', async (ctx, entry) => {
      await putUp(strapi, userIdOf(ctx), [{ ...entry, ...bodyOf(ctx, putUpBody) }]);
      return desk(ctx, entry);
    }),
    {
      method: 'POST',
      path: '/desk/put-up',
      handler: async (ctx: Context) => {
        ctx.set('Cache-Control', 'no-store');
        // All of them as one version, or none.
        ctx.body = { data: await putUp(strapi, userIdOf(ctx), bodyOf(ctx, putUpManyBody).entries) };
      },
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    route('POST', '/desk/:type/:id/recall', async (ctx, entry) => {
      await recall(strapi, userIdOf(ctx), { ...entry, ...bodyOf(ctx, recallBody) });
      // What is public can be recalled by who may not read a working text that became confidential since.
      const actor = await loadActor(strapi, userIdOf(ctx));
      return (await isReadable(strapi, actor, entry)) ? desk(ctx, entry) : null;
    }),
    route('POST', '/desk/:type/:id/preview', async (ctx, entry) => {
      const { language } = bodyOf(ctx, previewBody);
      return openPreview(strapi, preview, userIdOf(ctx), entry, language);
    }),
    route('DELETE', '/desk/:type/:id/preview', async (ctx, entry) => {
      const actor = await loadActor(strapi, userIdOf(ctx));
      demand(actor, 'preview');
      await demandReadable(strapi, actor, entry);
      return inTransaction(strapi, async ({ trx }) => {
        const revoked = await revokeGrants(trx, entry);
        await appendAudit(trx, {
          actor: writerOf(actor),
          action: 'preview-revoked',
          subject: { ...entry, revoked },
        });
        return { revoked };
      });
    }),
  ];
  return { type: 'admin', routes } as unknown as Core.Router;
}

async function openPreview(
  strapi: Core.Strapi,
  { origin, secret }: { origin: string; secret: string },
  userId: number,
  entry: Reference,
  language: Language,
): Promise<{ url: string; expiresAt: string }> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'preview');
  await demandReadable(strapi, actor, entry);
  const rows = await loadEntry(strapi, entry);
  const row = isUnlocalised(entry.type) ? rows[0] : rows.find(({ locale }) => locale === language);
  if (!row) throw new errors.NotFoundError(say('text.absentToPreview', { language }));
  const { facts } = await project(entry.type, row, uploadsReader(strapi));
  const { token, expiresAt } = await inTransaction(strapi, async ({ trx }) => {
    const grant = await issueGrant(trx, secret, entry, userId);
    const subject = { ...entry, language, expiresAt: grant.expiresAt };
    await appendAudit(trx, { actor: writerOf({ id: userId }), action: 'preview-opened', subject });
    return grant;
  });
  return { url: previewUrl(origin, token, language, pathOf(entry.type, entry.id, facts)), expiresAt };
}
