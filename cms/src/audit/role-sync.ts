import type { Core } from '@strapi/strapi';
import { digestOf } from '../publication/digest';
import { recordAudit } from './record';

interface PermissionRow {
  action: string;
  subject: string | null;
  properties: unknown;
  conditions: unknown;
  role: { code: string } | null;
}

/** Who may do what, one line a permission of a role. */
async function readPermissions(strapi: Core.Strapi): Promise<Set<string>> {
  const rows: PermissionRow[] = await strapi.db.query('admin::permission').findMany({ populate: ['role'] });
  return new Set(
    rows
      .filter(({ role }) => role)
      .map(({ role, action, subject, properties, conditions }) =>
        [role?.code, action, subject ?? '', digestOf({ properties, conditions })].join(' '),
      ),
  );
}

/** One entry when the roles as code differ from what the database held: somebody had changed one of the two. */
export async function auditRoleSync(strapi: Core.Strapi, sync: () => Promise<void>): Promise<void> {
  const before = await readPermissions(strapi);
  await sync();
  const after = await readPermissions(strapi);
  const given = [...after].filter((line) => !before.has(line));
  const taken = [...before].filter((line) => !after.has(line));
  if (given.length === 0 && taken.length === 0) return;
  await recordAudit(strapi, {
    actor: 'system',
    action: 'roles-synchronised',
    subject: { type: 'role', given: given.length, taken: taken.length, digest: digestOf([...after].sort()) },
  });
}
