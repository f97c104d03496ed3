import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, Failure } from './failure.mjs';

/** Every secret of an installation. What each opens stands in docs/operator.md. */
export const SECRET_NAMES = /** @type {const} */ ([
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'SITE_TOKEN',
  'GRANT_SECRET',
]);

/** @typedef {(typeof SECRET_NAMES)[number]} SecretName */
/** @typedef {Record<SecretName, string>} Secrets */

/** Shorter ones are refused by the CMS. */
export const SHORTEST_SECRET = 32;

/** @returns {string} 256 random bits, in characters that no shell or file format changes */
export const newSecret = () => randomBytes(32).toString('base64url');

/**
 * @param {SecretName} name
 * @returns {string}
 */
export const newSecretFor = (name) => (name === 'APP_KEYS' ? `${newSecret()},${newSecret()}` : newSecret());

/** @param {string} dataDir */
export const secretsFile = (dataDir) => path.join(dataDir, 'secrets.json');

/**
 * The installation's secrets: made once, kept in `DATA_DIR/secrets.json`, readable by its owner only. One set
 * in the environment goes before the file's.
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} environment
 * @returns {Secrets}
 * @throws {Failure} when the file is damaged: making new ones would end all sessions unasked
 */
export function ensureSecrets(dataDir, environment) {
  const file = secretsFile(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  let kept = readSecrets(file);
  if (kept === null) kept = create(file);
  const missing = SECRET_NAMES.filter((name) => !kept[name]);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = newSecretFor(name);
    const partial = writePartial(file, kept);
    renameSync(partial, file);
  }
  chmodSync(file, 0o600);
  const secrets = /** @type {Secrets} */ ({});
  for (const name of SECRET_NAMES) secrets[name] = environment[name] || String(kept[name]);
  return secrets;
}

/**
 * @param {string} file
 * @returns {Partial<Secrets> | null} null where there is no file
 * @throws {Failure}
 */
export function readSecrets(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Failure(
      `The secrets in ${file} cannot be read (${codeOf(error)}): give this user the right to.`,
    );
  }
  const secrets = parse(text);
  if (secrets) return secrets;
  throw new Failure(
    `The secrets in ${file} are damaged: put the file back from a backup, or delete it, after which all must log in again and API tokens must be made anew.`,
  );
}

/**
 * @param {string} text
 * @returns {Partial<Secrets> | null}
 */
function parse(text) {
  try {
    const value = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const usable = SECRET_NAMES.every(
      (name) =>
        value[name] === undefined ||
        (typeof value[name] === 'string' && value[name].length >= SHORTEST_SECRET),
    );
    return usable ? value : null;
  } catch {
    return null;
  }
}

/** What file systems without hard links answer. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'ENOSYS'];

/**
 * Writes all secrets at once; of two starts at the same time the first one's stand.
 * @param {string} file
 * @returns {Partial<Secrets>}
 */
function create(file) {
  const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, newSecretFor(name)]));
  const partial = writePartial(file, secrets);
  try {
    // Unlike a rename, a link fails where there is a file already.
    linkSync(partial, file);
    return secrets;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return readSecrets(file) ?? secrets;
    if (!NO_LINKS.includes(codeOf(error) ?? '')) throw error;
    renameSync(partial, file);
    return secrets;
  } finally {
    rmSync(partial, { force: true });
  }
}

/**
 * @param {string} file
 * @param {Partial<Secrets>} secrets
 * @returns {string} path of the partial file
 */
function writePartial(file, secrets) {
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return partial;
}
