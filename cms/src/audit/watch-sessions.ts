import type { Core } from '@strapi/strapi';
import type { LateRecorder } from './record';

interface SessionEvent {
  user?: { id: number | string };
  error?: Error;
}

/** Log-ins, failed ones and log-outs, as Strapi tells of them. It waits for nobody who listens. */
export function watchSessions(strapi: Core.Strapi, recorder: LateRecorder): () => void {
  const of = (action: string) => async (event: SessionEvent) => {
    const id = String(event.user?.id);
    recorder.inBackground(() =>
      recorder.record({ actor: `user:${id}`, action, subject: { type: 'account', id } }),
    );
  };
  const failed = async ({ error }: SessionEvent) => {
    const body = strapi.requestContext.get()?.request.body as { email?: unknown } | undefined;
    recorder.inBackground(async () => {
      const id = await accountOf(strapi, body?.email);
      const reason = error?.message === 'User not active' ? 'not-active' : 'refused';
      await recorder.record({
        actor: 'unknown',
        action: 'log-in-failed',
        // The address that was tried stays out: it may be anybody's, or a password in the wrong field.
        subject: { type: 'account', id, reason },
      });
    });
  };
  const stops = [
    strapi.eventHub.on('admin.auth.success', of('log-in')),
    strapi.eventHub.on('admin.logout', of('log-out')),
    strapi.eventHub.on('admin.auth.error', failed),
  ];
  return () => stops.forEach((stop) => stop());
}

async function accountOf(strapi: Core.Strapi, email: unknown): Promise<string | null> {
  if (typeof email !== 'string') return null;
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: email.toLowerCase() }, select: ['id'] });
  return user ? String(user.id) : null;
}
