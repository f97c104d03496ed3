import type { Knex } from 'knex';

export const RECALLS = 'recalls';

/** `published-in-error` ends silently; `moved` leads to another public item; `withdrawn` leaves a dated notice. */
export const RECALL_ENDS = ['published-in-error', 'moved', 'withdrawn'] as const;
export type RecallEnd = (typeof RECALL_ENDS)[number];

/** Staff only. Nothing of it is ever public. */
export interface RecallRow {
  id: number;
  type: string;
  entry_id: string;
  /** Space-separated. */
  languages: string;
  end: RecallEnd;
  reason: string;
  /** JSON of the reference the address leads to; null unless `moved`. */
  moved_to: string | null;
  version: number;
  epoch: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
  /** `user:7`, or `system` for a recall that was done again after a restore. */
  actor: string;
  reviewed_by: number | null;
  reviewed_at: string | null;
  note: string | null;
  /** JSON of `ToAsk`, until the receipt is there. */
  to_ask: string | null;
  /** JSON of `Receipt`; null until the site confirmed the recall. */
  receipt: string | null;
  /** Until when an instance of the CMS has taken it upon itself to get the receipt; ISO 8601 UTC. */
  claimed_until: string | null;
}

export async function createRecallTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable(RECALLS)) return;
  await knex.schema.createTable(RECALLS, (table) => {
    table.increments('id');
    table.string('type', 40).notNullable();
    table.string('entry_id', 40).notNullable();
    table.string('languages', 60).notNullable();
    table.string('end', 24).notNullable();
    table.text('reason').notNullable();
    table.string('moved_to', 120);
    table.integer('version').notNullable();
    table.string('epoch', 36).notNullable();
    table.string('at', 32).notNullable();
    table.string('actor', 40).notNullable();
    table.integer('reviewed_by');
    table.string('reviewed_at', 32);
    table.text('note');
    table.text('to_ask');
    table.text('receipt');
    table.string('claimed_until', 32);
    table.index(['type', 'entry_id'], 'recalls_by_entry');
  });
}
