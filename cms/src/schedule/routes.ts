import { ITEM_TYPES, LANGUAGES, entryId, snapshotSlug } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { bodyOf, deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { listSchedules } from './list';
import { cancelSchedule, scheduleEntry, scheduleRelease } from './schedule';

const dueTime = { dueAt: z.string().max(32), timeZone: z.string().max(64) };
const entryBody = z.strictObject({ ...dueTime, languages: z.array(z.enum(LANGUAGES)).min(1).optional() });
const releaseBody = z.strictObject({
  ...dueTime,
  snapshot: snapshotSlug,
  moveCurrent: z.boolean().optional(),
});
const reference = z.strictObject({ type: z.enum(ITEM_TYPES), id: entryId });
const scheduleId = z.coerce.number().int().positive().max(2_147_483_647);

export const scheduleRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([
    deskRoute('GET', '/desk/schedules', (ctx) => listSchedules(strapi, userIdOf(ctx))),
    deskRoute('DELETE', '/desk/schedules/:id', async (ctx) => {
      await cancelSchedule(strapi, userIdOf(ctx), parse(scheduleId, ctx.params['id']));
      return listSchedules(strapi, userIdOf(ctx));
    }),
    deskRoute('POST', '/desk/releases/schedule', (ctx) =>
      scheduleRelease(strapi, userIdOf(ctx), bodyOf(ctx, releaseBody)),
    ),
    deskRoute('POST', '/desk/:type/:id/schedule', (ctx) =>
      scheduleEntry(strapi, userIdOf(ctx), {
        ...parse(reference, { type: ctx.params['type'], id: ctx.params['id'] }),
        ...bodyOf(ctx, entryBody),
      }),
    ),
  ]);
