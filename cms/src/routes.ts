import type { Core } from '@strapi/strapi';
import { peopleRoutes } from './access/people-routes';
import { alarmRoutes, metricRoutes } from './alarms';
import { auditRoutes } from './audit';
import { bannerRoutes } from './banner';
import { boardRoutes } from './board';
import { deskRoutes } from './editorial/routes';
import { readEnvironment } from './environment';
import { historyRoutes } from './history/routes';
import { documentRoutes } from './importer/documents';
import { parityRoutes } from './parity';
import { previewRoutes } from './preview/routes';
import { shareRoutes } from './preview/shares';
import { publicationRoutes } from './publication/routes';
import { recallRoutes } from './recalls/routes';
import { releaseRoutes } from './release';
import { scheduleRoutes } from './schedule';
import { waitingRoutes } from './waiting';

/** Every address of ours: what the site and the monitoring ask, and what the desk's screens ask. */
export function addRoutes(strapi: Core.Strapi): void {
  const { SITE_TOKEN, GRANT_SECRET, PREVIEW_URL, METRICS_TOKEN } = readEnvironment();
  const preview = { origin: PREVIEW_URL, secret: GRANT_SECRET };
  const routers = [
    publicationRoutes(strapi, SITE_TOKEN),
    previewRoutes(strapi, GRANT_SECRET),
    metricRoutes(strapi, METRICS_TOKEN),
    alarmRoutes(strapi),
    auditRoutes(strapi),
    bannerRoutes(strapi),
    boardRoutes(strapi),
    documentRoutes(strapi),
    historyRoutes(strapi),
    parityRoutes(strapi),
    peopleRoutes(strapi),
    recallRoutes(strapi),
    releaseRoutes(strapi),
    scheduleRoutes(strapi),
    shareRoutes(strapi, preview),
    waitingRoutes(strapi),
    // Last: its addresses begin with any type.
    deskRoutes(strapi, preview),
  ];
  for (const router of routers) strapi.server.routes(router);
}
