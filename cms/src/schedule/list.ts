import { LANGUAGES, isUnlocalised, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { demand, loadActor, type Actor } from '../access/actor';
import { mayRead } from '../access/readable';
import { Refusal } from '../editorial/refusal';
import { FACTS } from '../editorial/units';
import { loadEntry, uploadsReader, type Reference } from '../entries';
import { projectTargets } from '../publication/publish';
import type { Projection } from '../publication/projection';
import { planRelease, readReleaseTexts } from '../release/plan';
import { readAccountNames } from '../release/list';
import { wasLate } from './due';
import { languagesOfRow } from './schedule';
import { SCHEDULES, type ScheduleRow, type ScheduleState } from './tables';
import { say } from '../sentences';

/** One schedule, as the desk shows it. */
export interface ScheduleView {
  id: number;
  state: ScheduleState;
  /** Instants, ISO 8601 UTC. */
  dueAt: string;
  timeZone: string;
  scheduledBy: string;
  /** What goes out: the release of a snapshot, or an entry in some languages. */
  snapshot: string | null;
  entry: (Reference & { title: string; languages: Language[] | null }) | null;
  /** Why it did not go out; of one that waits, why it will not as things stand. */
  reasons: string[];
  endedAt: string | null;
  /** Version that carried it; null of one that is over where it was public already by then. */
  version: number | null;
  /** Whether it failed or was late, and nobody took note yet. */
  alarm: boolean;
}

const SHOWN = 100;

/** Schedules that wait, by due time; then those that are over, newest first. */
export async function listSchedules(strapi: Core.Strapi, userId: number): Promise<ScheduleView[]> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'publish');
  const knex = strapi.db.connection;
  const waiting = await knex<ScheduleRow>(SCHEDULES)
    .where({ state: 'waiting' })
    .orderBy(['due_at', 'id'])
    .limit(SHOWN);
  const over = await knex<ScheduleRow>(SCHEDULES)
    .whereNot({ state: 'waiting' })
    .orderBy('ended_at', 'desc')
    .limit(SHOWN);
  return viewAll(strapi, actor, [...waiting, ...over]);
}

/** Schedules of one entry that wait, or that failed and nobody took note of. */
export async function schedulesOf(
  strapi: Core.Strapi,
  actor: Actor,
  { type, id }: Reference,
): Promise<ScheduleView[]> {
  const rows = await strapi.db
    .connection<ScheduleRow>(SCHEDULES)
    .where({ type, entry_id: id })
    .where((query) => query.where({ state: 'waiting' }).orWhere({ state: 'failed', noted_at: null }))
    .orderBy(['due_at', 'id']);
  return viewAll(strapi, actor, rows);
}

async function viewAll(
  strapi: Core.Strapi,
  actor: Actor,
  rows: readonly ScheduleRow[],
): Promise<ScheduleView[]> {
  const nameOf = await readAccountNames(strapi);
  const views: ScheduleView[] = [];
  for (const row of rows) {
    const entry = row.kind === 'entry' ? await readEntry(strapi, actor, row) : null;
    // Who may not read a text does not learn from here that it exists.
    if (row.kind === 'entry' && !entry) continue;
    views.push({
      id: row.id,
      state: row.state,
      dueAt: row.due_at,
      timeZone: row.time_zone,
      scheduledBy: nameOf(row.scheduled_by),
      snapshot: row.snapshot,
      entry,
      reasons: row.state === 'waiting' ? await hindrancesNow(strapi, row) : reasonsOf(row),
      endedAt: row.ended_at,
      version: row.version,
      alarm: row.noted_at === null && (row.state === 'failed' || wasLate(row)),
    });
  }
  return views;
}

const reasonsOf = ({ reasons }: ScheduleRow): string[] =>
  reasons === null ? [] : (JSON.parse(reasons) as string[]);

const referenceOf = (row: ScheduleRow) => ({ type: row.type, id: row.entry_id }) as Reference;

async function readEntry(
  strapi: Core.Strapi,
  actor: Actor,
  row: ScheduleRow,
): Promise<ScheduleView['entry']> {
  const reference = referenceOf(row);
  if (!(await mayRead(strapi, actor, reference))) return null;
  const entries = await loadEntry(strapi, reference);
  const spoken = entries.find(({ locale }) => locale === 'en') ?? entries[0];
  const title = spoken?.['heading'] ?? spoken?.['title'] ?? spoken?.['fullName'] ?? reference.id;
  return { ...reference, title: String(title), languages: languagesOfRow(row) };
}

/** Why a schedule that waits would fail if it were due now. */
async function hindrancesNow(strapi: Core.Strapi, row: ScheduleRow): Promise<string[]> {
  const reasons: string[] = [];
  try {
    demand(await loadActor(strapi, row.scheduled_by), 'publish');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reasons.push(say('schedule.account'));
  }
  const knex = strapi.db.connection;
  if (row.kind === 'release') {
    const texts = await readReleaseTexts(strapi, String(row.snapshot), Boolean(row.moves_current));
    return [...reasons, ...(await planRelease(strapi, knex, texts)).plan.refusals];
  }
  const languages = languagesOfRow(row);
  const target = { ...referenceOf(row), ...(languages ? { languages } : {}) };
  const found = await projectTargets(strapi, knex, [target], uploadsReader(strapi));
  return [...reasons, ...new Set(found.reasons)];
}

/** Units of an entry for which a schedule waits: its own, or the release of its snapshot. */
export async function scheduledUnits(
  knex: Knex,
  { type, id }: Reference,
  projections: readonly Projection[],
): Promise<ReadonlySet<string>> {
  const slug = type === 'snapshot' ? 'slug' : type === 'activity-report' ? 'snapshot' : null;
  const snapshots = slug === null ? [] : projections.map(({ facts }) => String(facts[slug]));
  const rows = await knex<ScheduleRow>(SCHEDULES)
    .where({ state: 'waiting' })
    .where((query) => query.where({ type, entry_id: id }).orWhereIn('snapshot', snapshots));
  const units = new Set<string>();
  for (const row of rows) {
    units.add(FACTS);
    for (const lang of isUnlocalised(type) ? [] : (languagesOfRow(row) ?? LANGUAGES)) units.add(lang);
  }
  return units;
}
