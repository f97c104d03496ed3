import { LANGUAGES, ITEM_TYPES, isUnlocalised } from '@mediation/content';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '../content-types';
import { RIGHTS, type Right } from '../editorial/rules';
import { grantsOf, ROLES, type RoleDefinition } from './roles';

/** Tells Strapi's permission engine of the desk's rights, so that they can be given and are shown. */
export async function registerRights(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(
    (Object.keys(RIGHTS) as Right[]).map((right) => ({
      section: 'settings',
      category: 'desk',
      displayName: RIGHTS[right],
      uid: `desk.${right}`,
    })),
  );
}

const LOCALISED = new Set<string>(ITEM_TYPES.filter((type) => !isUnlocalised(type)).map(uidOf));

function propertiesOf(
  strapi: Core.Strapi,
  action: string,
  subject: UID.ContentType | null,
  only?: readonly string[],
) {
  if (subject === null || !action.startsWith('plugin::content-manager.explorer.')) return {};
  const locales = LOCALISED.has(subject) ? { locales: [...LANGUAGES] } : {};
  if (action.endsWith('.delete')) return locales;
  const fields = strapi.service('admin::content-type').getNestedFields(strapi.contentType(subject), {
    components: strapi.components,
  }) as string[];
  // A field of a component is named with the component's field in front of it.
  const isMeant = (field: string) => only?.includes(String(field.split('.')[0])) ?? true;
  return { fields: fields.filter(isMeant), ...locales };
}

/** Makes the roles and gives them exactly the rights written in `roles.ts`. */
export async function syncRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.db.query('admin::role');
  for (const definition of ROLES as readonly RoleDefinition[]) {
    const { code, name, description } = definition;
    const role =
      (await roles.findOne({ where: { code } })) ??
      (await roles.create({ data: { code, name, description } }));
    await roles.update({ where: { id: role.id }, data: { name, description } });
    const permissions = grantsOf(definition).map(({ action, subject, fields }) => ({
      action,
      subject,
      properties: propertiesOf(strapi, action, subject, fields),
      conditions: [],
    }));
    await strapi.service('admin::role').assignPermissions(role.id, permissions);
  }
  for (const code of ['strapi-editor', 'strapi-author']) await dropUnusedRole(strapi, code);
}

/** Strapi's own sample roles: nobody should be given one by accident. */
async function dropUnusedRole(strapi: Core.Strapi, code: string): Promise<void> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code }, populate: { users: true } });
  if (role && role.users.length === 0) await strapi.service('admin::role').deleteByIds([role.id]);
}
