import type { StrapiApp } from '@strapi/strapi/admin';

type Permissions = Parameters<StrapiApp['addMenuLink']>[0]['permissions'];

/** Who sees the page. The server asks again, and lets those import who make new reports. */
export const IMPORT_DOCUMENTS = [{ action: 'api::desk.write', subject: null }] as Permissions;
