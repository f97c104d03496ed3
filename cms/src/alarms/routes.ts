import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../publication/digest';
import { openAlarms } from './alarms';

/** Open alarms for staff who are logged in: the home page shows them. */
export function alarmRoutes(strapi: Core.Strapi): Core.Router {
  const routes = [
    {
      method: 'GET',
      path: '/desk/alarms',
      handler: async (ctx: Context) => {
        ctx.set('Cache-Control', 'no-store');
        ctx.body = { data: await openAlarms(strapi.db.connection) };
      },
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
  ];
  return { type: 'admin', routes } as unknown as Core.Router;
}

/** How many alarms of each kind are open, for Prometheus. Absent where no METRICS_TOKEN is set. */
export function metricRoutes(strapi: Core.Strapi, token: string | undefined): Core.Route[] {
  if (!token) return [];
  const expected = Buffer.from(sha256(Buffer.from(`Bearer ${token}`)));
  const metrics = async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'no-store');
    if (!timingSafeEqual(Buffer.from(sha256(Buffer.from(ctx.get('authorization')))), expected)) {
      ctx.status = 401;
      ctx.body = { error: 'This is for the monitoring, with its token.' };
      return;
    }
    const counts = new Map<string, number>();
    for (const { key } of await openAlarms(strapi.db.connection)) {
      const kind = key.split(':')[0] ?? key;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    ctx.type = 'text/plain; version=0.0.4; charset=utf-8';
    ctx.body = [
      '# HELP mediation_alarms Open alarms of the desk.',
      '# TYPE mediation_alarms gauge',
      ...[...counts].sort().map(([kind, count]) => `mediation_alarms{kind="${kind}"} ${count}`),
      `mediation_alarms_total ${[...counts.values()].reduce((sum, count) => sum + count, 0)}`,
      '',
    ].join('\n');
  };
  return [
    { method: 'GET', path: '/metrics', handler: metrics, config: { auth: false } },
  ] as unknown as Core.Route[];
}
