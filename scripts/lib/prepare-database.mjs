import { driver } from './database.mjs';
import { codeOf, Failure, messageOf } from './failure.mjs';
import { say } from './lines.mjs';
import { readSettings } from './settings.mjs';

/** The same columns as in cms/src/audit/tables.ts. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS public.audit_entries (
    id integer PRIMARY KEY,
    at varchar(32) NOT NULL,
    actor varchar(40) NOT NULL,
    action varchar(40) NOT NULL,
    subject text NOT NULL,
    previous_hash varchar(64) NOT NULL,
    hash varchar(64) NOT NULL
  )`;

/** Whether a role could change the audit, or take it away. */
const COULD_CHANGE = `
  SELECT pg_has_role($1, entries.relowner, 'MEMBER')
      OR pg_has_role($1, schemas.nspowner, 'MEMBER')
      OR pg_has_role($1, databases.datdba, 'MEMBER')
      OR has_table_privilege($1, entries.oid, 'DELETE, TRUNCATE, TRIGGER')
      OR has_any_column_privilege($1, entries.oid, 'UPDATE') AS could_change
    FROM pg_class AS entries
    JOIN pg_namespace AS schemas ON schemas.oid = entries.relnamespace
    JOIN pg_database AS databases ON databases.datname = current_database()
   WHERE entries.oid = 'public.audit_entries'::regclass`;

const NO_SUCH_DATABASE = '3D000';

/**
 * With the owner's address (DATABASE_OWNER_URL), makes the database, role and password that DATABASE_URL names
 * and the audit's table, which stays the owner's: the role may read it and add to it. May be run again.
 * @param {Record<string, string | undefined>} environment
 * @returns {Promise<number>}
 * @throws {Failure}
 */
export async function prepareDatabase(environment) {
  const owner = addressIn(environment, 'DATABASE_OWNER_URL');
  const app = addressIn(environment, 'DATABASE_URL');
  const role = decodeURIComponent(app.username);
  const password = decodeURIComponent(app.password);
  const name = decodeURIComponent(app.pathname.slice(1));
  if (!role || !password) throw new Failure('DATABASE_URL must name the role of the CMS and its password.');
  if (role === decodeURIComponent(owner.username)) {
    throw new Failure('DATABASE_URL and DATABASE_OWNER_URL name the same role: give the CMS one of its own.');
  }
  const client = await connect(owner, name);
  try {
    await prepare(client, { role, password, name });
  } finally {
    await client.end();
  }
  say(
    `The database ${name} is prepared: ${role} can read the audit and add to it, and change nothing in it.`,
  );
  return 0;
}

/**
 * @param {Record<string, string | undefined>} environment
 * @param {string} variable
 * @returns {URL}
 */
function addressIn(environment, variable) {
  const value = environment[variable] || '';
  const { settings } = readSettings({ DATABASE_URL: value });
  if (settings.databaseUrl) return new URL(settings.databaseUrl);
  throw new Failure(
    `${variable} is no address of a PostgreSQL database: set it to postgres://user:password@host:5432/database.`,
  );
}

/**
 * As the owner, to the CMS's database, which is made where it is not there.
 * @param {URL} owner
 * @param {string} name of the database
 * @returns {Promise<any>}
 */
async function connect(owner, name) {
  const { Client } = driver('pg');
  const target = new URL(owner);
  target.pathname = `/${encodeURIComponent(name)}`;
  try {
    return await open(Client, target);
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_DATABASE) throw unreachable(owner, error);
  }
  try {
    const client = await open(Client, owner);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    await client.end();
    return await open(Client, target);
  } catch (error) {
    throw unreachable(owner, error);
  }
}

/** @param {any} Client @param {URL} url */
async function open(Client, url) {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** @param {URL} owner @param {unknown} error */
const unreachable = ({ hostname, port }, error) =>
  new Failure(
    `The database at ${hostname}:${port || 5432} cannot be prepared (${messageOf(error) || codeOf(error)}): see to DATABASE_OWNER_URL.`,
  );

/**
 * @param {any} client
 * @param {{ role: string, password: string, name: string }} app
 */
async function prepare(client, { role, password, name }) {
  const appRole = client.escapeIdentifier(role);
  const { rows } = await client.query('SELECT rolsuper FROM pg_roles WHERE rolname = $1', [role]);
  if (rows[0]?.rolsuper) {
    throw new Failure(
      `${role} is a superuser, whom nothing can be refused: name another role in DATABASE_URL.`,
    );
  }
  await client.query('BEGIN');
  const verb = rows.length > 0 ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${appRole} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  // Whoever owns a database or a schema can drop what is in it.
  if (await owns(client, 'pg_database', 'datname', 'datdba', name, role)) {
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} OWNER TO CURRENT_USER`);
  }
  if (await owns(client, 'pg_namespace', 'nspname', 'nspowner', 'public', role)) {
    await client.query('ALTER SCHEMA public OWNER TO CURRENT_USER');
  }
  await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${client.escapeIdentifier(name)} TO ${appRole}`);
  await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${appRole}`);
  await client.query(TABLE);
  await client.query('ALTER TABLE public.audit_entries OWNER TO CURRENT_USER');
  await client.query(`REVOKE ALL ON public.audit_entries FROM PUBLIC, ${appRole}`);
  await client.query(`GRANT SELECT, INSERT ON public.audit_entries TO ${appRole}`);
  const { rows: checked } = await client.query(COULD_CHANGE, [role]);
  if (checked[0]?.could_change) {
    await client.query('ROLLBACK');
    throw new Failure(
      `${role} is a member of the owner’s role: take it out (REVOKE … FROM …), and run this again.`,
    );
  }
  await client.query('COMMIT');
}

/**
 * @param {any} client
 * @param {string} catalogue
 * @param {string} nameColumn
 * @param {string} ownerColumn
 * @param {string} name
 * @param {string} role
 * @returns {Promise<boolean>}
 */
async function owns(client, catalogue, nameColumn, ownerColumn, name, role) {
  const { rows } = await client.query(
    `SELECT pg_get_userbyid(${ownerColumn}) = $2 AS owns FROM ${catalogue} WHERE ${nameColumn} = $1`,
    [name, role],
  );
  return rows[0]?.owns === true;
}
