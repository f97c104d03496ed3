import type { AuditRow } from '../../src/audit/tables';
import { createHash } from 'node:crypto';

/**
 * Verifies the chain by its definition, with no code of the CMS's: the hash of an entry is the SHA-256 of its
 * other fields, sorted by name, as JSON; the first follows 64 zeros; the head names the last.
 */
export function auditFaults(rows: readonly AuditRow[], head: string): string[] {
  const faults: string[] = [];
  let previous = '0'.repeat(64);
  for (const { id, hash, ...entry } of rows) {
    if (entry.previous_hash !== previous) faults.push(`Entry ${id} does not follow the one before it.`);
    const sorted = Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
    const expected = createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
    if (hash !== expected) faults.push(`Entry ${id} was changed.`);
    previous = hash;
  }
  if (previous !== head) faults.push('The end of the chain is missing.');
  return faults;
}
