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

/**
 * Appends to the chain: each entry's hash covers the one before it. Takes the publication's lock, so call it
 * last in a transaction.
 */
export async function appendAudit(trx: Knex.Transaction, entry: AuditEntry): Promise<void> {
  const { audit_hash: previous } = await lockHead(trx);
  const row = {
    at: new Date().toISOString(),
    actor: entry.actor,
    action: entry.action,
    subject: JSON.stringify(entry.subject),
    previous_hash: previous,
  };
  const hash = digestOf(row);
  await trx<AuditRow>(AUDIT).insert({ ...row, hash });
  await trx(HEAD).where({ id: 1 }).update({ audit_hash: hash });
}
