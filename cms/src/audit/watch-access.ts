import type { Core } from '@strapi/strapi';
import { currentWriter } from '../access/actor';
import type { LateRecorder } from './record';

type Row = Record<string, unknown>;

interface LifecycleEvent {
  params: { where?: Row; data?: Row };
  result?: unknown;
  state: Row;
}

/** What of an account is told by its value; of every other field only that it changed. */
const TOLD = new Set(['isActive', 'blocked']);

const SUBJECTS = {
  'admin::user': { type: 'account', verbs: ['account-created', 'account-changed', 'account-deleted'] },
  'admin::role': { type: 'role', verbs: ['role-created', 'role-changed', 'role-deleted'] },
  'admin::permission': {
    type: 'permission',
    verbs: ['permission-given', 'permission-changed', 'permission-taken'],
  },
  'admin::api-token': { type: 'api-token', verbs: ['token-created', 'token-changed', 'token-deleted'] },
  'admin::transfer-token': {
    type: 'transfer-token',
    verbs: ['token-created', 'token-changed', 'token-deleted'],
  },
} as const;
type Model = keyof typeof SUBJECTS;

/** A token notes when it was used; that is no change of it. */
const IGNORED = new Set(['lastUsedAt', 'updatedAt', 'updatedBy', 'createdAt', 'createdBy']);

/** Ids in a relation as Strapi's query engine takes it. */
function idsIn(relation: unknown): unknown[] {
  if (Array.isArray(relation)) return relation.flatMap(idsIn);
  if (typeof relation === 'object' && relation !== null) {
    const { id, set, connect } = relation as { id?: unknown; set?: unknown; connect?: unknown };
    return [id ?? [], set ?? [], connect ?? []].flat().flatMap(idsIn);
  }
  return relation === undefined || relation === null ? [] : [relation];
}

function detailsOf(model: Model, data: Row): Row {
  const changed = Object.keys(data).filter((name) => !IGNORED.has(name));
  if (model === 'admin::permission') {
    const { action, subject } = data;
    const role = idsIn(data['role']).map(String);
    return { permission: action, about: subject ?? null, ...(role.length > 0 && { role }) };
  }
  const told = Object.fromEntries(changed.filter((name) => TOLD.has(name)).map((name) => [name, data[name]]));
  const roles = 'roles' in data ? { roles: idsIn(data['roles']).map(String) } : {};
  return { changed: changed.sort(), ...told, ...roles };
}

/**
 * Accounts, roles, permissions and tokens: whoever changes one, by whichever of Strapi's routes. Names of
 * fields, ids and switches only: no password, no address, no name.
 */
export function watchAccess(strapi: Core.Strapi, recorder: LateRecorder): () => void {
  const record = (action: string, subject: Row) =>
    recorder.record({ actor: currentWriter(strapi), action, subject });

  const stops = (Object.keys(SUBJECTS) as Model[]).map((model) => {
    const { type, verbs } = SUBJECTS[model];
    const [created, changed, deleted] = verbs;
    const idOf = ({ result, params }: LifecycleEvent) =>
      String((result as { id?: unknown } | null)?.id ?? params.where?.['id'] ?? '');
    /** What a write of many is about, read before it is done. */
    const rememberMany = async (event: LifecycleEvent) => {
      const rows = await strapi.db.query(model).findMany({ where: event.params.where ?? {}, select: ['id'] });
      event.state['ids'] = rows.map(({ id }) => String(id));
    };
    const recordMany = async (action: string, event: LifecycleEvent, details: Row) => {
      for (const id of (event.state['ids'] ?? []) as string[]) await record(action, { type, id, ...details });
    };
    return strapi.db.lifecycles.subscribe({
      models: [model],
      afterCreate: (event: LifecycleEvent) =>
        record(created, { type, id: idOf(event), ...detailsOf(model, event.params.data ?? {}) }),
      async afterUpdate(event: LifecycleEvent) {
        const data = event.params.data ?? {};
        if (!event.result || Object.keys(data).every((name) => IGNORED.has(name))) return;
        await record(changed, { type, id: idOf(event), ...detailsOf(model, data) });
      },
      beforeUpdateMany: rememberMany,
      afterUpdateMany: (event: LifecycleEvent) =>
        recordMany(changed, event, detailsOf(model, event.params.data ?? {})),
      async beforeDelete(event: LifecycleEvent) {
        if (model !== 'admin::permission') return;
        const row = await strapi.db
          .query(model)
          .findOne({ where: event.params.where ?? {}, populate: ['role'] });
        event.state['details'] = row ? detailsOf(model, row) : {};
      },
      async afterDelete(event: LifecycleEvent) {
        if (!event.result) return;
        await record(deleted, { type, id: idOf(event), ...(event.state['details'] as Row | undefined) });
      },
      beforeDeleteMany: rememberMany,
      afterDeleteMany: (event: LifecycleEvent) => recordMany(deleted, event, {}),
    });
  });
  return () => stops.forEach((stop) => stop());
}
