import { LANGUAGES, MOVE_TARGETS, parseItem, type Language, type MovedTo } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { setImmediate as breathe } from 'node:timers/promises';
import { demand, loadActor } from '../access/actor';
import type { Reference } from '../entries';
import { ITEMS, type ItemRow } from '../publication/tables';
import { say } from '../sentences';

/** A public text to which an address can lead from now on. */
export interface TargetView extends MovedTo {
  /** What readers see it called, and of a report the snapshot as well. */
  title: string;
}

/** Rows read at a time. */
const BATCH = 500;
/** In which language titles are shown, where there is a choice. */
const PREFERRED: readonly Language[] = ['en', ...LANGUAGES];

/**
 * What a report can be said to have moved to: all that is public in each of the languages it is recalled in,
 * reports and snapshots and regions, by title. Nothing but what readers see.
 * @throws {Refusal} when the account may not recall
 */
export async function listTargets(
  strapi: Core.Strapi,
  userId: number,
  { id, languages }: Pick<Reference, 'id'> & { languages: readonly Language[] },
): Promise<TargetView[]> {
  demand(await loadActor(strapi, userId), 'recall');
  const knex = strapi.db.connection;
  const needed = [...new Set(languages)];
  const lang = PREFERRED.find((language) => needed.includes(language)) ?? 'en';
  const everywhere = await publicInAll(knex, needed);
  const targets: TargetView[] = [];
  for (const type of MOVE_TARGETS) {
    for (let after = ''; ; ) {
      const rows: ItemRow[] = await knex<ItemRow>(ITEMS)
        .where({ type, lang })
        .where('entry_id', '>', after)
        .whereNotNull('item')
        .orderBy('entry_id')
        .limit(BATCH);
      for (const row of rows) {
        if (row.entry_id === id || !everywhere.has(`${type}/${row.entry_id}`)) continue;
        targets.push({ type, id: row.entry_id, title: titleOf(row) });
      }
      const last = rows.at(-1);
      if (rows.length < BATCH || !last) break;
      after = last.entry_id;
      await breathe();
    }
  }
  const order = new Intl.Collator('en');
  return targets.sort((a, b) => order.compare(a.title, b.title));
}

/** `type/id` of what is public in every one of these languages. */
async function publicInAll(knex: Knex, languages: readonly Language[]): Promise<Set<string>> {
  const rows = await knex<ItemRow>(ITEMS)
    .whereIn('type', [...MOVE_TARGETS])
    .whereIn('lang', [...languages])
    .whereNotNull('item')
    .select('type', 'entry_id', 'lang');
  const count = new Map<string, number>();
  for (const { type, entry_id } of rows) {
    count.set(`${type}/${entry_id}`, (count.get(`${type}/${entry_id}`) ?? 0) + 1);
  }
  return new Set([...count].filter(([, found]) => found === languages.length).map(([key]) => key));
}

function titleOf({ item }: ItemRow): string {
  const parsed = parseItem(JSON.parse(String(item)));
  switch (parsed.type) {
    case 'activity-report':
      return say('recall.targetReport', { title: parsed.text.heading, snapshot: parsed.facts.snapshot });
    case 'snapshot':
      return say('recall.targetSnapshot', { title: parsed.text.title });
    case 'region':
      return say('recall.targetRegion', { title: parsed.text.fullName });
    default:
      throw new Error(`Nothing can have moved to a ${parsed.type}.`);
  }
}
