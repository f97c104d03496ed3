import { snapshotSlug } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { readParity } from './parity';

const query = z.strictObject({ snapshot: snapshotSlug.optional() });

/** Which working texts have which languages, quarter by quarter. */
export const parityRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([
    deskRoute('GET', '/desk/parity', (ctx) =>
      readParity(strapi, userIdOf(ctx), parse(query, ctx.query).snapshot),
    ),
  ]);
