import type { Core } from '@strapi/strapi';

/**
 * `code` holds one code, `codes` a list of them; the admin picks them by name. What may be picked is in the
 * option `source` of the attribute.
 */
export function registerCustomFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'code', type: 'string', inputSize: { default: 6, isResizable: true } },
    { name: 'codes', type: 'json', inputSize: { default: 6, isResizable: true } },
  ]);
}
