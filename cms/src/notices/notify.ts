import type { Knex } from 'knex';
import { NOTICES, type NoticeKind, type NoticeRow } from './tables';

/** What a notice is about: codes and ids, from which its mail is written. */
export interface NoticeSubject {
  /** Id of the account that did it; null where nobody did. */
  actor: number | null;
  /** An entry, in some of its units; or a snapshot that was released. */
  type?: string;
  id?: string;
  /** `facts` and languages. */
  units?: readonly string[];
  snapshot?: string;
}

/**
 * Has accounts told by mail. Part of the transaction of what they are told of: a mail is sent when that has
 * happened, and not otherwise. Nobody is told of what they did themselves.
 */
export async function notify(
  trx: Knex,
  kind: NoticeKind,
  recipients: Iterable<number>,
  subject: NoticeSubject,
): Promise<void> {
  const now = new Date().toISOString();
  const rows = [...new Set(recipients)]
    .filter((recipient) => recipient !== subject.actor)
    .map(
      (recipient): Omit<NoticeRow, 'id'> => ({
        recipient,
        kind,
        subject: JSON.stringify(subject),
        created_at: now,
        next_try_at: now,
        attempts: 0,
        claimed_until: null,
        sent_at: null,
      }),
    );
  if (rows.length > 0) await trx(NOTICES).insert(rows);
}

/** Ids of the accounts among writers: tokens and the system have no mailbox. */
export const accountsIn = (writers: Iterable<string>): number[] =>
  [...writers].flatMap((writer) => {
    const id = /^user:(\d+)$/.exec(writer)?.[1];
    return id === undefined ? [] : [Number(id)];
  });
