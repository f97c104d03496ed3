import type { Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { appendAudit } from '../audit/append';
import { Refusal } from '../editorial/refusal';
import { passOnReviews } from '../editorial/reviewers';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { demand, loadActor, loadPeople, writerOf, type Actor } from './actor';
import {
  endDeputyship,
  insertDeputyship,
  readDeputyships,
  saveLanguages,
  type Deputyship,
} from './desk-accounts';

/** An account as the page “People” shows it. */
export interface PersonView {
  id: number;
  name: string;
  languages: readonly Language[];
  reviews: boolean;
  translates: boolean;
  /** Who stands in for this person, now or later. */
  deputies: { id: number; deputyId: number; deputy: string; from: string; until: string }[];
}

export interface PeopleView {
  /** All active accounts for who manages people; otherwise the one that asks. */
  accounts: PersonView[];
  /** Whom a deputy can be chosen from. */
  candidates: { id: number; name: string }[];
  /** Whether the account that asks lists languages on accounts. */
  manages: boolean;
}

export async function readPeople(strapi: Core.Strapi, userId: number): Promise<PeopleView> {
  const actor = await loadActor(strapi, userId);
  const people = await loadPeople(strapi);
  const deputyships = await inTransaction(strapi, ({ trx }) =>
    readDeputyships(trx, new Date().toISOString()),
  );
  const manages = actor.rights.has('manage-people');
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const deputiesOf = (id: number) =>
    deputyships
      .filter(({ principalId }) => principalId === id)
      .map(({ id: deputyship, deputyId, from, until }) => ({
        id: deputyship,
        deputyId,
        deputy: names.get(deputyId) ?? 'an account that is not active',
        from,
        until,
      }));
  return {
    accounts: people
      .filter(({ id }) => manages || id === userId)
      .map(({ id, name, languages, ownRights }) => ({
        id,
        name,
        languages,
        reviews: ownRights.has('review'),
        translates: ownRights.has('translate'),
        deputies: deputiesOf(id),
      })),
    candidates: people.map(({ id, name }) => ({ id, name })),
    manages,
  };
}

/**
 * Lists the languages an account clears or translates. Reviews it was asked for and can no longer clear pass
 * to others.
 * @throws {Refusal} when the account that asks does not manage people
 */
export async function listLanguages(
  strapi: Core.Strapi,
  userId: number,
  accountId: number,
  languages: readonly Language[],
): Promise<void> {
  const actor = await loadActor(strapi, userId);
  demand(actor, 'manage-people');
  await demandAccount(strapi, accountId);
  await inTransaction(strapi, async ({ trx }) => {
    await saveLanguages(trx, accountId, languages);
    await passOnReviews(strapi, accountId);
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: 'languages-listed',
      subject: { account: writerOf({ id: accountId }), languages: [...languages].sort() },
    });
  });
}

/**
 * Names a deputy for a time. The person themselves does it, or who manages people.
 * @throws {Refusal} when the person has no review to lend, or the time makes no sense
 */
export async function nameDeputy(
  strapi: Core.Strapi,
  userId: number,
  deputyship: Omit<Deputyship, 'id'>,
): Promise<void> {
  const actor = await loadActor(strapi, userId);
  demandOwnOrManaged(actor, deputyship.principalId);
  const { principalId, deputyId } = deputyship;
  const from = new Date(deputyship.from).toISOString();
  const until = new Date(deputyship.until).toISOString();
  if (principalId === deputyId) throw new Refusal([say('deputy.self')]);
  if (until <= from || until <= new Date().toISOString()) throw new Refusal([say('deputy.time')]);
  const principal = await demandAccount(strapi, principalId);
  await demandAccount(strapi, deputyId);
  if (!principal.ownRights.has('review'))
    throw new Refusal([say('deputy.needless', { name: principal.name })]);
  await inTransaction(strapi, async ({ trx }) => {
    await insertDeputyship(trx, { principalId, deputyId, from, until }, actor.id);
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: 'deputy-named',
      subject: { principal: writerOf({ id: principalId }), deputy: writerOf({ id: deputyId }), from, until },
    });
  });
}

/**
 * Ends a deputyship now.
 * @throws {errors.NotFoundError} when there is none to end
 */
export async function dismissDeputy(
  strapi: Core.Strapi,
  userId: number,
  principalId: number,
  deputyshipId: number,
): Promise<void> {
  const actor = await loadActor(strapi, userId);
  demandOwnOrManaged(actor, principalId);
  await inTransaction(strapi, async ({ trx }) => {
    const ended = await endDeputyship(trx, principalId, deputyshipId, new Date().toISOString());
    if (!ended) throw new errors.NotFoundError(say('deputy.absent'));
    await passOnReviews(strapi, ended.deputyId);
    await appendAudit(trx, {
      actor: writerOf(actor),
      action: 'deputy-dismissed',
      subject: { principal: writerOf({ id: principalId }), deputy: writerOf({ id: ended.deputyId }) },
    });
  });
}

function demandOwnOrManaged(actor: Actor, accountId: number): void {
  if (actor.id !== accountId) demand(actor, 'manage-people');
}

async function demandAccount(strapi: Core.Strapi, id: number) {
  const [person] = await loadPeople(strapi, [id]);
  if (!person) throw new errors.NotFoundError(say('account.absent'));
  return person;
}
