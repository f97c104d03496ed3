import path from 'node:path';
import { onPath } from './checks.mjs';
import { say } from './lines.mjs';
import { installPackages } from './system-packages.mjs';

/** Debian keeps nginx where only root looks. */
export const NGINX_PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;

/** @returns {string | null} absolute path */
export const findNginx = () => onPath('nginx', NGINX_PATH);

/**
 * Finds an nginx, or installs one where that can be done; without one, the tests of the edge are left out, and say so.
 * @param {import('./session.mjs').Session} session
 * @param {string} logFolder
 * @returns {Promise<string | null>} absolute path
 */
export async function ensureNginx(session, logFolder) {
  const found = findNginx();
  if (found) return found;
  say('There is no nginx on this machine: installing one for the tests of the edge …');
  await installPackages(session, path.join(logFolder, 'nginx.log'), ['nginx-light']);
  return findNginx();
}
