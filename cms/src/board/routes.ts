import { snapshotSlug } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { bodyOf, deskRoute, deskRouter, parse, userIdOf } from '../editorial/desk-route';
import { listBoards, readBoard } from './board';
import { carryOver, startNextQuarter } from './next-quarter';

const boardQuery = z.strictObject({ snapshot: snapshotSlug });
const startBody = z.strictObject({ after: snapshotSlug });
const carryBody = z.strictObject({ id: z.string().regex(/^[a-z0-9]{8,40}$/), snapshot: snapshotSlug });

/** A quarter's reports at a glance, and the start of the next. */
export const boardRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([
    deskRoute('GET', '/desk/board/snapshots', (ctx) => listBoards(strapi, userIdOf(ctx))),
    deskRoute('GET', '/desk/board', (ctx) =>
      readBoard(strapi, userIdOf(ctx), parse(boardQuery, ctx.query).snapshot),
    ),
    deskRoute('POST', '/desk/board/next-quarter', (ctx) =>
      startNextQuarter(strapi, userIdOf(ctx), bodyOf(ctx, startBody).after),
    ),
    deskRoute('POST', '/desk/board/carry-over', (ctx) =>
      carryOver(strapi, userIdOf(ctx), bodyOf(ctx, carryBody)),
    ),
  ]);
