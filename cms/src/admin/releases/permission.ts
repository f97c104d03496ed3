import type { StrapiApp } from '@strapi/strapi/admin';

type Permissions = Parameters<StrapiApp['addMenuLink']>[0]['permissions'];

/** Who sees the page. The server asks again. */
export const SEE_RELEASES = [{ action: 'api::desk.publish', subject: null }] as Permissions;
