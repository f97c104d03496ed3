import type { Language } from '@mediation/content';
import type { Core } from '@strapi/strapi';
import { AsyncLocalStorage } from 'node:async_hooks';
import { LENT_RIGHTS, RIGHTS, type Right } from '../editorial/rules';
import { Refusal } from '../editorial/refusal';
import { say } from '../sentences';
import { inTransaction } from '../transaction';
import { readLanguages, readPrincipals } from './desk-accounts';

/** An account of the admin with what is its own: its rights and the languages listed on it. */
export interface Person {
  id: number;
  name: string;
  ownRights: ReadonlySet<Right>;
  /** None listed: a reviewer clears all six, a translator writes none. */
  languages: readonly Language[];
}

/** An account that acts now. */
export interface Actor extends Person {
  /** Its own rights and those lent by the people it stands in for. */
  rights: ReadonlySet<Right>;
  /** Active accounts in whose place this one reviews now. */
  principals: readonly Person[];
}

export const ACTION_OF: Record<Right, string> = {
  write: 'api::desk.write',
  translate: 'api::desk.translate',
  'read-confidential': 'api::desk.read-confidential',
  'manage-people': 'api::desk.manage-people',
  'send-for-review': 'api::desk.send-for-review',
  review: 'api::desk.review',
  publish: 'api::desk.publish',
  recall: 'api::desk.recall',
  preview: 'api::desk.preview',
  'read-audit': 'api::desk.read-audit',
};

/** A role has a hundred permissions of Strapi's besides. */
const OF_THE_DESK = { select: ['action'], where: { action: { $in: Object.values(ACTION_OF) } } };

export const writerOf = (actor: { id: number }): string => `user:${actor.id}`;

interface AccountRow {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
  isActive: boolean;
  blocked: boolean;
  roles: { code: string; permissions: { action: string }[] }[];
}

/** Strapi gives its super-admins every action there is. At the desk they look after it, and publish nothing. */
const SUPER_ADMIN = 'strapi-super-admin';
const OF_SUPER_ADMINS: readonly Right[] = ['write', 'manage-people', 'read-audit'];

export const nameOf = ({
  firstname,
  lastname,
  email,
}: Omit<AccountRow, 'id' | 'isActive' | 'blocked' | 'roles'>) =>
  [firstname, lastname].filter(Boolean).join(' ') || email;

function rightsOf({ roles }: AccountRow): Set<Right> {
  const ofTheDesk = roles.filter(({ code }) => code !== SUPER_ADMIN);
  const granted = new Set(ofTheDesk.flatMap(({ permissions }) => permissions.map(({ action }) => action)));
  const rights = (Object.keys(RIGHTS) as Right[]).filter((right) => granted.has(ACTION_OF[right]));
  const isSuperAdmin = ofTheDesk.length < roles.length;
  return new Set([...rights, ...(isSuperAdmin ? OF_SUPER_ADMINS : [])]);
}

/** Active accounts with their own rights and languages: all of them, or those with these ids. */
export async function loadPeople(strapi: Core.Strapi, ids?: readonly number[]): Promise<Person[]> {
  const accounts: AccountRow[] = await strapi.db.query('admin::user').findMany({
    select: ['id', 'firstname', 'lastname', 'email', 'isActive', 'blocked'],
    where: { isActive: true, ...(ids ? { id: { $in: [...ids] } } : {}) },
    populate: { roles: { select: ['code'], populate: { permissions: OF_THE_DESK } } },
    orderBy: { id: 'asc' },
  });
  // Nobody has been blocked in a row where Strapi left the flag empty.
  const active = accounts.filter(({ blocked }) => !blocked);
  const languages = await inTransaction(strapi, ({ trx }) => readLanguages(trx, ids));
  return active.map((account) => ({
    id: account.id,
    name: nameOf(account),
    ownRights: rightsOf(account),
    languages: languages.get(account.id) ?? [],
  }));
}

/**
 * Reads an account afresh, so that a right taken away or a blocked account counts at once.
 * @throws {Refusal} when the account is not there, not active or blocked
 */
export async function loadActor(strapi: Core.Strapi, userId: number, now = new Date()): Promise<Actor> {
  const people = await inTransaction(strapi, async ({ trx }) => {
    const principalIds = await readPrincipals(trx, userId, now.toISOString());
    return loadPeople(strapi, [userId, ...principalIds]);
  });
  const own = people.find(({ id }) => id === userId);
  if (!own) throw new Refusal([say('account.inactive')]);
  const principals = people.filter(({ id }) => id !== userId);
  const lent = principals.flatMap(({ ownRights }) => LENT_RIGHTS.filter((right) => ownRights.has(right)));
  return { ...own, rights: new Set([...own.ownRights, ...lent]), principals };
}

/** @throws {Refusal} when the account has not that right */
export function demand(actor: Actor, right: Right): void {
  if (!actor.rights.has(right)) {
    throw new Refusal([say('account.right', { right: say(`right.${right}`) })]);
  }
}

const writing = new AsyncLocalStorage<string>();

/** Runs code of ours on behalf of an account, so that what it writes has a writer. */
export const actingAs = <T>(actor: { id: number }, run: () => Promise<T>): Promise<T> =>
  writing.run(writerOf(actor), run);

/** Strategies behind which stands an account: a session, and a token that an account made for itself. */
const OF_AN_ACCOUNT = new Set<unknown>(['admin', 'admin-token']);

/** Who is writing now: the account of the request, that of `actingAs`, or `system`. */
export function currentWriter(strapi: Core.Strapi): string {
  const acting = writing.getStore();
  if (acting) return acting;
  const state = strapi.requestContext.get()?.state;
  if (OF_AN_ACCOUNT.has(state?.auth?.strategy?.name) && state?.user?.id) return writerOf(state.user);
  if (state?.auth?.credentials?.id) return `token:${state.auth.credentials.id}`;
  return 'system';
}
