import { LANGUAGES } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { bodyOf, deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { listRecalls, reviewRecall } from './review';
import { listTargets } from './targets';

const recallId = z.coerce.number().int().positive().max(2_147_483_647);
const targetsQuery = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{8,40}$/),
  languages: z
    .string()
    .transform((text) => text.split(' '))
    .pipe(z.array(z.enum(LANGUAGES)).min(1)),
});
const reviewBody = z.strictObject({ note: z.string().trim().min(1).max(5_000) });

/** The list of recalls, what a report can have moved to, and the second person's review. For staff with a session of the admin. */
export const recallRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([
    deskRoute('GET', '/desk/recalls', (ctx) => listRecalls(strapi, userIdOf(ctx))),
    deskRoute('GET', '/desk/recall-targets', (ctx) =>
      listTargets(strapi, userIdOf(ctx), parse(targetsQuery, ctx.query)),
    ),
    deskRoute('POST', '/desk/recalls/:recallId/review', async (ctx) => {
      const { note } = bodyOf(ctx, reviewBody);
      await reviewRecall(strapi, userIdOf(ctx), parse(recallId, ctx.params['recallId']), note);
      return listRecalls(strapi, userIdOf(ctx));
    }),
  ]);
