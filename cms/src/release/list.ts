import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor } from '../access/actor';
import { demandTypeReadable } from '../access/readable';
import { RELEASE_ITEMS, RELEASES, type ReleaseRow } from './tables';

export interface PastRelease {
  id: number;
  snapshot: string;
  version: number;
  /** Instants, ISO 8601 UTC. */
  at: string;
  releasedBy: string;
  /** How many texts went out, each language counted. */
  items: number;
  rolledBack: { at: string; by: string } | null;
  /** Whether it is the newest that stands. */
  canRollBack: boolean;
}

const SHOWN = 50;
const SHOWN_AT_HOME = 3;

/** Past releases, newest first, for those who release and roll back. */
export async function listReleases(strapi: Core.Strapi, userId: number): Promise<PastRelease[]> {
  demand(await loadActor(strapi, userId), 'publish');
  return readReleases(strapi, SHOWN);
}

/** The last releases, for the home page of whoever reads snapshots. */
export async function lastReleases(strapi: Core.Strapi, userId: number): Promise<PastRelease[]> {
  await demandTypeReadable(strapi, await loadActor(strapi, userId), 'snapshot');
  return readReleases(strapi, SHOWN_AT_HOME);
}

async function readReleases(strapi: Core.Strapi, limit: number): Promise<PastRelease[]> {
  const knex = strapi.db.connection;
  const rows = await knex<ReleaseRow>(RELEASES).orderBy('id', 'desc').limit(limit);
  const counts = await countItems(
    knex,
    rows.map(({ id }) => id),
  );
  const nameOf = await readAccountNames(strapi);
  const newest = rows.find((row) => row.rolled_back_at === null)?.id;
  return rows.map((row) => ({
    id: row.id,
    snapshot: row.snapshot,
    version: row.version,
    at: row.at,
    releasedBy: nameOf(row.released_by),
    items: counts.get(row.id) ?? 0,
    rolledBack:
      row.rolled_back_at === null ? null : { at: row.rolled_back_at, by: nameOf(Number(row.rolled_back_by)) },
    canRollBack: row.id === newest,
  }));
}

async function countItems(knex: Knex, ids: readonly number[]): Promise<Map<number, number>> {
  const counted = await knex(RELEASE_ITEMS)
    .whereIn('release_id', ids)
    .groupBy('release_id')
    .select<{ release_id: number; items: string | number }[]>('release_id', knex.raw('count(*) as items'));
  return new Map(counted.map(({ release_id, items }) => [release_id, Number(items)]));
}

/** Names of accounts, by their id. */
export async function readAccountNames(strapi: Core.Strapi): Promise<(id: number) => string> {
  const users: { id: number; firstname: string | null; lastname: string | null; email: string }[] =
    await strapi.db.query('admin::user').findMany({ select: ['id', 'firstname', 'lastname', 'email'] });
  const names = new Map(
    users.map(({ id, firstname, lastname, email }) => [
      id,
      [firstname, lastname].filter(Boolean).join(' ') || email,
    ]),
  );
  return (id) => names.get(id) ?? `account ${id}`;
}
