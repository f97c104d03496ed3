import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/**
 * Doors of Strapi's own that stay shut, each with the reason it gives. Some would be shut anyway; saying so
 * here gives a clear 403 in place of a 500, and holds when Strapi changes.
 */
const SHUT: readonly { methods: RegExp; path: RegExp; reason: string }[] = [
  {
    methods: /^POST$/,
    path: /^\/admin\/register-admin\/?$/i,
    reason: 'The first administrator comes from the start script or a one-time link.',
  },
  {
    methods: /^POST$/,
    path: /^\/content-manager\/.*\/actions\/(publish|unpublish|discard|bulkPublish|bulkUnpublish)\/?$/i,
    reason: 'Texts become public through the desk only: sent for review, cleared, put up.',
  },
  {
    methods: /^(POST|PUT|DELETE)$/,
    path: /^\/i18n\/locales(\/|$)/i,
    reason: 'The six languages are fixed.',
  },
];

/** Uploads are for staff: the public gets files from the site, and only those a published item names. */
const UPLOADS = /^\/uploads(\/|$)/i;

function decodedPath(ctx: Context): string {
  try {
    return decodeURIComponent(ctx.path);
  } catch {
    return ctx.path;
  }
}

const deskGuard = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const hasSession = async (ctx: Context): Promise<boolean> => {
    const token = ctx.cookies.get('strapi_admin_refresh');
    if (!token) return false;
    const { isValid } = await strapi.sessionManager('admin').validateRefreshToken(token);
    return isValid;
  };

  return async (ctx: Context, next: Next) => {
    const path = decodedPath(ctx);
    const shut = SHUT.find((door) => door.methods.test(ctx.method) && door.path.test(path));
    if (shut) {
      ctx.status = 403;
      ctx.body = { data: null, error: { status: 403, name: 'ForbiddenError', message: shut.reason, details: {} } };
      return;
    }
    if (UPLOADS.test(path) && !(await hasSession(ctx))) {
      ctx.status = 404;
      return;
    }
    await next();
  };
};

export default deskGuard;
