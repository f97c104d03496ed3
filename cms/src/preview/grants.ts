import type { Language } from '@mediation/content';
import type { Knex } from 'knex';
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Reference } from '../entries';

/** How long a preview link lives, in milliseconds. */
export const LIFETIME = 8 * 60 * 60 * 1000;

export const GRANTS = 'preview_grants';

/** What a link shows: one entry, in all its languages. */
export interface Grant extends Reference {
  grantId: string;
  /** Id of the account that made the link: it shows what that account may read. */
  createdBy: number;
  /** Instant, ISO 8601 UTC. */
  expiresAt: string;
  /** Whether it was made for readers without an account. */
  shared: boolean;
}

export interface GrantRow {
  id: string;
  type: string;
  entry_id: string;
  created_by: number;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  /** For whom it was made; null for a preview that somebody opened for themselves. */
  shared_with: string | null;
  /** How many of its pages were opened. */
  openings: number;
  last_opened_at: string | null;
}

export async function createGrantTable(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable(GRANTS))) {
    await knex.schema.createTable(GRANTS, (table) => {
      table.string('id', 36).primary();
      table.string('type', 40).notNullable();
      table.string('entry_id', 40).notNullable();
      table.integer('created_by').notNullable();
      table.string('created_at', 32).notNullable();
      table.string('expires_at', 32).notNullable();
      table.string('revoked_at', 32);
    });
  }
  // Columns that came later, for an installation that is older than they are.
  if (await knex.schema.hasColumn(GRANTS, 'shared_with')) return;
  await knex.schema.alterTable(GRANTS, (table) => {
    table.string('shared_with', 200);
    table.integer('openings').notNullable().defaultTo(0);
    table.string('last_opened_at', 32);
  });
}

const signatureOf = (payload: string, secret: string) =>
  createHmac('sha256', secret).update(`preview-grant:${payload}`).digest('base64url');

/** For how long, in milliseconds, and for whom a link is made. */
export interface GrantTerms {
  lifetime: number;
  sharedWith: string | null;
}
const FOR_ONESELF: GrantTerms = { lifetime: LIFETIME, sharedWith: null };

/** Makes a grant and returns its token, `payload.signature`, both base64url. */
export async function issueGrant(
  knex: Knex,
  secret: string,
  { type, id }: Reference,
  userId: number,
  now: Date = new Date(),
  { lifetime, sharedWith }: GrantTerms = FOR_ONESELF,
): Promise<{ token: string; expiresAt: string }> {
  const expiresAt = new Date(now.getTime() + lifetime).toISOString();
  const grantId = randomUUID();
  await knex<GrantRow>(GRANTS).insert({
    id: grantId,
    type,
    entry_id: id,
    created_by: userId,
    created_at: now.toISOString(),
    expires_at: expiresAt,
    revoked_at: null,
    shared_with: sharedWith,
    openings: 0,
    last_opened_at: null,
  });
  const payload = Buffer.from(JSON.stringify({ grant: grantId, exp: expiresAt })).toString('base64url');
  return { token: `${payload}.${signatureOf(payload, secret)}`, expiresAt };
}

/** Ends all open links to an entry. Returns how many there were. */
export const revokeGrants = (knex: Knex, { type, id }: Reference): Promise<number> =>
  knex<GrantRow>(GRANTS)
    .where({ type, entry_id: id, revoked_at: null })
    .update({ revoked_at: new Date().toISOString() });

const payloadSchema = z.strictObject({ grant: z.uuid(), exp: z.iso.datetime() });

/** `forbidden`: not ours or altered. `gone`: ours once, now expired or revoked. */
export type GrantCheck = { ok: true; grant: Grant } | { ok: false; because: 'forbidden' | 'gone' };

export async function checkGrant(
  knex: Knex,
  secret: string,
  token: string,
  now: Date = new Date(),
): Promise<GrantCheck> {
  const [payload, signature, ...rest] = token.split('.');
  if (!payload || !signature || rest.length > 0) return { ok: false, because: 'forbidden' };
  const expected = Buffer.from(signatureOf(payload, secret));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    return { ok: false, because: 'forbidden' };
  }
  const { grant: grantId } = payloadSchema.parse(
    JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
  );
  const row = await knex<GrantRow>(GRANTS).where({ id: grantId }).first();
  if (!row || row.revoked_at !== null || row.expires_at <= now.toISOString()) {
    return { ok: false, because: 'gone' };
  }
  const { type, entry_id: id, expires_at: expiresAt, created_by: createdBy } = row;
  const shared = row.shared_with !== null;
  return { ok: true, grant: { grantId, createdBy, type: type as Reference['type'], id, expiresAt, shared } };
}

/** Counts a page that was opened by a link. */
export const countOpening = (knex: Knex, { grantId }: Grant, now: Date = new Date()): Promise<number> =>
  knex<GrantRow>(GRANTS)
    .where({ id: grantId })
    .update({ openings: knex.raw('openings + 1'), last_opened_at: now.toISOString() });

/** Where on the site an entry is to be seen. Without language. */
export function pathOf(
  type: Reference['type'],
  id: string,
  facts: Readonly<Record<string, unknown>>,
): string {
  switch (type) {
    case 'activity-report':
      return `/reports/${id}`;
    case 'region':
      return `/regions/${String(facts['slug'])}`;
    case 'country':
      return `/countries/${String(facts['iso3'])}`;
    case 'snapshot':
      return `/snapshots/${String(facts['slug'])}`;
    case 'map-disclaimer':
      return '/about-the-map';
    default:
      return '';
  }
}

export const previewUrl = (origin: string, token: string, language: Language, path: string): string =>
  `${origin}/preview/${token}/${language}${path}`;
