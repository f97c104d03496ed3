import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { AuditRow } from '../src/audit/tables';
import { createAccount, createStaff, logIn, type Account, type Staff } from './support/accounts';
import { auditFaults } from './support/audit-chain';
import { bootCms, type Cms } from './support/boot';
import { builtOwnership, builtRecord } from './support/built';
import { change, collectionPath, writeReport } from './support/builders';
import { done, publish } from './support/desk';
import { queryPostgres } from './support/home';
import { ask, sentencesOf } from './support/http';
import { createAdminToken } from './support/tokens';

const ON_POSTGRES = process.env['TEST_DATABASE'] === 'postgres';

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

const entries = (): Promise<AuditRow[]> => cms.strapi.db.connection('audit_entries').orderBy('id');

/** Entries that a piece of work adds, once there are as many as expected: a log-in does not wait for its own. */
async function added(work: () => Promise<unknown>, count: number): Promise<AuditRow[]> {
  const before = (await entries()).length;
  await work();
  for (let look = 0; look < 100; look += 1) {
    const rows = (await entries()).slice(before);
    if (rows.length >= count) return rows;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (await entries()).slice(before);
}

const told = (rows: readonly AuditRow[]) =>
  rows.map(({ actor, action, subject }) => ({ actor, action, ...(JSON.parse(subject) as object) }));

const by = ({ id }: Account) => `user:${id}`;

describe('the audit holds', () => {
  it('the roles as the first start made them', async () => {
    const [first] = told(await entries());
    expect(first).toMatchObject({ actor: 'system', action: 'roles-synchronised', given: expect.any(Number) });
  });

  it('each write of a working text: who, which unit, its digest, and no word of it', async () => {
    const rows = await added(async () => {
      const entry = await writeReport(cms, staff.author, { text: { heading: 'Nobody logs this' } });
      await change(cms, staff.reviewer, entry, 'en', { heading: 'Nor this' });
      await change(cms, staff.author, entry, 'en', { internalNotes: 'Nor this note.' });
    }, 2);
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(told(rows)).toEqual([
      expect.objectContaining({
        actor: by(staff.author),
        action: 'write',
        units: { facts: digest, en: digest },
      }),
      expect.objectContaining({ actor: by(staff.reviewer), action: 'write', units: { en: digest } }),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/nobody logs|nor this/i);
  });

  it('what was deleted', async () => {
    const entry = await writeReport(cms, staff.author, { languages: ['en', 'fr'] });
    const rows = await added(
      () =>
        ask(cms, `${collectionPath(entry.type)}/${entry.id}?locale=fr`, {
          method: 'DELETE',
          token: staff.author.token,
        }),
      1,
    );
    expect(told(rows)).toEqual([
      { actor: by(staff.author), action: 'write', ...entry, units: {}, gone: ['fr'] },
    ]);
  });

  it('log-ins, log-outs and failed log-ins, without the address that was tried', async () => {
    const account = await createAccount(cms, 'author');
    const login = (email: string, password: string) =>
      ask(cms, '/admin/login', { method: 'POST', body: { email, password } });
    const session = await logIn(cms, account.email, account.password);
    const rows = await added(async () => {
      await login(account.email.toUpperCase(), 'Wrong-password-1');
      await login('nobody-here@example.org', 'Wrong-password-2');
      const out = await ask(cms, '/admin/logout', {
        method: 'POST',
        token: session.token,
        headers: { cookie: session.cookie },
        body: {},
      });
      expect(out.status).toBe(200);
    }, 4);
    const id = String(account.id);
    const sessions = told(rows).filter(({ action }) => action.startsWith('log-'));
    expect(sessions).toEqual(
      expect.arrayContaining([
        { actor: 'unknown', action: 'log-in-failed', type: 'account', id, reason: 'refused' },
        { actor: 'unknown', action: 'log-in-failed', type: 'account', id: null, reason: 'refused' },
        { actor: by(account), action: 'log-out', type: 'account', id },
      ]),
    );
    expect(told(await entries())).toContainEqual({
      actor: by(account),
      action: 'log-in',
      type: 'account',
      id,
    });
    expect(JSON.stringify(await entries())).not.toMatch(/example\.org|Wrong-password|Correct-horse/i);
  });

  it('accounts that are made, given a role, blocked and deleted through the admin', async () => {
    const { token } = staff.superAdmin;
    const roles = await cms.strapi.db.query('admin::role').findMany({});
    const roleId = (code: string) => roles.find((role) => role.code === code)?.id as number;
    let id = '';
    const rows = await added(async () => {
      const made = await ask(cms, '/admin/users', {
        method: 'POST',
        token,
        body: { email: 'made@example.org', firstname: 'Made', lastname: 'Up', roles: [roleId('author')] },
      });
      expect(made.status).toBe(201);
      id = String((made.json as { data: { id: number } }).data.id);
      const put = (body: object) => ask(cms, `/admin/users/${id}`, { method: 'PUT', token, body });
      expect((await put({ roles: [roleId('reviewer')] })).status).toBe(200);
      expect((await put({ isActive: false })).status).toBe(200);
      expect((await put({ password: 'Battery-9-correct' })).status).toBe(200);
      expect((await ask(cms, `/admin/users/${id}`, { method: 'DELETE', token })).status).toBe(200);
    }, 5);
    const common = { actor: by(staff.superAdmin), type: 'account', id };
    expect(told(rows)).toEqual([
      expect.objectContaining({ ...common, action: 'account-created', roles: [String(roleId('author'))] }),
      { ...common, action: 'account-changed', changed: ['roles'], roles: [String(roleId('reviewer'))] },
      { ...common, action: 'account-changed', changed: ['isActive'], isActive: false },
      { ...common, action: 'account-changed', changed: ['password'] },
      { ...common, action: 'account-deleted' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/made@example|Battery|"Up"/);
  });

  it('permissions given to and taken from a role through the admin, and roles made and deleted', async () => {
    const { token } = staff.superAdmin;
    let id = '';
    const rows = await added(async () => {
      const made = await ask(cms, '/admin/roles', {
        method: 'POST',
        token,
        body: { name: 'Guest', description: '' },
      });
      expect(made.status).toBe(201);
      id = String((made.json as { data: { id: number } }).data.id);
      const grant = (permissions: object[]) =>
        ask(cms, `/admin/roles/${id}/permissions`, { method: 'PUT', token, body: { permissions } });
      const action = 'plugin::upload.read';
      expect((await grant([{ action, subject: null, properties: {}, conditions: [] }])).status).toBe(200);
      expect((await grant([])).status).toBe(200);
      expect((await ask(cms, `/admin/roles/${id}`, { method: 'DELETE', token })).status).toBe(200);
    }, 4);
    const about = {
      actor: by(staff.superAdmin),
      type: 'permission',
      permission: 'plugin::upload.read',
      role: [id],
    };
    expect(told(rows)).toEqual([
      expect.objectContaining({ action: 'role-created', type: 'role', id }),
      expect.objectContaining({ ...about, action: 'permission-given' }),
      expect.objectContaining({ ...about, action: 'permission-taken' }),
      expect.objectContaining({ action: 'role-deleted', type: 'role', id }),
    ]);
  });

  it('tokens, by the account that made them, and never the token', async () => {
    let key = '';
    const rows = await added(async () => {
      key = await createAdminToken(cms, staff.superAdmin, ['read']);
      const [newest] = await cms.strapi.db
        .query('admin::api-token')
        .findMany({ orderBy: { id: 'desc' }, limit: 1 });
      await cms.strapi.service('admin::api-token').revoke(newest?.id);
    }, 2);
    const actions = told(rows).map(({ action }) => action);
    expect(actions).toContain('token-created');
    expect(actions).toContain('token-deleted');
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('a preview that was opened, and all of an entry that were revoked', async () => {
    const entry = await writeReport(cms, staff.author);
    const rows = await added(async () => {
      await done(cms, staff.author, 'preview', entry, { language: 'en' });
      await ask(cms, `/desk/${entry.type}/${entry.id}/preview`, {
        method: 'DELETE',
        token: staff.author.token,
      });
    }, 2);
    expect(told(rows)).toMatchObject([
      { actor: by(staff.author), action: 'preview-opened', ...entry },
      { actor: by(staff.author), action: 'preview-revoked', ...entry, revoked: 1 },
    ]);
  });

  it('an import, by the digest of its file', async () => {
    const file = 'ab'.repeat(32);
    const rows = await added(
      () =>
        ask(cms, '/desk/imports', { method: 'POST', token: staff.author.token, body: { file, entries: 3 } }),
      1,
    );
    expect(told(rows)).toEqual([{ actor: by(staff.author), action: 'import', file, entries: 3 }]);
  });

  it('a role that somebody changed in the database, when the next start puts it right', async () => {
    const { id } = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'author' } });
    await cms.strapi.db.query('admin::permission').create({
      data: { action: 'api::desk.review', subject: null, properties: {}, conditions: [], role: id },
    });
    const home = cms.home;
    await cms.shutDown();
    cms = await bootCms({}, home);
    const last = told(await entries()).at(-1);
    expect(last).toMatchObject({ actor: 'system', action: 'roles-synchronised', given: 0, taken: 1 });
  });

  it('all of that in one unbroken chain', async () => {
    const { audit_hash: head } = await cms.strapi.db.connection('publication_head').first();
    expect(auditFaults(await entries(), head)).toEqual([]);
  });
});

describe('an entry that cannot be written', () => {
  it('raises an alarm, and is written as soon as it can be', async () => {
    const { LateRecorder } = builtRecord();
    const recorder = new LateRecorder(cms.strapi);
    const { level } = cms.strapi.log;
    cms.strapi.log.level = 'silent';
    const open = async () =>
      (
        (await ask(cms, '/desk/alarms', { token: staff.author.token })).json as { data: { key: string }[] }
      ).data
        .map(({ key }) => key)
        .filter((key) => key === 'audit-write');
    const before = (await entries()).length;
    const knex = cms.strapi.db.connection;
    const { audit_hash: head } = await knex('publication_head').first();
    // Without its head, nothing can be appended.
    const [row] = await knex('publication_head');
    await knex('publication_head').delete();
    await recorder.record({ actor: 'user:1', action: 'log-in', subject: { type: 'account', id: '1' } });
    expect(await open()).toEqual(['audit-write']);
    await knex('publication_head').insert({ ...row, audit_hash: head });
    await recorder.stop();
    expect(await open()).toEqual([]);
    cms.strapi.log.level = level;
    const [late, ...others] = told((await entries()).slice(before));
    expect(others).toEqual([]);
    expect(late).toMatchObject({ action: 'log-in', id: '1', happenedAt: expect.stringContaining('T') });
  });
});

describe('two entries in one transaction', () => {
  it('follow each other, also when nobody waits for the first', async () => {
    const { recordAudit } = builtRecord();
    await cms.strapi.db.transaction(() =>
      Promise.all(
        ['1', '2', '3'].map((id) =>
          recordAudit(cms.strapi, { actor: 'system', action: 'log-in', subject: { type: 'account', id } }),
        ),
      ),
    );
    const { audit_hash: head } = await cms.strapi.db.connection('publication_head').first();
    expect(auditFaults(await entries(), head)).toEqual([]);
  });
});

describe('in the database, an entry', () => {
  const statements = [
    "UPDATE audit_entries SET actor = 'user:1' WHERE id = 1",
    'UPDATE audit_entries SET id = 100000 WHERE id = 1',
    'DELETE FROM audit_entries WHERE id = 1',
    'DELETE FROM audit_entries',
    ...(ON_POSTGRES
      ? [
          'TRUNCATE audit_entries',
          'ALTER TABLE audit_entries ADD COLUMN x text',
          'ALTER TABLE audit_entries RENAME TO gone',
          'ALTER TABLE audit_entries OWNER TO CURRENT_USER',
          'ALTER TABLE audit_entries DISABLE TRIGGER ALL',
          'DROP TABLE audit_entries',
          'DROP SCHEMA public CASCADE',
          'CREATE RULE r AS ON INSERT TO audit_entries DO INSTEAD NOTHING',
          'CREATE TRIGGER t BEFORE INSERT ON audit_entries EXECUTE FUNCTION suppress_redundant_updates_trigger()',
          "INSERT INTO audit_entries SELECT * FROM audit_entries WHERE id = 1 ON CONFLICT (id) DO UPDATE SET actor = 'x'",
          'SET ROLE test',
        ]
      : [
          'INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE id = 1',
          "REPLACE INTO audit_entries VALUES (1, '', '', '', '', '', '')",
          "INSERT INTO audit_entries VALUES (0, '', '', '', '', '', '')",
          'INSERT INTO audit_entries SELECT id + 100000, at, actor, action, subject, previous_hash, hash FROM audit_entries',
        ]),
  ];

  it.each(statements)('stays as it is against: %s', async (statement) => {
    const before = await entries();
    const refusal = ON_POSTGRES ? /must be owner|permission denied|must be able to SET ROLE/ : /append-only/;
    // As words: the driver's error may be of another realm than the test's.
    const said = await cms.strapi.db.connection.raw(statement).then(() => 'done', String);
    expect(said).toMatch(refusal);
    expect(await entries()).toEqual(before);
    const { audit_hash: head } = await cms.strapi.db.connection('publication_head').first();
    expect(auditFaults(before, head)).toEqual([]);
  });

  if (ON_POSTGRES) {
    it('does not become changeable by a role that grants itself the right', async () => {
      // PostgreSQL refuses it, or warns and grants nothing.
      const said = await cms.strapi.db.connection
        .raw('GRANT ALL ON audit_entries TO CURRENT_USER')
        .then(() => 'granted nothing', String);
      expect(said).toMatch(/permission denied|granted nothing/);
      const { rows } = await cms.strapi.db.connection.raw<{ rows: { may: boolean }[] }>(
        "SELECT has_table_privilege('audit_entries', 'UPDATE, DELETE, TRUNCATE') AS may",
      );
      expect(rows).toEqual([{ may: false }]);
    });
  }

  it('can still be added', async () => {
    const rows = await added(() => writeReport(cms, staff.author), 1);
    expect(rows).toHaveLength(1);
  });

  if (ON_POSTGRES) {
    const prepare = (owner: string, app: string) =>
      promisify(execFile)(
        process.execPath,
        [path.resolve(__dirname, '../../scripts/steps/prepare-database.mjs')],
        {
          env: { ...process.env, DATABASE_OWNER_URL: owner, DATABASE_URL: app },
        },
      );
    const server = () => String(process.env['TEST_POSTGRES_URL']);

    it('is safe however often the database is prepared', async () => {
      const before = await entries();
      const { stdout } = await prepare(`${server()}/postgres`, String(cms.home.databaseUrl));
      expect(stdout).toContain('can read the audit and add to it, and change nothing in it');
      expect(await entries()).toEqual(before);
    });

    it('would not be safe from a superuser or from its owner: such an address is refused', async () => {
      const address = (user: string) =>
        Object.assign(new URL(String(cms.home.databaseUrl)), { username: user, password: 'x' }).href;
      await expect(prepare(`${server()}/postgres`, address('test'))).rejects.toThrow('name the same role');
      await queryPostgres("CREATE ROLE mighty SUPERUSER LOGIN PASSWORD 'x'");
      await expect(prepare(`${server()}/postgres`, address('mighty'))).rejects.toThrow('is a superuser');
      await expect(prepare('nowhere', address('x'))).rejects.toThrow('DATABASE_OWNER_URL is no address');
    });

    it('is taken over from a CMS that had made its table itself', async () => {
      const { username, pathname } = new URL(String(cms.home.databaseUrl));
      await queryPostgres(`ALTER TABLE audit_entries OWNER TO ${username}`, pathname.slice(1));
      await prepare(`${server()}/postgres`, String(cms.home.databaseUrl));
      await expect(cms.strapi.db.connection.raw('TRUNCATE audit_entries')).rejects.toThrow(
        'permission denied',
      );
    });

    it('would not, where the CMS owns it: that is an alarm until it is put right', async () => {
      const { checkOwner } = builtOwnership();
      const open = async () =>
        (
          (await ask(cms, '/desk/alarms', { token: staff.author.token })).json as { data: { key: string }[] }
        ).data
          .map(({ key }) => key)
          .filter((key) => key === 'audit-owner');
      expect(await open()).toEqual([]);
      const url = new URL(String(cms.home.databaseUrl));
      const { level } = cms.strapi.log;
      cms.strapi.log.level = 'silent';
      const changes = [
        [
          `GRANT UPDATE (actor) ON audit_entries TO ${url.username}`,
          `REVOKE ALL (actor) ON audit_entries FROM ${url.username}`,
        ],
        [`ALTER SCHEMA public OWNER TO ${url.username}`, 'ALTER SCHEMA public OWNER TO test'],
        [`GRANT test TO ${url.username}`, `REVOKE test FROM ${url.username}`],
      ];
      for (const [given, shut] of changes) {
        await queryPostgres(String(given), url.pathname.slice(1));
        await checkOwner(cms.strapi);
        expect([given, await open()]).toEqual([given, ['audit-owner']]);
        await queryPostgres(String(shut), url.pathname.slice(1));
        await checkOwner(cms.strapi);
        expect([shut, await open()]).toEqual([shut, []]);
      }
      cms.strapi.log.level = level;
    });
  }
});

describe('the anchors', () => {
  it('say after each publication, outside the database, where the chain ends', async () => {
    const file = path.join(cms.home.dataDir, 'audit-anchors.ndjson');
    const lines = async () => (await readFile(file, 'utf8')).trim().split('\n');
    const before = await lines();
    expect(before.length).toBeGreaterThanOrEqual(2);
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    const deadline = Date.now() + 5_000;
    while ((await lines()).length === before.length && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const anchors = (await lines()).map(
      (line) => JSON.parse(line) as { at: string; id: number; hash: string },
    );
    expect(anchors.length).toBeGreaterThan(before.length);
    const rows = await entries();
    for (const { id, hash } of anchors) expect(rows.find((row) => row.id === id)?.hash).toBe(hash);
  });
});

describe('reading the audit', () => {
  const read = (query = '', account: Account = staff.administrator) =>
    ask(cms, `/desk/audit${query}`, { token: account.token });
  interface Page {
    entries: { id: number; actor: string; name: string | null; action: string; subject: { id?: string } }[];
    before: number | null;
  }
  const pageOf = async (query: string) => {
    const answer = await read(query);
    expect(answer.status).toBe(200);
    return (answer.json as { data: Page }).data;
  };

  it.each(['author', 'reviewer', 'publisher'] as const)('is not for the %s', async (role) => {
    for (const address of ['', '.csv']) expect((await read(address, staff[role])).status).toBe(403);
    expect((await ask(cms, '/desk/audit')).status).toBe(401);
  });

  it('goes page by page, newest first, each entry once', async () => {
    for (let extra = 0; extra < 12; extra += 1) await writeReport(cms, staff.author);
    const all = (await entries()).map(({ id }) => id).reverse();
    const seen: number[] = [];
    let before: number | null = null;
    do {
      const page: Page = await pageOf(before === null ? '' : `?before=${before}`);
      expect(page.entries.length).toBeLessThanOrEqual(50);
      seen.push(...page.entries.map(({ id }) => id));
      ({ before } = page);
    } while (before !== null);
    expect(seen).toEqual(all);
    expect(seen.length).toBeGreaterThan(50);
  });

  it('names people as they are called now', async () => {
    const { entries: found } = await pageOf(`?actor=user:${staff.author.id}&action=write`);
    expect(found.length).toBeGreaterThan(0);
    for (const { actor, name, action } of found) {
      expect([actor, action]).toEqual([`user:${staff.author.id}`, 'write']);
      expect(name).toMatch(/^Test \d+ author$/);
    }
  });

  it('filters by entry and by day', async () => {
    const entry = await writeReport(cms, staff.author);
    await publish(cms, staff, entry);
    const { entries: found } = await pageOf(`?type=activity-report&id=${entry.id}`);
    expect(found.map(({ action }) => action)).toEqual(['put-up', 'clear', 'send-for-review', 'write']);
    const today = new Date().toISOString().slice(0, 10);
    expect((await pageOf(`?id=${entry.id}&from=${today}&to=${today}`)).entries).toHaveLength(4);
    expect((await pageOf(`?id=${entry.id}&to=2020-01-01`)).entries).toEqual([]);
  });

  it.each(['?actor=%25', "?id=a'--", '?from=yesterday', '?before=0', '?secret=1', '?id=a&id=b'])(
    'refuses what it does not know: %s',
    async (query) => expect((await read(query)).status).toBe(400),
  );

  it('gives all of it as CSV, and writes down that it did', async () => {
    const response = await fetch(`${cms.origin}/desk/audit.csv`, {
      headers: { authorization: `Bearer ${staff.administrator.token}` },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-[\d-]+\.csv"$/);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toContain('entry,at,actor,name,action,type,id,subject,previous_hash,hash');
    const rows = await entries();
    expect(lines.slice(1, -1).map((line) => Number(line.split(',')[0]))).toEqual(rows.map(({ id }) => id));
    expect(told(rows).at(-1)).toEqual({
      actor: by(staff.administrator),
      action: 'audit-exported',
      filter: {},
    });
  });

  it('lets no name in the CSV run as a formula', async () => {
    await cms.strapi.db
      .query('admin::user')
      .update({ where: { id: staff.author.id }, data: { firstname: '=HYPERLINK("x")', lastname: '' } });
    const { text } = await ask(cms, `/desk/audit.csv?actor=user:${staff.author.id}`, {
      token: staff.administrator.token,
    });
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toMatch(/,"?=/);
  });

  it('says what is wrong with a filter', async () => {
    expect(sentencesOf(await read('?actor=A%20B'))).toContain('may hold small letters');
  });
});

// What Strapi's command does is the same on both; booting it costs seconds.
if (!ON_POSTGRES) {
  describe('Strapi’s own export', () => {
    it('leaves an entry', async () => {
      const home = cms.home;
      await cms.shutDown();
      const folder = path.resolve(__dirname, '..');
      const strapi = path.join(folder, 'node_modules/@strapi/strapi/bin/strapi.js');
      const file = path.join(home.dataDir, 'export');
      const options = ['--no-encrypt', '--no-compress', '--only', 'config', '--file', file];
      const logs = async () => (await readdir(folder)).filter((name) => /^export_\d+\.log$/.test(name));
      const before = await logs();
      await promisify(execFile)(process.execPath, [strapi, 'export', ...options], {
        cwd: folder,
        env: process.env,
      });
      // It leaves a log in the folder it runs in.
      for (const log of await logs()) if (!before.includes(log)) await rm(path.join(folder, log));
      cms = await bootCms({}, home);
      expect(told(await entries()).at(-1)).toEqual({ actor: 'system', action: 'strapi-export' });
    });
  });
}
