import type { Core } from '@strapi/strapi';
import { demand, loadActor } from '../access/actor';
import { uidOf } from '../content-types';
import { readSnapshotTitles, type SnapshotTitle } from '../snapshot-titles';

/** A snapshot that can be released. */
export interface SnapshotChoice extends SnapshotTitle {
  /** Whether the site settings, as they are being written, name it as the current one. */
  named: boolean;
}

/**
 * Snapshots to choose from, newest first.
 * @throws {Refusal} when the account may not put texts up
 */
export async function listSnapshots(strapi: Core.Strapi, userId: number): Promise<SnapshotChoice[]> {
  demand(await loadActor(strapi, userId), 'publish');
  const settings: { currentSnapshot: string | null }[] = await strapi.db
    .query(uidOf('site-setting'))
    .findMany({ select: ['currentSnapshot'] });
  const named = new Set(settings.map(({ currentSnapshot }) => currentSnapshot));
  const snapshots = await readSnapshotTitles(strapi);
  return snapshots.map((snapshot) => ({ ...snapshot, named: named.has(snapshot.slug) }));
}
