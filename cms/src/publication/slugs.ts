import { parseItem, type Item } from '@mediation/content';
import type { Knex } from 'knex';
import type { Projection } from './projection';
import { ITEMS, type ItemRow } from './tables';
import { say } from '../sentences';

/** The snapshots that are public, in every language. */
async function publicSnapshots(knex: Knex): Promise<Item<'snapshot'>[]> {
  const rows = await knex<ItemRow>(ITEMS).where({ type: 'snapshot' }).whereNotNull('item').select('item');
  return rows.map(({ item }) => parseItem(JSON.parse(String(item))) as Item<'snapshot'>);
}

/** Slugs under which an item was public before, when this becomes the one it has. Oldest first. */
export function formerSlugsAfter(before: Item<'snapshot'> | null, slug: unknown): string[] {
  if (!before) return [];
  const known = [...(before.formerSlugs ?? []), before.facts.slug];
  return [...new Set(known)].filter((former) => former !== slug);
}

/**
 * All slugs by which reports may name the snapshot that has, or had, this one: the slug itself among them.
 * @param ids of the entries that have it as a working text, and may be public under another
 */
export async function slugsOfSnapshot(
  knex: Knex,
  slug: string,
  ids: readonly string[] = [],
): Promise<string[]> {
  const slugs = new Set([slug]);
  for (const { id, facts, formerSlugs = [] } of await publicSnapshots(knex)) {
    const all = [facts.slug, ...formerSlugs];
    if (ids.includes(id) || all.includes(slug)) for (const one of all) slugs.add(one);
  }
  return [...slugs];
}

/**
 * Why snapshots cannot go out under the slugs they have: it is another's, or reports still go by it that belong
 * to the one that had it before. Under the lock, before these items are written.
 */
export async function slugFaults(knex: Knex, projections: readonly Projection[]): Promise<string[]> {
  const going = projections.flatMap(({ type, id, facts }) =>
    type === 'snapshot' ? [{ id, slug: String(facts['slug']) }] : [],
  );
  if (going.length === 0) return [];
  const standing = (await publicSnapshots(knex)).map(({ id, facts: { slug }, formerSlugs = [] }) => ({
    id,
    slug,
    formerSlugs,
  }));
  const after = [...standing.filter(({ id }) => !going.some((other) => other.id === id)), ...going];
  const faults = new Set<string>();
  for (const { id, slug } of going) {
    if (after.some((other) => other.id !== id && other.slug === slug)) {
      faults.add(say('slug.taken', { slug }));
    }
    const heir = standing.find((other) => other.id !== id && other.formerSlugs.includes(slug));
    if (heir && (await isNamedByReports(knex, slug))) {
      faults.add(say('slug.named', { slug, heir: heir.slug }));
    }
  }
  return [...faults];
}

async function isNamedByReports(knex: Knex, slug: string): Promise<boolean> {
  const row = await knex<ItemRow>(ITEMS)
    .where({ type: 'activity-report' })
    .where('item', 'like', `%"snapshot":"${slug}"%`)
    .first('entry_id');
  return row !== undefined;
}
