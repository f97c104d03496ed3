import type { Core } from '@strapi/strapi';
import { endAlarm, raiseAlarm } from '../alarms';
import { AUDIT } from './tables';

const ALARM = 'audit-owner';

/** Whether the role the CMS works as could change what is in the audit, or take it away. */
const COULD_CHANGE = `
  SELECT pg_has_role(entries.relowner, 'MEMBER')
      OR pg_has_role(schemas.nspowner, 'MEMBER')
      OR pg_has_role(databases.datdba, 'MEMBER')
      OR has_table_privilege(entries.oid, 'DELETE, TRUNCATE, TRIGGER')
      OR has_any_column_privilege(entries.oid, 'UPDATE') AS could_change
    FROM pg_class AS entries
    JOIN pg_namespace AS schemas ON schemas.oid = entries.relnamespace
    JOIN pg_database AS databases ON databases.datname = current_database()
   WHERE entries.oid = to_regclass(?)`;

/** Says on PostgreSQL when the audit belongs to the CMS: whoever takes over the CMS could then rewrite it. */
export async function checkOwner(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const { rows } = await strapi.db.connection.raw<{ rows: { could_change: boolean }[] }>(COULD_CHANGE, [
    AUDIT,
  ]);
  if (!rows[0]?.could_change) return endAlarm(strapi, ALARM);
  await raiseAlarm(strapi, ALARM, { id: 'alarm.auditOwner' });
}
