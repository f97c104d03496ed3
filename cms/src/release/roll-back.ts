import type { ItemType } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { demand, loadActor, writerOf } from '../access/actor';
import { appendAudit } from '../audit/append';
import { uidOf } from '../content-types';
import { Refusal } from '../editorial/refusal';
import { MOVES } from '../editorial/rules';
import { idsByType, inChunks } from '../publication/cleared';
import { digestOf } from '../publication/digest';
import { disclaimerFaults } from '../publication/disclaimer-rule';
import { deleteUnnamedFiles, endVersion, namedFiles, writeItems } from '../publication/publish';
import { FILES, ITEMS, lockHead, type ItemRow } from '../publication/tables';
import { announceVersion } from '../publication/wake';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { deleteUnkeptFiles } from './kept';
import { RELEASE_FILES, RELEASE_ITEMS, RELEASES, type ReleaseItemRow, type ReleaseRow } from './tables';

export interface RolledBack {
  /** Null when nothing of the release stood any more. */
  version: number | null;
  /** ISO 8601, UTC. */
  at: string;
  /** Texts that say again what they said before; each language counted. */
  restored: number;
  /** Texts that went away, since nothing was public before, or their report is not public any more. */
  removed: number;
  /** Texts that were put up anew or recalled since, and stay as they are. */
  kept: number;
}

const itemKey = ({ type, entry_id, lang }: Pick<ItemRow, 'type' | 'entry_id' | 'lang'>) =>
  `${type}/${entry_id}/${lang}`;

/**
 * Takes the newest release back as one version. What still stands as the release put it says again what it
 * said before, or goes away; what was put up anew or recalled since stays as it is.
 * @throws {Refusal} when it is not the newest that stands, or a map would lose its disclaimer
 */
export async function rollBack(strapi: Core.Strapi, userId: number, releaseId: number): Promise<RolledBack> {
  const actor = await loadActor(strapi, userId);
  demand(actor, MOVES['roll-back'].right);
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    const head = await lockHead(trx);
    await demandNewest(trx, releaseId);
    const version = head.version + 1;
    const at = new Date().toISOString();
    const kept = await trx<ReleaseItemRow>(RELEASE_ITEMS).where({ release_id: releaseId });
    const standing = await readStanding(trx, kept);
    const taken = kept.filter((row) => {
      const item = standing.get(itemKey(row));
      return item !== undefined && item.item !== null && item.version === row.stands_version;
    });
    const hidden = await notPublicAnyMore(strapi, taken);
    const rows = taken.map((row) => rowBefore(row, version, hidden));
    if (rows.length > 0) {
      await writeItems(trx, rows);
      await bringFilesBack(trx, rows);
      await deleteUnnamedFiles(trx);
      const broken = await disclaimerFaults(
        trx,
        rows.map(({ lang }) => lang),
      );
      if (broken.length > 0) throw new Refusal(broken);
      await followOlderReleases(trx, releaseId, taken, version);
    }
    await trx(RELEASE_ITEMS).where({ release_id: releaseId }).update({ before: null, before_files: '' });
    await deleteUnkeptFiles(trx);
    await trx<ReleaseRow>(RELEASES)
      .where({ id: releaseId })
      .update({
        rolled_back_at: at,
        rolled_back_by: actor.id,
        rolled_back_version: rows.length > 0 ? version : null,
      });
    const cause = { actor: writerOf(actor), action: 'roll-back' };
    if (rows.length > 0) {
      await endVersion(trx, { version, at }, cause.actor, cause.action, rows, { release: releaseId });
      onCommit(() => announceVersion(strapi, version));
    } else {
      await appendAudit(trx, { ...cause, subject: { release: releaseId } });
    }
    const restored = rows.filter(({ item }) => item !== null).length;
    return {
      version: rows.length > 0 ? version : null,
      at,
      restored,
      removed: rows.length - restored,
      kept: kept.length - rows.length,
    };
  });
}

async function demandNewest(trx: Knex.Transaction, releaseId: number): Promise<void> {
  const asked = await trx<ReleaseRow>(RELEASES).where({ id: releaseId }).first();
  if (!asked) throw new Refusal([say('rollBack.absent')]);
  if (asked.rolled_back_at !== null) throw new Refusal([say('rollBack.done')]);
  const newest = await trx<ReleaseRow>(RELEASES).whereNull('rolled_back_at').orderBy('id', 'desc').first();
  if (newest && newest.id !== releaseId) {
    throw new Refusal([say('rollBack.later', { snapshot: newest.snapshot })]);
  }
}

