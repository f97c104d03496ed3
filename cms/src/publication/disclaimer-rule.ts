import { parseItem, type DisclaimerArea } from '@mediation/content';
import { disclaimersFor } from '@mediation/geo';
import type { Knex } from 'knex';
import { ITEMS, type ItemRow } from './tables';
import { say } from '../sentences';

/**
 * Every page with a map carries the disclaimers of what the map shows, in its language. So in a language
 * with a public overview, none of them may be missing.
 */
export async function disclaimerFaults(
  trx: Knex.Transaction,
  languages: readonly string[],
): Promise<string[]> {
  const required = disclaimersFor({ map: 'world' });
  const faults: string[] = [];
  for (const lang of new Set(languages)) {
    const overview = await trx<ItemRow>(ITEMS).where({ type: 'overview', lang }).whereNotNull('item').first();
    if (!overview) continue;
    const rows = await trx<ItemRow>(ITEMS).where({ type: 'map-disclaimer', lang }).whereNotNull('item');
    const present = new Set<DisclaimerArea>();
    for (const { item } of rows) {
      const disclaimer = parseItem(JSON.parse(String(item)));
      if (disclaimer.type === 'map-disclaimer') present.add(disclaimer.facts.area);
    }
    for (const area of required.filter((area) => !present.has(area))) {
      faults.push(say('map.disclaimer', { language: lang, area }));
    }
  }
  return faults;
}
