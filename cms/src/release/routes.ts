import { snapshotSlug } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { bodyOf, deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { lastReleases, listReleases } from './list';
import { previewRelease, release } from './release';
import { rollBack } from './roll-back';
import { listSnapshots } from './snapshots';

const releaseBody = z.strictObject({ snapshot: snapshotSlug, moveCurrent: z.boolean().optional() });
const previewQuery = z.strictObject({
  snapshot: snapshotSlug,
  moveCurrent: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
});
const releaseId = z.coerce.number().int().positive().max(2_147_483_647);

export const releaseRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([
    deskRoute('GET', '/desk/releases', (ctx) => listReleases(strapi, userIdOf(ctx))),
    deskRoute('GET', '/desk/releases/last', (ctx) => lastReleases(strapi, userIdOf(ctx))),
    deskRoute('GET', '/desk/releases/snapshots', (ctx) => listSnapshots(strapi, userIdOf(ctx))),
    deskRoute('GET', '/desk/releases/preview', (ctx) =>
      previewRelease(strapi, userIdOf(ctx), parse(previewQuery, ctx.query)),
    ),
    deskRoute('POST', '/desk/releases', (ctx) => release(strapi, userIdOf(ctx), bodyOf(ctx, releaseBody))),
    deskRoute('POST', '/desk/releases/:id/roll-back', (ctx) =>
      rollBack(strapi, userIdOf(ctx), parse(releaseId, ctx.params['id'])),
    ),
  ]);
