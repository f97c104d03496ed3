import type { Core } from '@strapi/strapi';
import { createDeskAccountTables } from './access/desk-accounts';
import { createAlarmTable } from './alarms';
import { createAuditTable } from './audit';
import { createBoardTable } from './board/tables';
import { createEditorialTables } from './editorial/tables';
import { createHistoryTable } from './history/tables';
import { createImportTable } from './importer/documents';
import { createNoticeTable } from './notices';
import { createGrantTable } from './preview/grants';
import { createPublicationTables } from './publication/tables';
import { createRecallTable } from './recalls/tables';
import { createReleaseTables } from './release';
import { createScheduleTable } from './schedule';

/** The tables beside Strapi's own, where they are missing. */
export async function createTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  // Deleted text is overwritten, not only unlinked.
  if (strapi.db.dialect.client === 'sqlite') await knex.raw('PRAGMA secure_delete = ON');
  await createPublicationTables(knex);
  await createEditorialTables(knex);
  await createHistoryTable(knex);
  await createAuditTable(knex);
  await createGrantTable(knex);
  await createReleaseTables(knex);
  await createScheduleTable(knex);
  await createAlarmTable(knex);
  await createRecallTable(knex);
  await createDeskAccountTables(knex);
  await createBoardTable(knex);
  await createNoticeTable(knex);
  await createImportTable(knex);
}
