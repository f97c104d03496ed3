import type { Core } from '@strapi/strapi';
import { Refusal } from '../editorial/refusal';
import { say } from '../sentences';

const CODE = 'strapi-super-admin';

type Where = Record<string, unknown>;
interface Account {
  id: number;
  roles?: { id: number; code: string }[];
}

const isSuperAdmin = (account: Account | null | undefined): boolean =>
  account?.roles?.some(({ code }) => code === CODE) ?? false;

/** Ids in a relation as Strapi's query engine takes it: a list, or an object with `set` or `connect`. */
function idsIn(relation: unknown): number[] {
  if (Array.isArray(relation)) return relation.flatMap(idsIn);
  if (typeof relation === 'object' && relation !== null) return Object.values(relation).flatMap(idsIn);
  return relation === undefined || relation === null ? [] : [Number(relation)];
}

/**
 * Only a super-admin makes, changes or deletes a super-admin. Strapi lets everybody who may change accounts
 * give any role, their own account included.
 */
export function guardSuperAdmin(strapi: Core.Strapi): void {
  const users = strapi.db.query('admin::user');

  const demandSuperAdmin = () => {
    const actor = strapi.requestContext.get()?.state?.['user'] as Account | undefined;
    // Without an account behind it, this is code of ours or a one-time link.
    if (actor && !isSuperAdmin(actor)) throw new Refusal([say('account.superAdmin')]);
  };
  const checkRoles = async (data: Where | undefined) => {
    const ids = idsIn(data?.['roles']);
    if (ids.length === 0) return;
    const role = await strapi.db.query('admin::role').findOne({ where: { code: CODE } });
    if (role && ids.includes(role.id)) demandSuperAdmin();
  };
  const checkTargets = async (where: Where | undefined) => {
    const targets: Account[] = await users.findMany({ where: where ?? {}, populate: { roles: true } });
    if (targets.some(isSuperAdmin)) demandSuperAdmin();
  };

  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate: ({ params }) => checkRoles(params.data as Where),
    async beforeUpdate({ params }) {
      await checkRoles(params.data as Where);
      await checkTargets(params.where as Where);
    },
    beforeDelete: ({ params }) => checkTargets(params.where as Where),
    beforeDeleteMany: ({ params }) => checkTargets(params.where as Where),
  });
}
