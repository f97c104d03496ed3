import { isLanguage, isUnlocalised, type Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { loadActor, nameOf as accountName, writerOf } from '../access/actor';
import { demandReadable } from '../access/readable';
import { warningsOfProjection, type Finding } from '../checks';
import { errorsOf, sentenceOfError, type TextError } from '../checks/errors';
import { workingSurroundings } from '../checks/surroundings';
import type { Reference } from '../entries';
import { newestVersions } from '../history/record';
import { staleFindings } from '../parity/stale-texts';
import type { Projection } from '../publication/projection';
import { ITEMS, type ItemRow } from '../publication/tables';
import { RECALLS, type RecallEnd, type RecallRow } from '../recalls/tables';
import { scheduledUnits, schedulesOf, type ScheduleView } from '../schedule/list';
import { readReviewers } from './reviewers';
import { MOVES, type Right } from './rules';
import { capacityFor, isInvolved } from './second-person';
import { knownRow, standingOf, type Standing } from './standing';
import { FACTS, readUnits, readWriters, unitDigests } from './units';
import { projectEntry } from './watch';

/** What the panel shows of one unit. */
export interface UnitView extends Standing {
  /** Names of those who wrote or changed it since it was last public. */
  writers: string[];
  sentBy: string | null;
  clearedBy: string | null;
  /** In whose place it was cleared. */
  clearedFor: string | null;
  /** The reviewer who was asked, while that account can clear. */
  assignedTo: string | null;
  remark: string | null;
  /** Whether the person asking wrote, changed or sent it, and so cannot clear it. */
  involved: boolean;
  /** Why the person asking cannot clear it; null when they can, or have not the right to review at all. */
  cannotClear: string | null;
}

export interface PublicView {
  lang: string;
  version: number;
  /** Instant of that version, ISO 8601 UTC. */
  publishedAt: string;
  /** Whether what is public is what the working text says now. */
  current: boolean;
}

/** A language that is no longer public because it was recalled. */
export interface RecalledView {
  lang: string;
  end: RecallEnd;
  /** Instant, ISO 8601 UTC. */
  at: string;
}

export interface DeskView {
  units: UnitView[];
  public: PublicView[];
  /** Newest version in the history, by unit: what an edit made from this view is based on. */
  versions: Readonly<Record<string, number>>;
  recalled: RecalledView[];
  /** What is to be mended before it can be sent for review. */
  errors: TextError[];
  /** What somebody should look at before readers do, by language. Nothing of it blocks. */
  warnings: (Finding & { lang: string })[];
  /** Schedules of this entry that wait, or failed and were not noted yet. */
  schedules: ScheduleView[];
  rights: Right[];
  /** Who can be asked to clear, with their languages; none listed means all. */
  reviewers: { id: number; name: string; languages: readonly Language[] }[];
}

/** State of one entry, for the panel of Strapi's edit view. */
export async function readDesk(strapi: Core.Strapi, userId: number, reference: Reference): Promise<DeskView> {
  const knex = strapi.db.connection;
  const actor = await loadActor(strapi, userId);
  await demandReadable(strapi, actor, reference);
  const projections = await projectEntry(strapi, reference);
  const units = await readUnits(knex, reference);
  const writers = await readWriters(knex, reference);
  const scheduled = await scheduledUnits(knex, reference, projections);
  const nameOf = await readNames(strapi);
  const reviewers = await readReviewers(strapi);
  const newest = await newestVersions(knex, reference);
  const items = await knex<ItemRow>(ITEMS)
    .where({ type: reference.type, entry_id: reference.id })
    .whereNotNull('item');

  const publicViews = items.map((row): PublicView => {
    const projection = projections.find(({ lang }) => lang === row.lang);
    const { publishedAt } = JSON.parse(String(row.item)) as { publishedAt: string };
    return {
      lang: row.lang,
      version: row.version,
      publishedAt,
      current: projection?.textDigest === row.text_digest && projection?.factsDigest === row.facts_digest,
    };
  });
  const standing = new Set(publicViews.filter(({ current }) => current).map(({ lang }) => lang));
  // A release leaves alone what is public as it stands.
  const isOut = (unit: string) =>
    unit === FACTS ? projections.every(({ lang }) => standing.has(lang)) : standing.has(unit);

  const unitViews = [...unitDigests(reference.type, projections)].map(([unit, digest]): UnitView => {
    const row = units.get(unit);
    const known = knownRow({ row, digest });
    const toClear = actor.rights.has(MOVES.clear.right)
      ? capacityFor(actor, 'clear', unit, known, writers.get(unit))
      : null;
    return {
      ...standingOf(actor, {
        unit,
        digest,
        row,
        writers: writers.get(unit),
        scheduled: scheduled.has(unit) && !isOut(unit),
      }),
      writers: [...(writers.get(unit) ?? [])].map(nameOf).sort(),
      sentBy: known?.sent_by ? nameOf(writerOf({ id: known.sent_by })) : null,
      clearedBy: known?.cleared_by ? nameOf(writerOf({ id: known.cleared_by })) : null,
      clearedFor: known?.cleared_for ? nameOf(writerOf({ id: known.cleared_for })) : null,
      assignedTo: reviewers.find(({ id }) => id === known?.assigned_to)?.name ?? null,
      remark: row?.remark ?? null,
      involved: isInvolved(actor.id, known, writers.get(unit)),
      cannotClear: toClear && 'reason' in toClear ? toClear.reason : null,
    };
  });

  return {
    units: unitViews.sort((a, b) => order(a.unit) - order(b.unit)),
    public: publicViews,
    versions: Object.fromEntries([...newest.values()].map(({ unit, number }) => [unit, number])),
    recalled: await recalledLanguages(knex, reference),
    errors: await readErrors(strapi, projections),
    warnings: [
      ...(await staleFindings(knex, projections)),
      ...projections.flatMap((projection) =>
        warningsOfProjection(projection).map((finding) => ({ lang: projection.lang, ...finding })),
      ),
    ],
    schedules: await schedulesOf(strapi, actor, reference),
    rights: [...actor.rights],
    reviewers: reviewers
      .filter(({ id }) => id !== actor.id)
      .map(({ id, name, languages }) => ({ id, name, languages })),
  };
}

/** Each once: what is wrong in the facts is wrong in every language. */
async function readErrors(strapi: Core.Strapi, projections: readonly Projection[]): Promise<TextError[]> {
  const around = await workingSurroundings(strapi, strapi.db.connection, projections);
  const errors = projections.flatMap((projection) => errorsOf(projection, around));
  return [...new Map(errors.map((error) => [sentenceOfError(error), error])).values()];
}

/** From the recall until it is put up again. */
async function recalledLanguages(knex: Knex, { type, id }: Reference): Promise<RecalledView[]> {
  const gone = await knex<ItemRow>(ITEMS).where({ type, entry_id: id }).whereNull('item');
  const recalls = await knex<RecallRow>(RECALLS).where({ type, entry_id: id }).select('version', 'end', 'at');
  return gone.flatMap(({ lang, version }) =>
    recalls.filter((recall) => recall.version === version).map(({ end, at }) => ({ lang, end, at })),
  );
}

const order = (unit: string): number => (unit === FACTS ? 0 : 1);

/** Names of accounts, by writer; a writer who is not an account any more keeps its code. */
export async function readNames(strapi: Core.Strapi): Promise<(writer: string) => string> {
  const users = await strapi.db
    .query('admin::user')
    .findMany({ select: ['id', 'firstname', 'lastname', 'email'] });
  const names = new Map(
    users.map(({ id, firstname, lastname, email }) => [
      writerOf({ id }),
      accountName({ firstname, lastname, email }),
    ]),
  );
  return (writer) => names.get(writer) ?? writer;
}

/** Languages an entry has, for moves on “all languages”. */
export async function languagesOf(strapi: Core.Strapi, reference: Reference): Promise<Language[]> {
  if (isUnlocalised(reference.type)) return [];
  const projections = await projectEntry(strapi, reference);
  return projections.map(({ lang }) => lang).filter(isLanguage);
}
