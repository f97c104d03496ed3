import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ITEM_TYPES, LANGUAGES, isUnlocalised } from '@mediation/content';
import { uidOf } from '../src/content-types';
import { createAccount, createStaff, logIn, type Role, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { SITE_TOKEN } from './support/home';
import { collectionPath, formOf, pdf, save, upload, write, writeReport } from './support/builders';
import { press } from './support/desk';
import { ask, sentencesOf } from './support/http';
import { createApiToken } from './support/tokens';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

interface Layer {
  path: string;
  methods: string[];
}

const REPORT = uidOf('activity-report');
const REPORTS = collectionPath('activity-report');
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** A route's path with something in place of its parameters. */
const filledIn = (path: string): string =>
  path
    .replace(/\(\.\*\)/g, 'x')
    .replace(/:path\*/g, 'x')
    .replace(/:model|:uid|:contentType/g, REPORT)
    .replace(/:type/g, 'activity-report')
    .replace(/:sha256/g, '0'.repeat(64))
    .replace(/:[A-Za-z0-9_]+\??/g, '1');

/** Routes that answer without a session, each for a reason. Everything else is shut. */
const OPEN = new Set([
  // Is the process there?
  ...[...METHODS].map((method) => `${method} /_health`),
  // The admin's own script and markup, which hold nothing, and the way to log in.
  'GET /',
  'GET /admin/:path*',
  'GET /admin/init',
  'GET /admin/project-type',
  'POST /admin/login',
  'POST /admin/forgot-password',
  'POST /admin/reset-password',
  // By a one-time token of theirs.
  'GET /admin/registration-info',
  'POST /admin/register',
  // A script that draws frames in a preview; no content.
  'GET /content-manager/preview/script',
]);
/** What the site's token opens besides. */
const SITE = new Set(['GET /publication/items', 'GET /publication/files/:sha256']);

const routes = (): { method: string; path: string }[] =>
  (cms.strapi.server.listRoutes() as unknown as Layer[]).flatMap(({ path, methods }) =>
    methods.filter((method) => METHODS.has(method)).map((method) => ({ method, path })),
  );

describe('every route', () => {
  it('is known to the router in numbers that make this test worth something', () => {
    const names = routes().map(({ method, path }) => `${method} ${path}`);
    expect(names.length).toBeGreaterThan(150);
    expect(names).toEqual(expect.arrayContaining([...OPEN, ...SITE, 'POST /desk/:type/:id/put-up']));
  });

  it.each([
    ['without a session', undefined, OPEN],
    ['with the site’s token', SITE_TOKEN, new Set([...OPEN, ...SITE])],
  ] as const)('is shut %s, but for those named here', async (_who, token, open) => {
    const ajar: string[] = [];
    for (const { method, path } of routes()) {
      const question = { method, ...(token ? { token } : {}), ...(method === 'GET' ? {} : { body: {} }) };
      const { status } = await ask(cms, filledIn(path), question);
      const isShut = [401, 403, 404, 405].includes(status);
      if (!isShut && !open.has(`${method} ${path}`)) ajar.push(`${method} ${path} ${status}`);
    }
    expect(ajar).toEqual([]);
  });

  it('of the REST API is absent, for every type and whoever asks', async () => {
    const tokens = [undefined, SITE_TOKEN, staff.superAdmin.token, await createApiToken(cms)];
    for (const type of ITEM_TYPES) {
      const { pluralName, singularName } = cms.strapi.contentType(uidOf(type)).info;
      for (const name of [pluralName, singularName]) {
        for (const query of ['', '?status=draft', '?publicationFilter=never-published', '?populate=*']) {
          for (const token of tokens) {
            const { status, text } = await ask(cms, `/api/${name}${query}`, token ? { token } : {});
            expect([name, query, status, text.includes('documentId')]).toEqual([name, query, 404, false]);
          }
        }
      }
    }
  });

  it('of what is not installed is absent: no accounts of readers, no GraphQL, no MCP, no releases', async () => {
    for (const plugin of ['users-permissions', 'graphql', 'documentation', 'openapi']) {
      expect([plugin, Object.hasOwn(cms.strapi.plugins, plugin)]).toEqual([plugin, false]);
    }
    for (const path of [
      '/api/auth/local',
      '/api/auth/local/register',
      '/api/users',
      '/graphql',
      '/mcp',
      '/documentation',
    ]) {
      for (const method of ['GET', 'POST']) {
        const { status } = await ask(cms, path, { method, ...(method === 'POST' ? { body: {} } : {}) });
        expect([404, 405]).toContain(status);
      }
    }
    expect(routes().filter(({ path }) => /mcp|graphql|content-releases|review-workflows/.test(path))).toEqual(
      [],
    );
  });
});

describe('the first administrator', () => {
  const somebody = {
    email: 'somebody@example.org',
    firstname: 'Some',
    lastname: 'Body',
    password: 'Password-1234',
  };

  it.each([
    '/admin/register-admin',
    '/admin/register-admin/',
    '/admin/%72egister-admin',
    '/admin/x/../register-admin',
  ])('does not come over %s', async (path) => {
    const before = await cms.strapi.db.query('admin::user').count();
    const { status } = await ask(cms, path, { method: 'POST', body: somebody });
    expect([403, 404, 405]).toContain(status);
    expect(await cms.strapi.db.query('admin::user').count()).toBe(before);
  });

  it('comes by a one-time link, once', async () => {
    const waiting = await cms.strapi.db
      .query('admin::user')
      .findOne({ where: { isActive: false, registrationToken: { $notNull: true } } });
    const register = (registrationToken: string) => {
      const { email: _email, ...userInfo } = somebody;
      return ask(cms, '/admin/register', { method: 'POST', body: { registrationToken, userInfo } });
    };
    expect((await register('0'.repeat(40))).status).toBe(400);
    expect((await register(waiting.registrationToken)).status).toBe(200);
    expect((await register(waiting.registrationToken)).status).toBe(400);
  });

  it('has no right at the desk by that alone', async () => {
    const account = await createAccount(cms, 'strapi-super-admin');
    const entry = await writeReport(cms, account);
    for (const move of ['send-for-review', 'clear', 'put-up', 'recall'] as const) {
      const answer = await press(cms, account, move, entry);
      expect([move, answer.status]).toEqual([move, 403]);
      expect(sentencesOf(answer)).toContain('does not have the right');
    }
  });
});

describe('uploads', () => {
  it('are read with a session, and by nobody else', async () => {
    const { url } = await upload(cms, staff.author, pdf('staff only'));
    expect((await ask(cms, url)).status).toBe(404);
    expect((await ask(cms, url, { token: SITE_TOKEN })).status).toBe(404);
    expect((await ask(cms, url, { headers: { cookie: 'strapi_admin_refresh=forged' } })).status).toBe(404);
    const read = await ask(cms, url, { headers: { cookie: staff.author.cookie } });
    expect(read.status).toBe(200);
    expect(read.text).toContain('staff only');
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('get the session’s cookie from a browser, which keeps it to the paths it was set for', async () => {
    const { email, password } = staff.author;
    const answer = await ask(cms, '/admin/login', { method: 'POST', body: { email, password } });
    const cookies = answer.headers
      .getSetCookie()
      .filter((cookie) => cookie.startsWith('strapi_admin_refresh='));
    const paths = cookies.map((cookie) => /path=([^;]*)/i.exec(cookie)?.[1]);
    expect(paths.sort()).toEqual(['/admin', '/uploads']);
    for (const cookie of cookies) expect(cookie).toMatch(/httponly/i);
  });

  it.each([
    '/.%2fuploads',
    '/%2e/uploads',
    '/%75ploads',
    '/x/%2e%2e/uploads',
    '/x%2f..%2fuploads',
    '/uploads/%2e%2e/uploads',
    '/uploads%2f',
    '//uploads',
    '/%2fuploads',
    '/%5cuploads',
    '/.%5cuploads',
    '/UPLOADS',
    '/public/uploads',
  ])('cannot be had around the door, as in %s', async (prefix) => {
    const { url } = await upload(cms, staff.author, pdf('staff only'));
    const response = await rawGet(`${prefix}${url.slice('/uploads'.length)}`);
    expect([400, 403, 404]).toContain(response.status);
    expect(response.text).not.toContain('staff only');
  });

  const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
  const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const LIARS: [string, Buffer, string, string][] = [
    ['an SVG', SVG, 'a.svg', 'image/svg+xml'],
    ['an SVG that says PNG', SVG, 'a.png', 'image/png'],
    ['an SVG in name only', pdf('x'), 'a.svg', 'application/pdf'],
    ['an SVG that says PDF', SVG, 'a.pdf', 'application/pdf'],
    ['HTML', HTML, 'a.html', 'text/html'],
    ['HTML that says PDF', HTML, 'a.pdf', 'application/pdf'],
    ['HTML that says JPEG', HTML, 'a.jpg', 'image/jpeg'],
    ['HTML that says WebP', HTML, 'a.webp', 'image/webp'],
    ['HTML in name only', pdf('x'), 'a.html', 'application/pdf'],
    ['HTML before a PDF', Buffer.concat([HTML, pdf('x')]), 'a.pdf', 'application/pdf'],
    ['a PNG that says PDF', PNG, 'a.pdf', 'application/pdf'],
    ['a PDF that says PNG', pdf('x'), 'a.png', 'image/png'],
    ['RIFF that is no WebP', Buffer.from('RIFF0000WAVEfmt '), 'a.webp', 'image/webp'],
    ['a GIF', Buffer.from('GIF89a'), 'a.gif', 'image/gif'],
    ['a program', Buffer.from('MZ'), 'a.exe', 'application/octet-stream'],
    ['a script', Buffer.from('#!/bin/sh'), 'a.pdf', 'application/pdf'],
    ['an archive', Buffer.from('PK\x03\x04'), 'a.zip', 'application/zip'],
    ['text', Buffer.from('text'), 'a.txt', 'text/plain'],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'application/pdf'],
    ['a file without a kind', Buffer.from('x'), 'a', ''],
  ];

  describe.each(['/upload', '/upload/files'])('over %s', (path) => {
    it.each(LIARS)('do not take %s', async (_what, bytes, name, type) => {
      const before = await cms.strapi.db.query('plugin::upload.file').count();
      const answer = await ask(cms, path, {
        method: 'POST',
        token: staff.author.token,
        body: formOf(bytes, name, type),
      });
      expect(answer.status).toBe(400);
      expect(await cms.strapi.db.query('plugin::upload.file').count()).toBe(before);
    });

    it('do not take what is too large', async () => {
      const body = formOf(
        Buffer.concat([pdf('large'), Buffer.alloc(21 * 1024 * 1024)]),
        'large.pdf',
        'application/pdf',
      );
      const answer = await ask(cms, path, { method: 'POST', token: staff.author.token, body });
      expect(answer.status).toBe(413);
    });
  });

  it('do not take a liar in the place of a good file', async () => {
    const file = await upload(cms, staff.author, pdf('good'));
    for (const path of [`/upload?id=${file.id}`, `/upload/files/${file.id}/replace`]) {
      const answer = await ask(cms, path, {
        method: 'POST',
        token: staff.author.token,
        body: formOf(HTML, 'a.pdf', 'application/pdf'),
      });
      expect(answer.status).toBe(400);
    }
    expect((await ask(cms, file.url, { headers: { cookie: staff.author.cookie } })).text).toContain('good');
  });

  it('leave nothing behind where they are refused, whoever sends them to wherever', async () => {
    const waiting = () => readdir(path.join(cms.home.dataDir, 'incoming'));
    const before = await waiting();
    const good = () => formOf(pdf('left behind'), 'a.pdf', 'application/pdf');
    const otherField = new FormData();
    otherField.set('something', new Blob([new Uint8Array(pdf('left behind'))]), 'a.pdf');
    const sent: [string, FormData, string | undefined, number[]][] = [
      ['/upload', formOf(HTML, 'a.pdf', 'application/pdf'), staff.author.token, [400]],
      ['/upload', otherField, staff.author.token, [400]],
      ['/upload', good(), staff.publisher.token, [403]],
      ['/upload', good(), undefined, [401, 403]],
      ['/admin/nowhere', good(), undefined, [404, 405]],
      ['/upload', good(), staff.author.token, [200, 201]],
    ];
    for (const [address, body, token, statuses] of sent) {
      const answer = await ask(cms, address, { method: 'POST', body, ...(token ? { token } : {}) });
      expect(statuses).toContain(answer.status);
      expect(await waiting()).toEqual(before);
    }
  });

  it('are not fetched from addresses, ours least of all', async () => {
    const answer = await ask(cms, '/upload/actions/upload-from-urls', {
      method: 'POST',
      token: staff.author.token,
      body: { urls: [`${cms.origin}/admin/init`] },
    });
    expect(answer.status).toBe(403);
  });
});

describe('parameters', () => {
  it('are strict, and lists are short', () => {
    expect(cms.strapi.config.get('api.rest.strictParams')).toBe(true);
    expect(cms.strapi.config.get('api.documents.strictParams')).toBe(true);
    expect(cms.strapi.config.get('api.rest.maxLimit')).toBeLessThanOrEqual(100);
  });

  it.each(['lookup[id]=1', 'filters[nope]=1', 'fields=password'])(
    'of lists that name what is not there are refused: %s',
    async (query) => {
      expect((await ask(cms, `${REPORTS}?locale=en&${query}`, { token: staff.author.token })).status).toBe(
        400,
      );
    },
  );

  it('do not tell what a password or a token begins with', async () => {
    await writeReport(cms, staff.author);
    const list = async (query: string) =>
      (await ask(cms, `${REPORTS}?locale=en&${query}`, { token: staff.author.token })).text;
    const everything = await list('sort=id:asc');
    for (const column of ['password', 'resetPasswordToken', 'registrationToken']) {
      for (const guess of ['$2', 'zz']) {
        const text = await list(`sort=id:asc&filters[createdBy][${column}][$startsWith]=${guess}`);
        expect([everything, expect.stringContaining('ValidationError')]).toContainEqual(text);
      }
    }
    expect(everything).not.toMatch(/\$2[aby]\$|password|registrationToken/i);
  });
});

/** What each role may do, in words of its own: `roles.ts` is checked against this, not against itself. */
const MAY: Record<
  'author' | 'reviewer' | 'translator' | 'publisher' | 'administrator',
  { content: string[]; unlocalised?: string[]; others: string[] }
> = {
  author: {
    content: ['create', 'delete', 'read', 'update'],
    others: [
      'api::desk.preview',
      'api::desk.send-for-review',
      'api::desk.write',
      'plugin::upload.assets.copy-link',
      'plugin::upload.assets.create',
      'plugin::upload.assets.download',
      'plugin::upload.assets.update',
      'plugin::upload.read',
    ],
  },
  reviewer: {
    content: ['read', 'update'],
    others: [
      'api::desk.preview',
      'api::desk.publish',
      'api::desk.read-confidential',
      'api::desk.recall',
      'api::desk.review',
      'api::desk.send-for-review',
      'api::desk.write',
      'plugin::upload.assets.copy-link',
      'plugin::upload.assets.download',
      'plugin::upload.read',
    ],
  },
  translator: {
    content: ['create', 'read', 'update'],
    // No entry without language is a translator's to write.
    unlocalised: ['read'],
    others: [
      'api::desk.preview',
      'api::desk.send-for-review',
      'api::desk.translate',
      'plugin::upload.assets.copy-link',
      'plugin::upload.assets.create',
      'plugin::upload.assets.download',
      'plugin::upload.assets.update',
      'plugin::upload.read',
    ],
  },
  publisher: {
    content: ['read'],
    others: [
      'api::desk.preview',
      'api::desk.publish',
      'api::desk.recall',
      'plugin::upload.assets.copy-link',
      'plugin::upload.assets.download',
      'plugin::upload.read',
    ],
  },
  administrator: {
    content: ['create', 'delete', 'read', 'update'],
    others: [
      'admin::roles.read',
      'admin::users.create',
      'admin::users.delete',
      'admin::users.read',
      'admin::users.update',
      'api::desk.manage-people',
      'api::desk.preview',
      'api::desk.publish',
      'api::desk.read-audit',
      'api::desk.read-confidential',
      'api::desk.recall',
      'api::desk.review',
      'api::desk.send-for-review',
      'api::desk.write',
      'plugin::content-manager.collection-types.configure-view',
      'plugin::content-manager.single-types.configure-view',
      'plugin::upload.assets.copy-link',
      'plugin::upload.assets.create',
      'plugin::upload.assets.download',
      'plugin::upload.assets.update',
      'plugin::upload.read',
    ],
  },
};

describe('roles', () => {
  it('are ours and the super-admin’s, and no sample of Strapi’s', async () => {
    const roles = await cms.strapi.db.query('admin::role').findMany({});
    expect(roles.map(({ code }) => code).sort()).toEqual([
      'administrator',
      'author',
      'publisher',
      'reviewer',
      'strapi-super-admin',
      'translator',
    ]);
  });

  it.each(Object.entries(MAY))(
    '%s: in the database stands exactly what is written here',
    async (code, { content, unlocalised = content, others }) => {
      const { permissions } = await cms.strapi.db
        .query('admin::role')
        .findOne({ where: { code }, populate: { permissions: true } });
      const granted: {
        action: string;
        subject: string | null;
        properties: { locales?: string[] };
        conditions: unknown[];
      }[] = permissions;
      const onContent = granted.filter(({ subject }) => subject !== null);
      for (const type of ITEM_TYPES) {
        const own = onContent.filter(({ subject }) => subject === uidOf(type));
        expect(
          own.map(({ action }) => action.replace('plugin::content-manager.explorer.', '')).sort(),
        ).toEqual(isUnlocalised(type) ? unlocalised : content);
        for (const { properties } of own) {
          expect(properties.locales).toEqual(isUnlocalised(type) ? undefined : [...LANGUAGES]);
        }
      }
      expect(onContent.every(({ subject }) => ITEM_TYPES.some((type) => uidOf(type) === subject))).toBe(true);
      expect(
        granted
          .filter(({ subject }) => subject === null)
          .map(({ action }) => action)
          .sort(),
      ).toEqual(others);
      expect(granted.every(({ conditions }) => conditions.length === 0)).toBe(true);
    },
  );

  it.each([
    ['author', 'create', 201],
    ['author', 'update', 200],
    ['author', 'upload', 201],
    ['reviewer', 'create', 403],
    ['reviewer', 'update', 200],
    ['reviewer', 'upload', 403],
    ['publisher', 'create', 403],
    ['publisher', 'update', 403],
    ['publisher', 'upload', 403],
  ] as const)('%s asks to %s and is answered %i', async (role, verb, status) => {
    const account = await createAccount(cms, role as Role);
    const entry = await write(cms, staff.author, 'service');
    const path = collectionPath('service');
    const { token } = account;
    const answers = {
      create: () =>
        ask(cms, `${path}?locale=en`, {
          method: 'POST',
          token,
          body: { title: 'x', slug: 'x', order: 1, body: [] },
        }),
      update: () => save(cms, account, entry, 'en', { title: 'x' }),
      upload: () =>
        ask(cms, '/upload', { method: 'POST', token, body: formOf(pdf('x'), 'a.pdf', 'application/pdf') }),
    };
    expect((await answers[verb]()).status).toBe(status);
  });

  it.each(['author', 'reviewer', 'publisher'] as const)(
    '%s cannot look at or change accounts',
    async (role) => {
      const { token, id } = await createAccount(cms, role);
      for (const path of [
        '/admin/users',
        '/admin/roles',
        '/admin/api-tokens',
        '/admin/admin-tokens',
        '/admin/webhooks',
      ]) {
        expect([path, (await ask(cms, path, { token })).status]).toEqual([path, 403]);
      }
      const raise = await ask(cms, `/admin/users/${id}`, { method: 'PUT', token, body: { roles: [1] } });
      expect(raise.status).toBe(403);
    },
  );

  describe('an administrator', () => {
    const superAdminRole = async (): Promise<number> =>
      (await cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } })).id;
    const superAdmins = async (): Promise<string[]> => {
      const users = await cms.strapi.db
        .query('admin::user')
        .findMany({ where: { roles: { code: 'strapi-super-admin' } } });
      return users.map(({ email }) => email).sort();
    };

    it('looks after accounts', async () => {
      const body = {
        email: 'new-author@example.org',
        firstname: 'N',
        lastname: 'A',
        roles: [await roleId('author')],
      };
      const { token } = staff.administrator;
      expect((await ask(cms, '/admin/users', { method: 'POST', token, body })).status).toBe(201);
      const other = await createAccount(cms, 'author');
      const changed = await ask(cms, `/admin/users/${other.id}`, {
        method: 'PUT',
        token,
        body: { isActive: false },
      });
      expect(changed.status).toBe(200);
    });

    it('does not become a super-admin, nor makes, takes over or deletes one', async () => {
      const account = await createAccount(cms, 'administrator');
      const other = await createAccount(cms, 'strapi-super-admin');
      const { token } = account;
      const before = await superAdmins();
      const roles = [await superAdminRole()];
      const body = { email: 'new@example.org', firstname: 'N', lastname: 'N', roles };
      const answers = [
        await ask(cms, `/admin/users/${account.id}`, { method: 'PUT', token, body: { roles } }),
        await ask(cms, `/admin/users/${account.id}`, {
          method: 'PUT',
          token,
          body: { roles: roles.map(String) },
        }),
        await ask(cms, '/admin/users', { method: 'POST', token, body }),
        await ask(cms, `/admin/users/${other.id}`, {
          method: 'PUT',
          token,
          body: { password: 'Taken-over-1' },
        }),
        await ask(cms, `/admin/users/${other.id}`, { method: 'DELETE', token }),
        await ask(cms, '/admin/users/batch-delete', { method: 'POST', token, body: { ids: [other.id] } }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(Array(answers.length).fill(403));
      expect(await superAdmins()).toEqual(before);
      await expect(logIn(cms, other.email, other.password)).resolves.toBeDefined();
    });

    it('leaves that to a super-admin', async () => {
      const { token } = staff.superAdmin;
      const roles = [await superAdminRole()];
      const other = await createAccount(cms, 'author');
      expect(
        (await ask(cms, `/admin/users/${other.id}`, { method: 'PUT', token, body: { roles } })).status,
      ).toBe(200);
      expect((await ask(cms, `/admin/users/${other.id}`, { method: 'DELETE', token })).status).toBe(200);
    });
  });
});

const roleId = async (code: string): Promise<number> =>
  (await cms.strapi.db.query('admin::role').findOne({ where: { code } })).id;

/** `fetch` tidies a path before it asks; this does not. */
async function rawGet(path: string): Promise<{ status: number; text: string }> {
  const { request } = await import('node:http');
  const { port } = new URL(cms.origin);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    })
      .on('error', reject)
      .end();
  });
}
