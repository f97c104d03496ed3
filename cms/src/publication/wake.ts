import type { Core } from '@strapi/strapi';
import { EventEmitter } from 'node:events';
import { Client } from 'pg';

const CHANNEL = 'publication_version';
/** A follower that missed the signal asks again after this long, in milliseconds. */
const POLL = 2_000;

const versions = new EventEmitter().setMaxListeners(0);

/** Tells waiting followers, of this process and of others on the same database. Call after the commit. */
export function announceVersion(strapi: Core.Strapi, version: number): void {
  versions.emit('version', version);
  if (strapi.db.dialect.client === 'postgres') {
    strapi.db.connection.raw(`NOTIFY ${CHANNEL}`).catch((error: unknown) => {
      // Followers elsewhere learn of it within POLL; nothing is lost.
      strapi.log.warn(`Could not notify other instances of version ${version}: ${String(error)}`);
    });
  }
}

/** Calls back after each publication, here or in another instance. Returns how to stop. */
export function onVersion(run: () => void): () => void {
  versions.on('version', run);
  return () => void versions.off('version', run);
}

/** Listens for publications of other instances. Returns how to stop. */
export async function listenForVersions(strapi: Core.Strapi, databaseUrl: string | undefined) {
  if (!databaseUrl) return async () => undefined;
  const client = new Client({ connectionString: databaseUrl });
  client.on('notification', () => versions.emit('version'));
  client.on('error', (error) => {
    strapi.log.warn(`Lost the database's notifications, polling every ${POLL} ms instead: ${error.message}`);
  });
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  return () => client.end();
}

/** Resolves at the next publication, after POLL milliseconds, or when aborted, whichever is first. */
export function nextPublication(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      versions.off('version', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, POLL);
    versions.once('version', done);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
