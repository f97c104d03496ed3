import { isUnlocalised, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { demand, loadActor, writerOf } from '../access/actor';
import { Refusal } from '../editorial/refusal';
import type { Reference } from '../entries';
import { inTransaction } from '../transaction';
import { digestOf } from './digest';
import { disclaimerFaults } from './disclaimer-rule';
import { deleteUnnamedFiles, endVersion, type Publication } from './publish';
import { ITEMS, lockHead, type ItemRow } from './tables';
import { announceVersion } from './wake';

/** `published-in-error` ends silently; `withdrawn` leaves a dated notice without country. */
export type RecallEnd = 'published-in-error' | 'withdrawn';

export interface RecallRequest extends Reference {
  /** All of them when left out. */
  languages?: readonly Language[];
  end: RecallEnd;
  /** For colleagues only. The audit gets its digest. */
  reason: string;
}

/**
 * Takes an entry off every surface, as one version. One person with the right is enough.
 * @throws {Refusal} when nothing of it is public, or a map would lose its disclaimer
 */
export async function recall(
  strapi: Core.Strapi,
  userId: number,
  { type, id, languages, end, reason }: RecallRequest,
): Promise<Publication> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'recall');
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    const head = await lockHead(trx);
    const version = head.version + 1;
    const at = new Date().toISOString();
    const query = trx<ItemRow>(ITEMS).where({ type, entry_id: id }).whereNotNull('item');
    const rows = await (languages && !isUnlocalised(type) ? query.whereIn('lang', languages) : query);
    if (rows.length === 0) throw new Refusal(['Nothing of this is public.']);
    const removed: ItemRow[] = rows.map((row) => ({
      ...row,
      version,
      item: null,
      facts_digest: null,
      text_digest: null,
      files: '',
      withdrawn_on: end === 'withdrawn' ? at.slice(0, 10) : null,
    }));
    for (const { type: rowType, entry_id, lang, ...rest } of removed) {
      await trx<ItemRow>(ITEMS).where({ type: rowType, entry_id, lang }).update(rest);
    }
    await deleteUnnamedFiles(trx);
    const broken = await disclaimerFaults(trx, removed.map(({ lang }) => lang));
    if (broken.length > 0) throw new Refusal(broken);
    await endVersion(trx, { version, at }, writerOf(actor), 'recall', removed, { end, reason: digestOf(reason) });
    onCommit(() => announceVersion(strapi, version));
    return { version, at };
  });
}
