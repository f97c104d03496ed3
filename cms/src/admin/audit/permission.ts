import type { StrapiApp } from '@strapi/strapi/admin';

type Permissions = Parameters<StrapiApp['addMenuLink']>[0]['permissions'];

/** Who sees the page. The server asks again. */
export const READ_AUDIT = [{ action: 'api::desk.read-audit', subject: null }] as Permissions;
