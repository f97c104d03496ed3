import { createStrapi, type Core } from '@strapi/strapi';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

export const CMS = path.resolve(__dirname, '../..');
export const SITE_TOKEN = 'site-token-of-the-tests-0123456789abcdef';

/** What stays when a CMS stops: its files and its database. */
export interface Home {
  dataDir: string;
  /** Unset for SQLite, which lives in `dataDir`. */
  databaseUrl: string | undefined;
}

export interface Cms {
  strapi: Core.Strapi;
  origin: string;
  home: Home;
  /** Ends the process's part and leaves the home, for another boot on it. */
  shutDown(): Promise<void>;
  stop(): Promise<void>;
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

/** A database of its own on the run's PostgreSQL, or nothing for SQLite. */
async function createDatabase(): Promise<string | undefined> {
  if (process.env['TEST_DATABASE'] !== 'postgres') return undefined;
  const server = process.env['TEST_POSTGRES_URL'];
  const name = `cms_${randomUUID().replace(/-/g, '')}`;
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `${server}/${name}`;
}

export async function createHome(): Promise<Home> {
  return {
    dataDir: await mkdtemp(path.join(os.tmpdir(), 'mediation-cms-')),
    databaseUrl: await createDatabase(),
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
  SITE_TOKEN,
  APP_KEYS: secret('app'),
  ADMIN_JWT_SECRET: secret('jwt'),
  API_TOKEN_SALT: secret('api'),
  TRANSFER_TOKEN_SALT: secret('transfer'),
  ENCRYPTION_KEY: secret('encryption'),
  GRANT_SECRET: secret('grant'),
});

/** Boots the built CMS, as `strapi start` does: on an empty database, or on the home of an earlier one. */
export async function bootCms(overrides: Record<string, string> = {}, known?: Home): Promise<Cms> {
  const home = known ?? (await createHome());
  const port = await freePort();
  Object.assign(process.env, environmentOf(home, port), overrides);
  const strapi = createStrapi({ appDir: CMS, distDir: path.join(CMS, 'dist') });
  // Refusals are what the tests are about; only what nobody expected is worth a line.
  strapi.log.level = 'error';
  // Not `start`, which ends the whole process where a boot fails.
  await strapi.load();
  await strapi.listen();
  // One process is server and client here: a busy moment must not end a connection that is about to be used.
  strapi.server.httpServer.keepAliveTimeout = 60_000;
  let stopped: Promise<void> | undefined;
  const shutDown = () => (stopped ??= strapi.destroy());
  return {
    strapi,
    origin: `http://127.0.0.1:${port}`,
    home,
    shutDown,
    async stop() {
      await shutDown();
      await rm(home.dataDir, { recursive: true, force: true });
    },
  };
}
