import type { AuditView } from '../../audit/read';
import { entryPath } from '../../entry-path';

/** What happened, in words. An action that is not here is shown as it is. */
export const ACTIONS: Readonly<Record<string, string>> = {
  write: 'Changed a text',
  'send-for-review': 'Sent for review',
  'send-back': 'Sent back',
  clear: 'Cleared',
  'put-up': 'Put up',
  release: 'Released',
  'roll-back': 'Rolled back',
  recall: 'Recalled',
  'recall-receipt': 'Asked the site after a recall',
  'recall-review': 'Reviewed a recall',
  schedule: 'Scheduled',
  unschedule: 'Cancelled a schedule',
  'schedule-done': 'Put up what was due',
  'schedule-failed': 'Could not put up what was due',
  'languages-listed': 'Listed the languages of an account',
  'deputy-named': 'Named a deputy',
  'deputy-dismissed': 'Dismissed a deputy',
  'reviews-passed-on': 'Passed reviews on',
  'preview-opened': 'Opened a preview',
  'preview-shared': 'Shared a preview',
  'preview-revoked': 'Ended previews',
  'log-in': 'Logged in',
  'log-in-failed': 'Failed to log in',
  'log-out': 'Logged out',
  'account-created': 'Made an account',
  'account-changed': 'Changed an account',
  'account-deleted': 'Deleted an account',
  'role-created': 'Made a role',
  'role-changed': 'Changed a role',
  'role-deleted': 'Deleted a role',
  'permission-given': 'Gave a permission',
  'permission-changed': 'Changed a permission',
  'permission-taken': 'Took a permission',
  'roles-synchronised': 'Set the roles as written in the code',
  'token-created': 'Made a token',
  'token-changed': 'Changed a token',
  'token-deleted': 'Deleted a token',
  'carry-over': 'Carried a report over from an earlier quarter',
  'import-report': 'Imported a report from a document',
  import: 'Imported a document',
  'strapi-import': 'Imported a database',
  'strapi-export': 'Exported the database',
  'strapi-transfer': 'Transferred the database',
  'audit-exported': 'Exported the audit',
};

export const TYPES: Readonly<Record<string, string>> = {
  'activity-report': 'Activity report',
  snapshot: 'Snapshot',
  overview: 'Overview',
  service: 'Service',
  capacity: 'Capacity',
  factsheet: 'Factsheet',
  periodical: 'Periodical',
  region: 'Region',
  country: 'Country',
  'map-disclaimer': 'Map disclaimer',
  'site-setting': 'Site setting',
  account: 'Account',
  role: 'Role',
  permission: 'Permission',
  'api-token': 'API token',
  'transfer-token': 'Transfer token',
};

const NO_ENTRIES = new Set(['account', 'role', 'permission', 'api-token', 'transfer-token']);

export const actorName = ({ actor, name }: Pick<AuditView, 'actor' | 'name'>): string =>
  name ?? { system: 'The system', unknown: 'Unknown' }[actor] ?? actor;

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
  if (NO_ENTRIES.has(type) || !(type in TYPES)) return [{ type, id, path: null }];
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
