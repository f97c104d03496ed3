import { LANGUAGES, type Language } from '@mediation/content';
import type { Knex } from 'knex';
import { z } from 'zod';

/** What the desk knows of an account beside its roles, in tables of its own that Strapi does not write. */
const ACCOUNTS = 'desk_accounts';
const DEPUTIES = 'desk_deputies';

interface AccountRow {
  /** Id of the admin user. */
  user_id: number;
  /** JSON array of language codes. */
  languages: string;
}

/** Somebody stands in for somebody else from one instant to another, both ISO 8601 UTC. */
export interface Deputyship {
  id: number;
  principalId: number;
  deputyId: number;
  from: string;
  until: string;
}

interface DeputyRow {
  id: number;
  principal_id: number;
  deputy_id: number;
  from_at: string;
  until_at: string;
  named_by: number;
}

export async function createDeskAccountTables(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable(ACCOUNTS))) {
    await knex.schema.createTable(ACCOUNTS, (table) => {
      table.integer('user_id').primary();
      table.text('languages').notNullable();
    });
  }
  if (!(await knex.schema.hasTable(DEPUTIES))) {
    await knex.schema.createTable(DEPUTIES, (table) => {
      table.increments('id');
      table.integer('principal_id').notNullable();
      table.integer('deputy_id').notNullable();
      table.string('from_at', 32).notNullable();
      table.string('until_at', 32).notNullable();
      table.integer('named_by').notNullable();
      table.index(['deputy_id', 'until_at'], 'desk_deputies_by_deputy');
    });
  }
}

const languagesSchema = z.array(z.enum(LANGUAGES));

/** Languages listed on each account, by its id; an account that is not among them lists none. */
export async function readLanguages(
  trx: Knex.Transaction,
  userIds?: readonly number[],
): Promise<Map<number, readonly Language[]>> {
  const query = trx<AccountRow>(ACCOUNTS);
  const rows = await (userIds ? query.whereIn('user_id', [...userIds]) : query);
  return new Map(rows.map((row) => [row.user_id, languagesSchema.parse(JSON.parse(row.languages))]));
}

/** Replaces the languages listed on an account. */
export async function saveLanguages(
  trx: Knex.Transaction,
  userId: number,
  languages: readonly Language[],
): Promise<void> {
  const listed = LANGUAGES.filter((language) => languages.includes(language));
  await trx<AccountRow>(ACCOUNTS)
    .insert({ user_id: userId, languages: JSON.stringify(listed) })
    .onConflict('user_id')
    .merge();
}

const asDeputyship = (row: DeputyRow): Deputyship => ({
  id: row.id,
  principalId: row.principal_id,
  deputyId: row.deputy_id,
  from: row.from_at,
  until: row.until_at,
});

/** Deputyships that have not ended at `now`, those that are still to begin included. */
export async function readDeputyships(trx: Knex.Transaction, now: string): Promise<Deputyship[]> {
  const rows = await trx<DeputyRow>(DEPUTIES).where('until_at', '>', now).orderBy('from_at').orderBy('id');
  return rows.map(asDeputyship);
}

/** Ids of the accounts in whose place this one acts at `now`. */
export async function readPrincipals(
  trx: Knex.Transaction,
  deputyId: number,
  now: string,
): Promise<number[]> {
  const rows = await trx<DeputyRow>(DEPUTIES)
    .where({ deputy_id: deputyId })
    .where('from_at', '<=', now)
    .where('until_at', '>', now)
    .orderBy('id');
  return [...new Set(rows.map((row) => row.principal_id))];
}

export async function insertDeputyship(
  trx: Knex.Transaction,
  { principalId, deputyId, from, until }: Omit<Deputyship, 'id'>,
  namedBy: number,
): Promise<void> {
  await trx<DeputyRow>(DEPUTIES).insert({
    principal_id: principalId,
    deputy_id: deputyId,
    from_at: from,
    until_at: until,
    named_by: namedBy,
  });
}

/** Ends a deputyship of this principal at `now`. Returns it, or nothing where there is none to end. */
export async function endDeputyship(
  trx: Knex.Transaction,
  principalId: number,
  id: number,
  now: string,
): Promise<Deputyship | undefined> {
  const row = await trx<DeputyRow>(DEPUTIES)
    .where({ id, principal_id: principalId })
    .where('until_at', '>', now)
    .first();
  if (!row) return undefined;
  await trx<DeputyRow>(DEPUTIES).where({ id }).update({ until_at: now });
  return asDeputyship(row);
}
