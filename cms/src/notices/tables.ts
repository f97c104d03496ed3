import type { Knex } from 'knex';

export const NOTICES = 'notices';

/** What somebody is told of by mail. */
export const NOTICE_KINDS = ['asked', 'sent-back', 'cleared', 'released', 'late'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A mail that is to go out, or went. Nothing in it is a word of a text. */
export interface NoticeRow {
  id: number;
  /** Id of the admin user. */
  recipient: number;
  kind: NoticeKind;
  /** JSON: see `NoticeSubject`. */
  subject: string;
  /** Instants, ISO 8601 UTC. */
  created_at: string;
  /** Not before: a mail that could not be sent waits. */
  next_try_at: string;
  attempts: number;
  /** Until then the instance that is sending it has it to itself. */
  claimed_until: string | null;
  sent_at: string | null;
}

export async function createNoticeTable(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable(NOTICES)) return;
  await knex.schema.createTable(NOTICES, (table) => {
    table.increments('id');
    table.integer('recipient').notNullable();
    table.string('kind', 12).notNullable();
    table.text('subject').notNullable();
    table.string('created_at', 32).notNullable();
    table.string('next_try_at', 32).notNullable();
    table.integer('attempts').notNullable();
    table.string('claimed_until', 32);
    table.string('sent_at', 32);
    table.index(['sent_at', 'next_try_at'], 'notices_to_send');
  });
}
