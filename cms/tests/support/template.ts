import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  CMS,
  copyDatabase,
  createDataDir,
  createHome,
  environmentOf,
  freePort,
  openDatabase,
  testDatabase,
  type Home,
  type TestDatabase,
} from './home';

/**
 * A first boot makes all tables and permissions, which takes seconds. It is done once a run; each boot of a
 * test gets a copy, with an epoch of its own.
 */
const variableOf = (database: TestDatabase) => `TEST_TEMPLATE_${database.toUpperCase()}`;

const READY = /Strapi started successfully/;

export async function makeTemplate(database: TestDatabase): Promise<void> {
  const home = await createHome(database);
  const strapi = path.join(CMS, 'node_modules/@strapi/strapi/bin/strapi.js');
  const env = { ...process.env, ...environmentOf(home, await freePort()) };
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: CMS,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      if (READY.test(log)) child.kill('SIGTERM');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', () => {
      if (READY.test(log)) resolve();
      else reject(new Error(`The CMS does not boot on an empty database:\n${log.slice(-4_000)}`));
    });
  });
  process.env[variableOf(database)] = JSON.stringify(home);
}

export async function removeTemplate(database: TestDatabase): Promise<void> {
  await rm(templateOf(database).dataDir, { recursive: true, force: true });
}

function templateOf(database: TestDatabase): Home {
  const home = process.env[variableOf(database)];
  if (!home) throw new Error('The run has no template: see globalSetup in jest.config.js.');
  return JSON.parse(home) as Home;
}

export async function copyTemplate(): Promise<Home> {
  const template = templateOf(testDatabase());
  const dataDir = await createDataDir();
  await cp(template.dataDir, dataDir, { recursive: true });
  const databaseUrl = template.databaseUrl && (await copyDatabase(template.databaseUrl));
  const home = { dataDir, databaseUrl };
  const knex = openDatabase(home);
  await knex('publication_head').update({ epoch: randomUUID() });
  await knex.destroy();
  return home;
}
