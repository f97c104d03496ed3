import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure, messageOf } from './failure.mjs';
import { inRoot } from './paths.mjs';
import { reasonOf } from './session.mjs';
import { newSecretFor, SECRET_NAMES } from './secrets.mjs';
import { services, strapi } from './services.mjs';
import { settingsOf } from './settings.mjs';

/** Where Strapi looks for types, below which it puts a folder `generated`. */
const TYPES = inRoot('cms/types');
const FILES = ['contentTypes.d.ts', 'components.d.ts'];

/**
 * Writes the types of the content types and components into `generated` below a folder.
 * @param {import('./session.mjs').Session} session
 * @param {(line: string) => void} log
 * @param {string} [folder]
 * @throws {Failure}
 */
export async function generateTypes(session, log, folder = TYPES) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mediation-types-data-'));
  try {
    const secrets = Object.fromEntries(SECRET_NAMES.map((name) => [name, newSecretFor(name)]));
    const { cms } = services(settingsOf({ DATA_DIR: dataDir }), secrets);
    const outDir = path.relative(cms.cwd, folder);
    const args = strapi('ts:generate-types', '--silent', '--out-dir', outDir);
    const end = await session.run({ ...cms, args }, log);
    if (end.code !== 0) throw new Failure(`Strapi made no types: it ${reasonOf(end)}.`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * Whether the types in the repository are what Strapi makes of the schemas today.
 * @param {import('./session.mjs').Session} session
 * @param {(line: string) => void} log
 * @returns {Promise<string | null>} what differs and what to do, or null
 */
export async function driftOfGeneratedTypes(session, log) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mediation-types-'));
  try {
    await generateTypes(session, log, folder);
    const differing = FILES.filter((name) => textOf(folder, name) !== textOf(TYPES, name));
    return differing.length === 0
      ? null
      : `${differing.join(', ')} in cms/types/generated differ from the schemas: run npm run types:generate`;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return messageOf(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} types
 * @param {string} name
 * @returns {string | null} null where there is none
 */
function textOf(types, name) {
  const file = path.join(types, 'generated', name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
