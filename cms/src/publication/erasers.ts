import type { ItemLanguage, ItemType } from '@mediation/content';
import type { Knex } from 'knex';
import { eraseReleased } from '../release/kept';

/** What was recalled: one entry in some of its languages. */
export interface Erased {
  type: ItemType;
  id: string;
  languages: readonly ItemLanguage[];
}

/** Erases what a table keeps of an entry that was public, so that nothing can put it up again. */
export type Eraser = (trx: Knex.Transaction, erased: Erased) => Promise<void>;

/** Whoever keeps a copy of published items adds a line here. */
const ERASERS: readonly Eraser[] = [eraseReleased];

/** Called by each recall, within its transaction. */
export async function eraseKept(trx: Knex.Transaction, erased: Erased): Promise<void> {
  for (const erase of ERASERS) await erase(trx, erased);
}
