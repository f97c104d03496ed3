import { LANGUAGES } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { bodyOf, deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { dismissDeputy, listLanguages, nameDeputy, readPeople } from './people';

const accountId = z.coerce.number().int().positive();
const languagesBody = z.strictObject({ languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length) });
const deputyBody = z.strictObject({
  deputyId: z.int().positive(),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
});

/** Routes of the page “People”: languages of accounts, and deputies. */
export function peopleRoutes(strapi: Core.Strapi): Core.Router {
  const idOf = (ctx: Context, name = 'id') => parse(accountId, ctx.params[name]);
  const people = (ctx: Context) => readPeople(strapi, userIdOf(ctx));
  return deskRouter([
    deskRoute('GET', '/desk/accounts', people),
    deskRoute('PUT', '/desk/accounts/:id', async (ctx) => {
      await listLanguages(strapi, userIdOf(ctx), idOf(ctx), bodyOf(ctx, languagesBody).languages);
      return people(ctx);
    }),
    deskRoute('POST', '/desk/accounts/:id/deputies', async (ctx) => {
      await nameDeputy(strapi, userIdOf(ctx), { principalId: idOf(ctx), ...bodyOf(ctx, deputyBody) });
      return people(ctx);
    }),
    deskRoute('DELETE', '/desk/accounts/:id/deputies/:deputyship', async (ctx) => {
      await dismissDeputy(strapi, userIdOf(ctx), idOf(ctx), idOf(ctx, 'deputyship'));
      return people(ctx);
    }),
  ]);
}
