import type { Core } from '@strapi/strapi';
import { keepAnchors } from './anchors';
import { auditCommand } from './commands';
import { checkOwner } from './ownership';
import { LateRecorder } from './record';
import { watchAccess } from './watch-access';
import { watchSessions } from './watch-sessions';

export { auditRoleSync } from './role-sync';
export { auditRoutes } from './routes';
export { createAuditTable } from './tables';

/** Watches what no code of the desk's own writes down. Returns how to stop. */
export async function startAudit(strapi: Core.Strapi, dataDir: string): Promise<() => Promise<void>> {
  const recorder = new LateRecorder(strapi);
  const stopAccess = watchAccess(strapi, recorder);
  const stopSessions = watchSessions(strapi, recorder);
  await checkOwner(strapi);
  await auditCommand(strapi);
  const stopAnchors = await keepAnchors(strapi, dataDir);
  return async () => {
    stopSessions();
    stopAccess();
    await recorder.stop();
    await stopAnchors();
  };
}
