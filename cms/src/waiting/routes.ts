import type { Core } from '@strapi/strapi';
import { deskRoute, deskRouter, userIdOf } from '../editorial/desk-route';
import { readWaiting } from './waiting';

/** What waits for the account that asks. For the home page. */
export const waitingRoutes = (strapi: Core.Strapi): Core.Router =>
  deskRouter([deskRoute('GET', '/desk/waiting', (ctx) => readWaiting(strapi, userIdOf(ctx)))]);
