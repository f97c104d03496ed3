import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import path from 'node:path';
import { say, type SentenceId } from '../sentences';

/**
 * Doors of Strapi's own that stay shut, each with the reason it gives. Some would be shut anyway; saying so
 * here gives a clear 403 in place of a 500, and holds when Strapi changes.
 */
const SHUT: readonly { methods: RegExp; path: RegExp; reason: SentenceId }[] = [
  {
    methods: /^POST$/,
    path: /^\/admin\/register-admin\/?$/i,
    reason: 'door.register',
  },
  {
    methods: /^POST$/,
    path: /^\/content-manager\/.*\/actions\/(publish|unpublish|discard|bulkPublish|bulkUnpublish)\/?$/i,
    reason: 'text.throughDesk',
  },
  {
    methods: /^(POST|PUT|DELETE)$/,
    path: /^\/i18n\/locales(\/|$)/i,
    reason: 'door.locales',
  },
  {
    methods: /^POST$/,
    path: /^\/upload\/actions\/upload-from-urls\/?$/i,
    reason: 'door.urls',
  },
];

/** Uploads are for staff: the public gets files from the site, and only those a published item names. */
const UPLOADS = /^\/uploads(\/|$)/i;

/** The path as the file server behind will read it. */
function plainPath(ctx: Context): string {
  try {
    return path.posix.normalize(decodeURIComponent(ctx.path).replaceAll('\\', '/'));
  } catch {
    return ctx.path;
  }
}

const SESSION_COOKIE = 'strapi_admin_refresh';

/**
 * Strapi keeps its session's cookie to /admin, where a browser does not send it along for a picture of the
 * media library. It gets a copy for /uploads, and loses it with the session.
 */
function copyCookieToUploads(ctx: Context): void {
  const cookies = [ctx.response.headers['set-cookie'] ?? []].flat();
  const copies = cookies
    .filter((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
    .map((cookie) => cookie.replace(/;\s*path=[^;]*/i, '; path=/uploads'));
  if (copies.length > 0) ctx.set('Set-Cookie', [...cookies, ...copies]);
}

const deskGuard = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const hasSession = async (ctx: Context): Promise<boolean> => {
    const token = ctx.cookies.get(SESSION_COOKIE);
    if (!token) return false;
    const { isValid } = await strapi.sessionManager('admin').validateRefreshToken(token);
    return isValid;
  };

  return async (ctx: Context, next: Next) => {
    const asked = plainPath(ctx);
    const shut = SHUT.find((door) => door.methods.test(ctx.method) && door.path.test(asked));
    if (shut) {
      ctx.status = 403;
      ctx.body = {
        data: null,
        error: { status: 403, name: 'ForbiddenError', message: say(shut.reason), details: {} },
      };
      return;
    }
    if (UPLOADS.test(asked) && !(await hasSession(ctx))) {
      ctx.status = 404;
      return;
    }
    await next();
    copyCookieToUploads(ctx);
  };
};

export default deskGuard;
