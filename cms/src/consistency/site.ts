import { LANGUAGES } from '@mediation/content';
import type { Knex } from 'knex';
import { ITEMS, readHead, type ItemRow } from '../publication/tables';
import { getFromSite, siteVersion, type Site } from '../recalls/ask-site';
import { countPhrases, phrasesOf, wordsOfBody } from '../recalls/phrases';
import { Findings } from './difference';
import { readItem } from './read-item';

/** Reports asked for at the site: those that are public, and those that were recalled. */
const SAMPLE = 20;

/**
 * Asks the site for its version and for a sample of reports: a public one must say what it says, a recalled one
 * must not be there.
 * `from` is an id: those that follow it are the sample.
 * @throws {SiteSilent} when the site does not answer, which is another thing than a wrong answer
 */
export async function compareSite(knex: Knex, site: Site, from: string): Promise<Findings> {
  const findings = new Findings();
  const head = await readHead(knex);
  const { epoch, version } = await siteVersion(site);
  if (head.version > 0 && epoch !== head.epoch) findings.add('site', 'another history');
  // What it has not heard of yet it shows at the second look.
  else if (version < head.version) findings.add('site', 'an older version');
  if (!findings.isEmpty) return findings;
  for (const row of await reportRows(knex, from)) {
    if (!(await isShownRight(knex, site, row))) findings.add('site', `/${row.lang}/reports/${row.entry_id}`);
  }
  return findings;
}

async function reportRows(knex: Knex, from: string): Promise<ItemRow[]> {
  const rows: ItemRow[] = [];
  for (const isPublic of [true, false]) {
    const rowsFrom = (start: string): Promise<ItemRow[]> => {
      const query = knex<ItemRow>(ITEMS)
        .where({ type: 'activity-report' })
        .where('entry_id', '>=', start)
        .orderBy(['entry_id', 'lang'])
        .limit(SAMPLE);
      return (isPublic ? query.whereNotNull('item') : query.whereNull('item')) as unknown as Promise<
        ItemRow[]
      >;
    };
    const some = await rowsFrom(from);
    rows.push(...(some.length < SAMPLE ? [...some, ...(await rowsFrom(''))].slice(0, SAMPLE) : some));
  }
  return rows.filter(({ lang }) => LANGUAGES.some((language) => language === lang));
}

async function isShownRight(knex: Knex, site: Site, row: ItemRow): Promise<boolean> {
  const { status, body } = await getFromSite(site, `/${row.lang}/reports/${row.entry_id}`);
  if (isRight(row, status, body)) return true;
  // It may have been put up or recalled between the question here and the answer there.
  const { type, entry_id, lang } = row;
  const now = await knex<ItemRow>(ITEMS).where({ type, entry_id, lang }).first('version');
  return now?.version !== row.version;
}

function isRight(row: ItemRow, status: number, body: string | null): boolean {
  if (row.item === null) return status !== 200;
  const item = readItem(row);
  if (item?.type !== 'activity-report') return false;
  const phrases = phrasesOf({ heading: item.text.heading, body: item.text.body });
  return status === 200 && countPhrases(wordsOfBody(body ?? ''), phrases) === phrases.length;
}
