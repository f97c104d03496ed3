import { ITEM_TYPES, LANGUAGES } from '@mediation/content';
import { uidOf } from '../../src/content-types';
import type { Account } from './accounts';
import type { Cms } from './boot';

type Verb = 'create' | 'read' | 'update' | 'delete';
let created = 0;

/** A token that an account makes for itself, with these verbs on every content type. */
export async function createAdminToken(cms: Cms, owner: Account, verbs: readonly Verb[]): Promise<string> {
  created += 1;
  const adminPermissions = verbs.flatMap((verb) =>
    ITEM_TYPES.map((type) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject: uidOf(type),
      properties: {
        fields: Object.keys(cms.strapi.contentType(uidOf(type)).attributes),
        locales: [...LANGUAGES],
      },
      conditions: [],
    })),
  );
  const user = await cms.strapi.db
    .query('admin::user')
    .findOne({ where: { id: owner.id }, populate: ['roles'] });
  const { accessKey } = await cms.strapi.service('admin::api-token-admin').create(
    {
      name: `admin ${created}`,
      description: '',
      kind: 'admin',
      lifespan: null,
      adminUserOwner: owner.id,
      adminPermissions,
    },
    user,
  );
  return accessKey;
}

/** A token for Strapi's content API, with all it can have. */
export async function createApiToken(cms: Cms): Promise<string> {
  created += 1;
  const { accessKey } = await cms.strapi.service('admin::api-token').create({
    name: `api ${created}`,
    description: '',
    type: 'full-access',
    lifespan: null,
    kind: 'content-api',
  });
  return accessKey;
}
