import type { Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { loadActor, loadPeople, writerOf, type Actor, type Person } from '../access/actor';
import { appendAudit } from '../audit/append';
import { listed, say } from '../sentences';
import { inTransaction } from '../transaction';
import { Refusal } from './refusal';
import { reviewsUnit } from './second-person';
import { UNITS, type UnitRow } from './tables';
import { FACTS } from './units';

/** Whether an account can clear a unit, for itself or in somebody's place. */
const canReview = (actor: Actor, unit: string): boolean =>
  [actor, ...actor.principals].some((person) => person.ownRights.has('review') && reviewsUnit(person, unit));

/**
 * The account a review is to be assigned to.
 * @throws {Refusal} when it cannot clear in one of the languages
 */
export async function demandReviewer(
  strapi: Core.Strapi,
  userId: number,
  languages: readonly Language[],
): Promise<Actor> {
  const actor = await loadActor(strapi, userId);
  const units = languages.length > 0 ? languages : [FACTS];
  if (!units.every((unit) => canReview(actor, unit))) {
    throw new Refusal([say('move.reviewer', { name: actor.name, units: listed(units) })]);
  }
  return actor;
}

/** Everybody who can clear now, for the choice of whom to ask. */
export async function readReviewers(strapi: Core.Strapi): Promise<Person[]> {
  return (await loadPeople(strapi)).filter(({ ownRights }) => ownRights.has('review'));
}

/**
 * Open reviews that were assigned to an account which can no longer clear them pass to everybody else who
 * can: the assignment falls away, and the audit says so. Returns how many.
 */
export async function passOnReviews(strapi: Core.Strapi, userId: number): Promise<number> {
  return inTransaction(strapi, async ({ trx }) => {
    const open = await trx<UnitRow>(UNITS).where({ assigned_to: userId });
    if (open.length === 0) return 0;
    const isThere = (await loadPeople(strapi, [userId])).length > 0;
    const actor = isThere ? await loadActor(strapi, userId) : undefined;
    const lost = open.filter(({ unit }) => !actor || !canReview(actor, unit));
    for (const row of lost) await dropAssignment(trx, row);
    if (lost.length > 0) {
      await appendAudit(trx, {
        actor: 'system',
        action: 'reviews-passed-on',
        subject: {
          from: writerOf({ id: userId }),
          units: lost.map(({ type, entry_id, unit }) => `${type}/${entry_id}/${unit}`),
        },
      });
    }
    return lost.length;
  });
}

const dropAssignment = (trx: Knex.Transaction, { type, entry_id, unit }: UnitRow) =>
  trx<UnitRow>(UNITS).where({ type, entry_id, unit }).update({ assigned_to: null });

/** Passes reviews on as soon as an account is blocked, deactivated, deleted or given other roles. */
export function watchLeavers(strapi: Core.Strapi): void {
  const passOn = async (ids: readonly number[]) => {
    for (const id of ids) await passOnReviews(strapi, id);
  };
  const concerned = async (where: unknown): Promise<number[]> => {
    const users: { id: number }[] = await strapi.db
      .query('admin::user')
      .findMany({ where: (where ?? {}) as Record<string, unknown>, select: ['id'] });
    return users.map(({ id }) => id);
  };
  const before = async (event: { params: { where?: unknown }; state: Record<string, unknown> }) => {
    event.state['leavers'] = await concerned(event.params.where);
  };
  const after = (event: { state: Record<string, unknown> }) =>
    passOn((event.state['leavers'] ?? []) as number[]);
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeUpdate: before,
    afterUpdate: after,
    beforeUpdateMany: before,
    afterUpdateMany: after,
    beforeDelete: before,
    afterDelete: after,
    beforeDeleteMany: before,
    afterDeleteMany: after,
  });
}
