import { LANGUAGES } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { bodyOf, deskRoute, deskRouter, userIdOf } from '../editorial/desk-route';
import { FACTS } from '../editorial/units';
import { agreeToBanner } from './agree';
import { proposeBanner } from './propose';
import { readBanner } from './view';

const language = z.enum(LANGUAGES);
const proposeBody = z.strictObject({ texts: z.partialRecord(language, z.string().max(5_000).nullable()) });
const agreeBody = z.strictObject({
  seen: z.partialRecord(z.enum([FACTS, ...LANGUAGES]), z.string().length(64)),
});

/** Routes of the page “Emergency banner”. Sending back is the ordinary move on the site settings. */
export const bannerRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([
    deskRoute('GET', '/desk/banner', (ctx) => readBanner(strapi, userIdOf(ctx))),
    deskRoute('POST', '/desk/banner', async (ctx) => {
      const setAside = await proposeBanner(strapi, userIdOf(ctx), bodyOf(ctx, proposeBody).texts);
      return { setAside, banner: await readBanner(strapi, userIdOf(ctx)) };
    }),
    deskRoute('POST', '/desk/banner/agree', async (ctx) => {
      const { version, at } = await agreeToBanner(strapi, userIdOf(ctx), bodyOf(ctx, agreeBody).seen);
      return { version, at, banner: await readBanner(strapi, userIdOf(ctx)) };
    }),
  ]);
