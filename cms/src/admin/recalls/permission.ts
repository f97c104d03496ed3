import type { StrapiApp } from '@strapi/strapi/admin';

type Permissions = Parameters<StrapiApp['addMenuLink']>[0]['permissions'];

/** Who sees the page: whoever has one of these. The server asks again. */
export const SEE_RECALLS = [
  { action: 'api::desk.recall', subject: null },
  { action: 'api::desk.review', subject: null },
] as Permissions;
