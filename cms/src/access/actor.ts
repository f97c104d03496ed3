import type { Core } from '@strapi/strapi';
import { AsyncLocalStorage } from 'node:async_hooks';
import { RIGHTS, type Right } from '../editorial/rules';
import { Refusal } from '../editorial/refusal';

/** An account of the admin, as the desk knows it. */
export interface Actor {
  id: number;
  name: string;
  rights: ReadonlySet<Right>;
}

export const ACTION_OF: Record<Right, string> = {
  'send-for-review': 'api::desk.send-for-review',
  review: 'api::desk.review',
  publish: 'api::desk.publish',
  recall: 'api::desk.recall',
  preview: 'api::desk.preview',
  'read-audit': 'api::desk.read-audit',
};

export const writerOf = (actor: { id: number }): string => `user:${actor.id}`;

/**
 * Reads an account afresh, so that a right taken away or a blocked account counts at once.
 * @throws {Refusal} when the account is not there, not active or blocked
 */
export async function loadActor(strapi: Core.Strapi, userId: number): Promise<Actor> {
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId }, populate: { roles: { populate: { permissions: true } } } });
  if (!user || !user.isActive || user.blocked) throw new Refusal(['This account is not active.']);
  const granted = new Set<string>(
    user.roles.flatMap((role: { permissions: { action: string }[] }) =>
      role.permissions.map(({ action }) => action),
    ),
  );
  const rights = (Object.keys(RIGHTS) as Right[]).filter((right) => granted.has(ACTION_OF[right]));
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ') || user.email;
  return { id: user.id, name, rights: new Set(rights) };
}

/** @throws {Refusal} when the account has not that right */
export function demand(actor: Actor, right: Right): void {
  if (!actor.rights.has(right)) {
    throw new Refusal([`Your account does not have the right “${RIGHTS[right]}”.`]);
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
