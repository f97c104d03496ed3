import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import knex, { type Knex } from 'knex';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

export const CMS = path.resolve(__dirname, '../..');
/** The built CMS; `npm run prove` opens its guards one by one, in copies. */
export const DIST = process.env['TEST_DIST'] ?? path.join(CMS, 'dist');
export const SITE_TOKEN = 'site-token-of-the-tests-0123456789abcdef';

/** What stays when a CMS stops: its files and its database. */
export interface Home {
  dataDir: string;
  /** Unset for SQLite, which lives in `dataDir`. */
  databaseUrl: string | undefined;
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export type TestDatabase = 'sqlite' | 'postgres';

/** On which database the tests of this project run. */
export const testDatabase = (): TestDatabase =>
  process.env['TEST_DATABASE'] === 'postgres' ? 'postgres' : 'sqlite';

export const createDataDir = () => mkdtemp(path.join(os.tmpdir(), 'mediation-cms-'));

/** Runs a statement on the run's PostgreSQL; on its `postgres` database when none is named. */
export async function queryPostgres(statement: string, database = 'postgres'): Promise<void> {
  const client = new Client({ connectionString: `${process.env['TEST_POSTGRES_URL']}/${database}` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const PREPARE = path.resolve(CMS, '../scripts/steps/prepare-database.mjs');
const newName = () => `cms_${randomUUID().replace(/-/g, '')}`;

/**
 * An empty database of its own on the run's PostgreSQL, prepared as for an installation: the CMS works as a
 * role of its own, and the audit belongs to another. Returns its URL.
 */
async function createDatabase(): Promise<string> {
  const server = String(process.env['TEST_POSTGRES_URL']);
  const name = newName();
  const url = Object.assign(new URL(`${server}/${name}`), { username: name, password: 'of-the-cms' });
  const env = { ...process.env, DATABASE_OWNER_URL: `${server}/postgres`, DATABASE_URL: url.href };
  await promisify(execFile)(process.execPath, [PREPARE], { env });
  return url.href;
}

/** The database of a home as its owner sees it, for what is done while no CMS runs. Destroy it afterwards. */
export const openDatabase = ({ dataDir, databaseUrl }: Home): Knex =>
  databaseUrl
    ? knex({ client: 'pg', connection: `${process.env['TEST_POSTGRES_URL']}/${databaseName(databaseUrl)}` })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: path.join(dataDir, 'cms.sqlite') },
        useNullAsDefault: true,
      });

/** A copy of a database, for the same role. Returns its URL. */
export async function copyDatabase(url: string): Promise<string> {
  const name = newName();
  await queryPostgres(`CREATE DATABASE ${name} TEMPLATE ${databaseName(url)}`);
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

export const databaseName = (url: string): string => new URL(url).pathname.slice(1);

/** An empty home, for tests of what a first boot does. */
export async function createHome(database = testDatabase()): Promise<Home> {
  return {
    dataDir: await createDataDir(),
    databaseUrl: database === 'postgres' ? await createDatabase() : undefined,
  };
}

const secret = (name: string) => `${name}-secret-of-the-tests-0123456789abcdef`;

/** What the CMS is told by its start script. */
export const environmentOf = (home: Home, port: number): Record<string, string> => ({
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  CMS_HOST: '127.0.0.1',
  CMS_PORT: String(port),
  DATA_DIR: home.dataDir,
  DATABASE_URL: home.databaseUrl ?? '',
  DEMO: '0',
  // Nothing answers there; a test that is about the site says where it is.
  SITE_INTERNAL_URL: 'http://127.0.0.1:9',
  SITE_TOKEN,
  APP_KEYS: secret('app'),
  ADMIN_JWT_SECRET: secret('jwt'),
  API_TOKEN_SALT: secret('api'),
  TRANSFER_TOKEN_SALT: secret('transfer'),
  ENCRYPTION_KEY: secret('encryption'),
  GRANT_SECRET: secret('grant'),
});
