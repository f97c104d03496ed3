import { LANGUAGES } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { createDeskAccountTables } from './access/desk-accounts';
import { offerFirstAdministrator } from './access/first-administrator';
import { guardSuperAdmin } from './access/guard-super-admin';
import { peopleRoutes } from './access/people-routes';
import { watchReaders } from './access/readable';
import { registerRights, syncRoles } from './access/sync-roles';
import { alarmRoutes, createAlarmTable, metricRoutes } from './alarms';
import { auditRoleSync, auditRoutes, createAuditTable, startAudit } from './audit';
import { registerCustomFields } from './custom-fields';
import { loadDemo } from './demo/load';
import { watchLeavers } from './editorial/reviewers';
import { historyRoutes } from './history/routes';
import { createHistoryTable } from './history/tables';
import { deskRoutes } from './editorial/routes';
import { createEditorialTables } from './editorial/tables';
import { watchWrites } from './editorial/watch';
import { watchFiles } from './editorial/watch-files';
import { readEnvironment } from './environment';
import { createGrantTable } from './preview/grants';
import { previewRoutes } from './preview/routes';
import { publicationRoutes } from './publication/routes';
import { createPublicationTables } from './publication/tables';
import { listenForVersions } from './publication/wake';
import { startReceipts } from './recalls/receipts';
import { recallRevived } from './recalls/revived';
import { recallRoutes } from './recalls/routes';
import { createRecallTable } from './recalls/tables';
import { createReleaseTables, releaseRoutes } from './release';
import { createScheduleTable, scheduleRoutes, startSchedules } from './schedule';

const LOCALE_NAMES: Record<(typeof LANGUAGES)[number], string> = {
  ar: 'Arabic (ar)',
  zh: 'Chinese (zh)',
  en: 'English (en)',
  fr: 'French (fr)',
  ru: 'Russian (ru)',
  es: 'Spanish (es)',
};

async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.db.query('plugin::i18n.locale');
  for (const code of LANGUAGES) {
    const known = await locales.findOne({ where: { code } });
    if (!known) await locales.create({ data: { code, name: LOCALE_NAMES[code] } });
  }
}

let stopListening: () => Promise<unknown> = async () => undefined;
let stopReceipts: () => Promise<unknown> = async () => undefined;
let stopAudit: () => Promise<void> = async () => undefined;
let stopSchedules: () => Promise<void> = async () => undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    const { SITE_TOKEN, GRANT_SECRET, PREVIEW_URL, METRICS_TOKEN } = readEnvironment();
    registerCustomFields(strapi);
    // Before Strapi looks for permissions of no known right, which it deletes.
    await registerRights(strapi);
    watchWrites(strapi);
    strapi.server.routes(publicationRoutes(strapi, SITE_TOKEN));
    strapi.server.routes(previewRoutes(strapi, GRANT_SECRET));
    strapi.server.routes(alarmRoutes(strapi));
    strapi.server.routes(recallRoutes(strapi));
    strapi.server.routes(auditRoutes(strapi));
    strapi.server.routes(metricRoutes(strapi, METRICS_TOKEN));
    strapi.server.routes(peopleRoutes(strapi));
    // Before the desk's, whose addresses begin with any type.
    strapi.server.routes(releaseRoutes(strapi));
    strapi.server.routes(scheduleRoutes(strapi));
    strapi.server.routes(historyRoutes(strapi));
    strapi.server.routes(deskRoutes(strapi, { origin: PREVIEW_URL, secret: GRANT_SECRET }));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
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
    await ensureLocales(strapi);
    await auditRoleSync(strapi, () => syncRoles(strapi));
    const { ADMIN_EMAIL, DATA_DIR, DATABASE_URL, DEMO, SITE_INTERNAL_URL } = readEnvironment();
    stopAudit = await startAudit(strapi, DATA_DIR);
    watchFiles(strapi);
    watchReaders(strapi);
    guardSuperAdmin(strapi);
    watchLeavers(strapi);
    stopListening = await listenForVersions(strapi, DATABASE_URL);
    await recallRevived(strapi, DATA_DIR);
    await loadDemo(strapi);
    stopReceipts = startReceipts(strapi, SITE_INTERNAL_URL);
    stopSchedules = startSchedules(strapi);
    if (DEMO === '0') await offerFirstAdministrator(strapi, ADMIN_EMAIL, strapi.config.get('server.url'));
  },

  async destroy() {
    await stopReceipts();
    await stopSchedules();
    await stopListening();
    await stopAudit();
  },
};
