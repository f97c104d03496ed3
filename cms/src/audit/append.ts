import type { Knex } from 'knex';
import { digestOf } from '../publication/digest';
import { HEAD, lockHead } from '../publication/tables';
import { AUDIT, type AuditRow } from './tables';

export interface AuditEntry {
  actor: string;
  action: string;
  /** Types, ids, languages, digests and versions: what happened to what, never what it said. */
  subject: Readonly<Record<string, unknown>>;
}

/** What still waits in each transaction: two appends side by side would both follow the same entry. */
const waiting = new WeakMap<Knex.Transaction, Promise<void>>();

/**
 * Appends to the chain: each entry's hash covers the one before it. Takes the publication's lock, so call it
 * last in a transaction.
 */
export async function appendAudit(trx: Knex.Transaction, entry: AuditEntry): Promise<void> {
  const before = waiting.get(trx);
  const appended = before ? before.then(() => append(trx, entry)) : append(trx, entry);
  waiting.set(trx, appended);
  await appended;
}

async function append(trx: Knex.Transaction, { actor, action, subject }: AuditEntry): Promise<void> {
  const { audit_hash: previous } = await lockHead(trx);
  const last = await trx<AuditRow>(AUDIT).orderBy('id', 'desc').first('id');
  const row = {
    at: new Date().toISOString(),
    actor,
    action,
    subject: JSON.stringify(subject),
    previous_hash: previous,
  };
  const hash = digestOf(row);
  await trx<AuditRow>(AUDIT).insert({ id: (last?.id ?? 0) + 1, ...row, hash });
  await trx(HEAD).where({ id: 1 }).update({ audit_hash: hash });
}
