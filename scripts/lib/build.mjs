import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { withoutSecrets } from './environment.mjs';
import { Failure } from './failure.mjs';
import { logTo, plain, say } from './lines.mjs';
import { inRoot, ROOT, workspaces } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { SECRET_NAMES } from './secrets.mjs';
import { digestOf, digestOfFiles, isStamped, removeStamp, writeStamp } from './stamp.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const STAMP = inRoot('node_modules', '.build-stamp');

/** What is made, and what by chance lies beside the sources. */
const NO_SOURCE =
  /^(node_modules|dist|build|coverage|test-results|\.next|\.turbo|\.cache|\.strapi[\w.-]*|\.tmp|\.data|next-env\.d\.ts|.*\.tsbuildinfo|.*\.log)$/;

/** Files without which something has still to be built. */
const OUTPUTS = [
  'packages/content/dist/index.js',
  'packages/geo/dist/index.js',
  'cms/dist/src/index.js',
  'cms/dist/build/index.html',
  'web/.next/BUILD_ID',
  'web/dist/server/main.js',
  'web/dist/server/main-preview.js',
];

/** @returns {string} */
export function buildDigest() {
  const entries = [...workspaces(), 'pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json'];
  const files = digestOfFiles(ROOT, entries, (name) => NO_SOURCE.test(name));
  return digestOf([files, process.versions.modules]);
}

/** @returns {string[]} outputs that are not there */
export const missingOutputs = () => OUTPUTS.filter((file) => !existsSync(inRoot(file)));

/** @returns {boolean} */
export const isBuilt = () => missingOutputs().length === 0 && isStamped(STAMP, buildDigest());

/**
 * Builds what is missing. Turborepo's cache does the rest: what did not change is not built again.
 * @param {Session} session
 * @param {string} logFolder
 * @param {{ only?: string }} [options] `only`: one workspace by its package name, with what it needs
 * @returns {Promise<void>}
 * @throws {Failure}
 */
export async function ensureBuilt(session, logFolder, { only } = {}) {
  if (only === undefined && isBuilt()) return;
  removeStamp(STAMP);
  const digest = buildDigest();
  say('Building; the first time this takes a minute or two …');
  const file = path.join(logFolder, 'build.log');
  const log = logTo(file);
  // Loose: the environment reaches the builds without being part of what the cache is keyed by.
  const args = ['exec', 'turbo', 'run', 'build', '--env-mode=loose', '--output-logs=new-only'];
  if (only !== undefined) args.push(`--filter=${only}`);
  let fault = '';
  const end = await session.run(pnpm('build', args, buildEnvironment()), (line) => {
    log(line);
    if (line.trim()) say(line);
    const text = plain(line);
    if (!fault && /(^|[\s:])(error|failed to compile|cannot find)\b/i.test(text)) fault = text.trim();
  });
  if (end.code !== 0) {
    const detail = fault || end.fault || `turbo ended with exit code ${end.code}`;
    throw new Failure(`The build failed (${detail}): all that was said stands in ${file}.`);
  }
  if (only !== undefined) return;
  const missing = missingOutputs();
  if (missing.length > 0)
    throw new Failure(`The build ended without making ${missing.join(', ')}: see ${file}.`);
  writeStamp(STAMP, digest);
}

/** Strapi reads its configuration to build the admin. What it is given opens nothing and is in no build. */
function buildEnvironment() {
  const dataDir = inRoot('node_modules', '.cache', 'build-data');
  mkdirSync(dataDir, { recursive: true });
  const placeholder = 'only-for-the-build-and-opens-nothing';
  const placeholders = Object.fromEntries(SECRET_NAMES.map((name) => [name, placeholder]));
  // Addresses are read at run time, never baked into a build.
  const unset = { CMS_PUBLIC_URL: undefined, SITE_URL: undefined, PREVIEW_URL: undefined };
  return {
    ...withoutSecrets(process.env),
    ...unset,
    ...placeholders,
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
  };
}
