import { inRoot, manifestOf, ROOT } from './paths.mjs';

/** @typedef {import('./session.mjs').Program} Program */

/**
 * A call of the pnpm that package.json names, fetched by npx where it is not there yet. Programs that pnpm
 * runs find it on their PATH.
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Program}
 */
export function pnpm(name, args, env) {
  return { name, command: 'npx', args: ['--yes', pnpmPackage(), ...args], cwd: ROOT, env };
}

/** @returns {string} like `pnpm@10.34.8` */
export const pnpmPackage = () => manifestOf(inRoot()).packageManager ?? 'pnpm';
