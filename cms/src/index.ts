import type { Core } from '@strapi/strapi';
import { offerFirstAdministrator } from './access/first-administrator';
import { guardSuperAdmin } from './access/guard-super-admin';
import { watchReaders } from './access/readable';
import { registerRights, syncRoles } from './access/sync-roles';
import { auditRoleSync, startAudit } from './audit';
import { startConsistencyChecks } from './consistency';
import { registerCustomFields } from './custom-fields';
import { loadDemo } from './demo/load';
import { watchLeavers } from './editorial/reviewers';
import { watchWrites } from './editorial/watch';
import { watchFiles } from './editorial/watch-files';
import { readEnvironment } from './environment';
import { ensureLocales } from './locales';
import { startNotices } from './notices';
import { listenForVersions } from './publication/wake';
import { startReceipts } from './recalls/receipts';
import { recallRevived } from './recalls/revived';
import { addRoutes } from './routes';
import { startSchedules } from './schedule';
import { createTables } from './tables';

/** What runs beside the answers to requests; stopped in the reverse order. */
const running: (() => Promise<unknown>)[] = [];

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerCustomFields(strapi);
    // Before Strapi looks for permissions of no known right, which it deletes.
    await registerRights(strapi);
    watchWrites(strapi);
    addRoutes(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const environment = readEnvironment();
    const { ADMIN_EMAIL, DATA_DIR, DATABASE_URL, DEMO, SITE_INTERNAL_URL } = environment;
    await createTables(strapi);
    await ensureLocales(strapi);
    await auditRoleSync(strapi, () => syncRoles(strapi));
    running.push(await startAudit(strapi, DATA_DIR));
    watchFiles(strapi);
    watchReaders(strapi);
    guardSuperAdmin(strapi);
    watchLeavers(strapi);
    running.push(await listenForVersions(strapi, DATABASE_URL));
    await recallRevived(strapi, DATA_DIR);
    await loadDemo(strapi);
    // After the demo, which tells nobody of what it does.
    running.push(startNotices(strapi, environment));
    running.push(startReceipts(strapi, SITE_INTERNAL_URL), startSchedules(strapi));
    running.push(startConsistencyChecks(strapi, { dataDir: DATA_DIR, origin: SITE_INTERNAL_URL }));
    if (DEMO === '0') await offerFirstAdministrator(strapi, ADMIN_EMAIL, strapi.config.get('server.url'));
  },

  async destroy() {
    for (const stop of running.splice(0).reverse()) await stop();
  },
};
