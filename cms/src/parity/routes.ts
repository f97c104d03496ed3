import { LANGUAGES, snapshotSlug } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { readParity } from './parity';
import { readQueue } from './queue';
import { readStale } from './stale';

const query = z.strictObject({ snapshot: snapshotSlug.optional() });

const translation = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{8,40}$/),
  lang: z.enum(LANGUAGES),
});

/** Which working texts have which languages, quarter by quarter. */
export const parityRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([
    deskRoute('GET', '/desk/parity', (ctx) =>
      readParity(strapi, userIdOf(ctx), parse(query, ctx.query).snapshot),
    ),
    deskRoute('GET', '/desk/parity/queue', (ctx) => readQueue(strapi, userIdOf(ctx))),
    deskRoute('GET', '/desk/parity/:id/:lang', (ctx) => {
      const { id, lang } = parse(translation, { id: ctx.params['id'], lang: ctx.params['lang'] });
      return readStale(strapi, userIdOf(ctx), id, lang);
    }),
  ]);
