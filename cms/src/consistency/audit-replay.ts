import type { Knex } from 'knex';
import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { AUDIT, type AuditRow } from '../audit/tables';
import { FACTS } from '../editorial/units';

const units = z.record(z.string(), z.string());
const moved = z.object({
  type: z.string(),
  id: z.string(),
  units,
  inPlaceOf: units.optional(),
  gone: z.array(z.string()).optional(),
});
const published = z.object({
  version: z.number().int(),
  items: z.array(
    z.object({
      type: z.string(),
      id: z.string(),
      lang: z.string(),
      facts: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
});

/** What the audit says is public. */
export interface Told {
  version: number;
  facts: string | null;
  text: string | null;
}

/** What the audit tells, read from its first entry to its last. */
export interface AuditTells {
  /** Version of the newest publication; 0 for none. */
  version: number;
  /** Hash of the newest entry; null for none. */
  hash: string | null;
  /** Last put up or recalled, by `type/id/lang`. */
  items: ReadonlyMap<string, Told>;
  /** Whether somebody else than its writers cleared a unit with this digest. */
  wasCleared(reference: string, unit: string, digest: string): boolean;
}

/** Entries read at a time. */
const BATCH = 500;

/** Who had written what when it was cleared, told again from the audit alone. */
export async function replayAudit(knex: Knex): Promise<AuditTells> {
  const writers = new Map<string, Set<string>>();
  const cleared = new Set<string>();
  const items = new Map<string, Told>();
  let version = 0;
  let hash: string | null = null;

  const take = ({ actor, action, subject }: AuditRow): void => {
    const value: unknown = JSON.parse(subject);
    if (action === 'write') {
      const { type, id, units: changed, gone = [] } = moved.parse(value);
      for (const unit of gone) writers.delete(`${type}/${id}/${unit}`);
      for (const unit of Object.keys(changed)) {
        const key = `${type}/${id}/${unit}`;
        writers.set(key, (writers.get(key) ?? new Set()).add(actor));
      }
      return;
    }
    if (action === 'clear') {
      const { type, id, units: digests, inPlaceOf = {} } = moved.parse(value);
      for (const [unit, digest] of Object.entries(digests)) {
        const key = `${type}/${id}/${unit}`;
        const wrote = writers.get(key);
        const principal = inPlaceOf[unit];
        if (wrote?.has(actor) || (principal !== undefined && wrote?.has(principal))) continue;
        cleared.add(`${key}/${digest}`);
      }
      return;
    }
    const publication = published.safeParse(value);
    if (!publication.success) return;
    version = Math.max(version, publication.data.version);
    for (const { type, id, lang, facts, text } of publication.data.items) {
      items.set(`${type}/${id}/${lang}`, { version: publication.data.version, facts, text });
      // With a publication a new round of writing begins; a recall and a roll back end none.
      if (facts === null || action === 'roll-back') continue;
      for (const unit of [FACTS, lang]) writers.delete(`${type}/${id}/${unit}`);
    }
  };

  for (let after = 0; ; ) {
    const rows: AuditRow[] = await knex<AuditRow>(AUDIT).where('id', '>', after).orderBy('id').limit(BATCH);
    for (const row of rows) take(row);
    const last = rows.at(-1);
    if (!last) break;
    hash = last.hash;
    after = last.id;
    await breathe();
  }
  return {
    version,
    hash,
    items,
    wasCleared: (reference, unit, digest) => cleared.has(`${reference}/${unit}/${digest}`),
  };
}
