import type { AuditView } from '../../audit/read';
import { entryPath } from '../../entry-path';
import { en, type WordId } from '../words/en';
import type { Speech } from '../words/speech';

const DID = 'audit.did.';
const TYPE = 'type.';

const namesUnder = (prefix: string): string[] =>
  Object.keys(en).flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));

const isWord = (id: string): id is WordId => id in en;

/** What is done here, and what it is done with: as the audit notes them. */
export const ACTIONS = namesUnder(DID);
export const TYPES = namesUnder(TYPE);

type Say = Speech['say'];

/** What happened, in words. What has none is shown as it is noted. */
export function actionOf(say: Say, action: string): string {
  const id = `${DID}${action}`;
  return isWord(id) ? say(id) : action;
}

export function typeOf(say: Say, type: string): string {
  const id = `${TYPE}${type}`;
  return isWord(id) ? say(id) : type;
}

const NO_ENTRIES = new Set(['account', 'role', 'permission', 'api-token', 'transfer-token']);

export function actorName(say: Say, { actor, name }: Pick<AuditView, 'actor' | 'name'>): string {
  if (name !== null) return name;
  if (actor === 'system') return say('audit.system');
  return actor === 'unknown' ? say('audit.unknown') : actor;
}

export interface About {
  type: string;
  id: string;
  /** Where it is in the admin; null for what has no page or may be gone. */
  path: string | null;
}

function aboutOf(type: unknown, id: unknown): About[] {
  if (typeof type !== 'string' || typeof id !== 'string') return [];
  if (type === 'account') return [{ type, id, path: `/settings/users/${id}` }];
  if (type === 'role') return [{ type, id, path: `/settings/roles/${id}` }];
  if (NO_ENTRIES.has(type) || !TYPES.includes(type)) return [{ type, id, path: null }];
  return [{ type, id, path: entryPath(type, id) }];
}

/** What an entry is about: by type and id only, since not everybody may read every title. */
export function aboutsOf({ subject }: AuditView): About[] {
  const items = Array.isArray(subject['items']) ? (subject['items'] as Record<string, unknown>[]) : [];
  const all = [
    ...aboutOf(subject['type'], subject['id']),
    ...items.flatMap(({ type, id }) => aboutOf(type, id)),
  ];
  return [...new Map(all.map((about) => [`${about.type} ${about.id}`, about])).values()];
}

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, member]) => `${name} ${shown(member)}`)
      .join(', ');
  }
  const text = String(value);
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 8)}…` : text;
};

const TOLD_ELSEWHERE = new Set(['type', 'id', 'items']);

/** The rest of what an entry says, in a line. Digests by their beginning. */
export function detailsOf({ subject }: AuditView): string {
  const { units, ...others } = subject;
  const parts = Object.entries(others)
    .filter(([name, value]) => !TOLD_ELSEWHERE.has(name) && value !== null && shown(value) !== '')
    .map(([name, value]) => `${name}: ${shown(value)}`);
  const changed = Object.keys((units ?? {}) as object);
  return [...(changed.length > 0 ? [changed.join(', ')] : []), ...parts].join(' · ');
}
