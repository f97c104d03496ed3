import type { Core } from '@strapi/strapi';

/**
 * An installation without accounts gets one super-admin that is not active yet, and the log says at each
 * start with which one-time link somebody becomes it. Strapi's own way, open to whoever comes first, is shut.
 */
export async function offerFirstAdministrator(
  strapi: Core.Strapi,
  email: string,
  origin: string,
): Promise<void> {
  const users = strapi.db.query('admin::user');
  const code = 'strapi-super-admin';
  const active = await users.count({ where: { isActive: true, roles: { code } } });
  if (active > 0) return;
  const waiting = await users.findOne({
    where: { isActive: false, registrationToken: { $notNull: true }, roles: { code } },
  });
  const token: string = waiting?.registrationToken ?? strapi.service('admin::token').createToken();
  if (!waiting) {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    await strapi.service('admin::user').create({
      email,
      firstname: 'First',
      lastname: 'administrator',
      isActive: false,
      registrationToken: token,
      roles: [role.id],
    });
  }
  strapi.log.info(`First administrator: ${origin}/admin/auth/register?registrationToken=${token}`);
}
