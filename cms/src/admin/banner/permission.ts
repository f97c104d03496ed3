import type { StrapiApp } from '@strapi/strapi/admin';

type Permissions = Parameters<StrapiApp['addMenuLink']>[0]['permissions'];

/** Who sees the page: whoever proposes, agrees or puts up. The server asks again. */
export const SEE_BANNER = [
  { action: 'api::desk.send-for-review', subject: null },
  { action: 'api::desk.review', subject: null },
  { action: 'api::desk.publish', subject: null },
] as Permissions;
