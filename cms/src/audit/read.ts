import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { BYTE_ORDER_MARK, csvRow } from './csv';
import { AUDIT, type AuditRow } from './tables';

const PAGE = 50;
const BATCH = 1_000;

const day = z.iso.date();
const word = z.string().regex(/^[a-z0-9:-]{1,40}$/, 'may hold small letters, digits, “-” and “:” only');

/** What entries are asked for; days are UTC, both included. */
export const auditFilter = z.strictObject({
  actor: word.optional(),
  action: word.optional(),
  type: word.optional(),
  id: word.optional(),
  from: day.optional(),
  to: day.optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditQuery = auditFilter.extend({
  /** Number of an entry: those before it. */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

export interface AuditView {
  id: number;
  at: string;
  actor: string;
  /** Name of the account now; null where there is none any more. */
  name: string | null;
  action: string;
  subject: Record<string, unknown>;
}

export interface AuditPage {
  entries: AuditView[];
  /** All accounts there are, to choose from. */
  people: { actor: string; name: string }[];
  /** For the next page's `before`; null on the last. */
  before: number | null;
}

function matching(knex: Knex, { actor, action, type, id, from, to }: AuditFilter) {
  const query = knex<AuditRow>(AUDIT);
  if (actor) void query.where({ actor });
  if (action) void query.where({ action });
  // Their letters are such as mean nothing to LIKE or to JSON.
  if (type) void query.where('subject', 'like', `%"type":"${type}"%`);
  if (id) void query.where('subject', 'like', `%"id":"${id}"%`);
  if (from) void query.where('at', '>=', from);
  if (to) void query.where('at', '<', dayAfter(to));
  return query;
}

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Names by actor, as they are now. The audit itself keeps ids. */
async function readNames(strapi: Core.Strapi): Promise<Map<string, string>> {
  const users = await strapi.db.query('admin::user').findMany({ select: ['id', 'firstname', 'lastname'] });
  const tokens = await strapi.db.query('admin::api-token').findMany({ select: ['id', 'name'] });
  const names = new Map<string, string>();
  for (const { id, firstname, lastname } of users) {
    names.set(`user:${id}`, [firstname, lastname].filter(Boolean).join(' '));
  }
  for (const { id, name } of tokens) names.set(`token:${id}`, name);
  return names;
}

/** One page, newest first. */
export async function readAudit(strapi: Core.Strapi, { before, ...filter }: AuditQuery): Promise<AuditPage> {
  const query = matching(strapi.db.connection, filter)
    .orderBy('id', 'desc')
    .limit(PAGE + 1);
  if (before) void query.where('id', '<', before);
  const rows: AuditRow[] = await query;
  const names = await readNames(strapi);
  const entries = rows.slice(0, PAGE).map(
    ({ id, at, actor, action, subject }): AuditView => ({
      id,
      at,
      actor,
      name: names.get(actor) || null,
      action,
      subject: JSON.parse(subject) as Record<string, unknown>,
    }),
  );
  const people = [...names]
    .map(([actor, name]) => ({ actor, name: name || actor }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { entries, people, before: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
}

const HEADINGS = ['entry', 'at', 'actor', 'name', 'action', 'type', 'id', 'subject', 'previous_hash', 'hash'];

/** All that match, oldest first, up to and with the entry `last`: in batches, so that nothing waits long. */
export async function* auditCsv(
  strapi: Core.Strapi,
  filter: AuditFilter,
  last: number,
): AsyncGenerator<string> {
  const names = await readNames(strapi);
  yield BYTE_ORDER_MARK + csvRow(HEADINGS);
  let after = 0;
  while (true) {
    const rows: AuditRow[] = await matching(strapi.db.connection, filter)
      .where('id', '>', after)
      .where('id', '<=', last)
      .orderBy('id')
      .limit(BATCH);
    if (rows.length === 0) return;
    yield rows.map((row) => csvRow(cellsOf(row, names))).join('');
    after = rows.at(-1)?.id ?? last;
  }
}

function cellsOf(row: AuditRow, names: ReadonlyMap<string, string>): string[] {
  const { type, id } = JSON.parse(row.subject) as { type?: unknown; id?: unknown };
  return [
    String(row.id),
    row.at,
    row.actor,
    names.get(row.actor) ?? '',
    row.action,
    typeof type === 'string' ? type : '',
    typeof id === 'string' ? id : '',
    row.subject,
    row.previous_hash,
    row.hash,
  ];
}
