import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * @param {...string} parts
 * @returns {string} absolute path below the repository's folder
 */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/**
 * @typedef {{
 *   name?: string,
 *   packageManager?: string,
 *   scripts?: Record<string, string>,
 *   dependencies?: Record<string, string>,
 * }} Manifest
 */

/**
 * @param {string} folder absolute
 * @returns {Manifest}
 */
export const manifestOf = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/**
 * Folders of the workspaces that exist, relative to the repository: `cms`, `web`, `packages/content`, …
 * @returns {string[]}
 */
export function workspaces() {
  const packages = existsSync(inRoot('packages')) ? readdirSync(inRoot('packages')).sort() : [];
  const folders = [...packages.map((name) => `packages/${name}`), 'web', 'cms'];
  return folders.filter((folder) => existsSync(inRoot(folder, 'package.json')));
}