async function readStanding(
  trx: Knex.Transaction,
  kept: readonly ReleaseItemRow[],
): Promise<Map<string, ItemRow>> {
  const standing = new Map<string, ItemRow>();
  const references = kept.map(({ type, entry_id: id }) => ({ type: type as ItemType, id }));
  for (const [type, all] of idsByType(references)) {
    for (const ids of inChunks(all)) {
      for (const row of await trx<ItemRow>(ITEMS).where({ type }).whereIn('entry_id', ids)) {
        standing.set(itemKey(row), row);
      }
    }
  }
  return standing;
}

/**
 * Reports whose working text does not say any more that they are public: they are not brought back. Nor is
 * one that the account may not know of, which it finds as little as one that is deleted.
 */
async function notPublicAnyMore(strapi: Core.Strapi, rows: readonly ReleaseItemRow[]): Promise<Set<string>> {
  const ids = new Set(rows.filter(({ type }) => type === 'activity-report').map(({ entry_id }) => entry_id));
  const hidden = new Set(ids);
  for (const some of inChunks([...ids])) {
    const found = await strapi.db.query(uidOf('activity-report')).findMany({
      where: { documentId: { $in: some }, sensitivity: 'public' },
      select: ['documentId'],
    });
    for (const { documentId } of found) hidden.delete(documentId);
  }
  return hidden;
}

const keptRow = z.looseObject({
  version: z.number().int(),
  item: z.string().nullable(),
  text_digest: z.string().nullable(),
});

/** The row that stood before, at the new version; or one that says there is nothing. */
function rowBefore(kept: ReleaseItemRow, version: number, hidden: ReadonlySet<string>): ItemRow {
  const { type, entry_id, lang, before } = kept;
  const nothing: ItemRow = {
    type,
    entry_id,
    lang,
    version,
    item: null,
    facts_digest: null,
    text_digest: null,
    files: '',
    withdrawn_on: null,
    moved_to: null,
  };
  if (before === null || hidden.has(entry_id)) return nothing;
  const stood = keptRow.parse(JSON.parse(before));
  if (stood.item !== null) {
    const { text } = z.looseObject({ text: z.unknown() }).parse(JSON.parse(stood.item));
    if (digestOf(text) !== stood.text_digest) {
      throw new Refusal([say('rollBack.altered', { type, id: entry_id, language: lang })]);
    }
  }
  return { ...nothing, ...stood, type, entry_id, lang, version };
}

async function bringFilesBack(trx: Knex.Transaction, rows: readonly ItemRow[]): Promise<void> {
  for (const some of inChunks([...new Set(rows.flatMap(namedFiles))], 20)) {
    const bytes = await trx(RELEASE_FILES)
      .whereIn('sha256', some)
      .select<{ sha256: string; bytes: Buffer }[]>();
    if (bytes.length > 0) await trx(FILES).insert(bytes).onConflict('sha256').ignore();
    const there = await trx(FILES).whereIn('sha256', some).select<{ sha256: string }[]>('sha256');
    if (there.length < some.length) throw new Refusal([say('rollBack.fileLost')]);
  }
}

/** What an older release put stands again, at the version of the roll back: it can be taken back in its turn. */
async function followOlderReleases(
  trx: Knex.Transaction,
  releaseId: number,
  taken: readonly ReleaseItemRow[],
  version: number,
): Promise<void> {
  const groups = new Map<string, ReleaseItemRow[]>();
  for (const row of taken) {
    if (row.before_version === null) continue;
    const key = `${row.type} ${row.lang} ${row.before_version}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const rows of groups.values()) {
    const [first] = rows;
    if (!first) continue;
    for (const some of inChunks(rows.map(({ entry_id }) => entry_id))) {
      await trx<ReleaseItemRow>(RELEASE_ITEMS)
        .where({ type: first.type, lang: first.lang, stands_version: Number(first.before_version) })
        .whereNot({ release_id: releaseId })
        .whereIn('entry_id', some)
        .update({ stands_version: version });
    }
  }
}
