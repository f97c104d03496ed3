import { isUnlocalised, LANGUAGES, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { demand, loadActor, writerOf } from '../access/actor';
import { demandReadable } from '../access/readable';
import { appendAudit } from '../audit/append';
import { bodyOf, deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { NotThere, Refusal } from '../editorial/refusal';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { project } from '../publication/projection';
import { readAccountNames } from '../release/list';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { isShareable, SHAREABLE } from './shareable';
import { GRANTS, issueGrant, pathOf, previewUrl, type GrantRow } from './grants';

/** In days. */
export const LIFETIMES = [1, 7, 30] as const;

const DAY = 24 * 60 * 60 * 1000;

/** A link that was given to somebody, as the desk shows it. Its address is said once, when it is made. */
export interface Share {
  id: string;
  sharedWith: string;
  madeBy: string;
  /** Instants, ISO 8601 UTC. */
  madeAt: string;
  expiresAt: string;
  /** How many of its pages were opened, and when the last was. */
  openings: number;
  lastOpenedAt: string | null;
}

export interface ShareRequest {
  language: Language;
  days: (typeof LIFETIMES)[number];
  /** Who is to read it: a name for the list of links, and for the audit. */
  sharedWith: string;
}

/**
 * Makes a link to a working text for somebody without an account.
 * @throws {Refusal} when the account opens no previews, or the text is not to leave the desk
 * @throws {NotThere} when there is no such text for this account, or none in that language
 */
export async function share(
  strapi: Core.Strapi,
  { origin, secret }: { origin: string; secret: string },
  userId: number,
  entry: Reference,
  { language, days, sharedWith }: ShareRequest,
): Promise<{ url: string; expiresAt: string }> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'preview');
  await demandReadable(strapi, actor, entry);
  if (!(await isShareable(strapi, entry))) {
    throw new Refusal([say('share.restricted')]);
  }
  const row = (await loadEntry(strapi, entry)).find(
    ({ locale }) => isUnlocalised(entry.type) || locale === language,
  );
  if (!row) throw new NotThere();
  const { facts } = await project(entry.type, row, uploadsReader(strapi));
  const { token, expiresAt } = await inTransaction(strapi, async ({ trx }) => {
    const grant = await issueGrant(trx, secret, entry, userId, new Date(), {
      lifetime: days * DAY,
      sharedWith,
    });
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: 'preview-shared',
      subject: { ...entry, language, sharedWith, expiresAt: grant.expiresAt },
    });
    return grant;
  });
  return { url: previewUrl(origin, token, language, pathOf(entry.type, entry.id, facts)), expiresAt };
}

/**
 * Links to a text that still open, the newest first.
 * @throws {NotThere} when there is no such text for this account
 */
export async function listShares(strapi: Core.Strapi, userId: number, entry: Reference): Promise<Share[]> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'preview');
  await demandReadable(strapi, actor, entry);
  const rows = await strapi.db
    .connection<GrantRow>(GRANTS)
    .where({ type: entry.type, entry_id: entry.id, revoked_at: null })
    .whereNotNull('shared_with')
    .where('expires_at', '>', new Date().toISOString())
    .orderBy('created_at', 'desc');
  const nameOf = await readAccountNames(strapi);
  return rows.map((row) => ({
    id: row.id,
    sharedWith: String(row.shared_with),
    madeBy: nameOf(row.created_by),
    madeAt: row.created_at,
    expiresAt: row.expires_at,
    openings: row.openings,
    lastOpenedAt: row.last_opened_at,
  }));
}

/** Ends a link at once. Whoever opens previews of the text may end any link to it. */
export async function revokeShare(
  strapi: Core.Strapi,
  userId: number,
  entry: Reference,
  grantId: string,
): Promise<Share[]> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'preview');
  await demandReadable(strapi, actor, entry);
  await inTransaction(strapi, async ({ trx }) => {
    const revoked = await trx<GrantRow>(GRANTS)
      .where({ id: grantId, type: entry.type, entry_id: entry.id, revoked_at: null })
      .whereNotNull('shared_with')
      .update({ revoked_at: new Date().toISOString() });
    if (revoked === 0) throw new Refusal([say('share.absent')]);
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: 'preview-revoked',
      subject: { ...entry, revoked },
    });
  });
  return listShares(strapi, userId, entry);
}

const reference = z.strictObject({
  type: z.enum(SHAREABLE),
  id: z.string().regex(/^[a-z0-9]{8,40}$/),
});
const shareBody = z.strictObject({
  language: z.enum(LANGUAGES),
  days: z.literal(LIFETIMES),
  sharedWith: z.string().trim().min(1).max(200),
});
const PATH = '/desk/:type/:id/shares';

/** Links for readers without an account. */
export function shareRoutes(strapi: Core.Strapi, preview: { origin: string; secret: string }): Core.Router {
  const entryOf = (ctx: Context): Reference =>
    parse(reference, { type: ctx.params['type'], id: ctx.params['id'] });
  return deskRouter([
    deskRoute('GET', PATH, (ctx) => listShares(strapi, userIdOf(ctx), entryOf(ctx))),
    deskRoute('POST', PATH, (ctx) =>
      share(strapi, preview, userIdOf(ctx), entryOf(ctx), bodyOf(ctx, shareBody)),
    ),
    deskRoute('DELETE', `${PATH}/:grant`, (ctx) =>
      revokeShare(strapi, userIdOf(ctx), entryOf(ctx), parse(z.uuid(), ctx.params['grant'])),
    ),
  ]);
}
