import { onPath } from './checks.mjs';
import { logTo, saying } from './lines.mjs';
import { inRoot } from './paths.mjs';

const LIMIT_MS = 5 * 60_000;

/**
 * Runs a program that installs something, its output shown and kept.
 * @param {import('./session.mjs').Session} session
 * @param {{ name: string, log: string, command: string, args: string[], cwd?: string }} what
 */
export function runInstaller(session, { name, log, command, args, cwd = inRoot() }) {
  const keep = logTo(log);
  const tell = saying(name);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const both = (/** @type {string} */ line) => (keep(line), tell(line));
  return session.run({ name, command, args, cwd, env }, both, LIMIT_MS);
}

/**
 * Installs packages of the system where that can be done: as root, with apt-get. Whether they are there then is
 * for the caller to see.
 * @param {import('./session.mjs').Session} session
 * @param {string} log file to write to
 * @param {string[]} packages
 */
export async function installPackages(session, log, packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get', process.env.PATH ?? '')) return;
  const apt = { name: packages[0] ?? 'apt-get', log, command: 'apt-get' };
  await runInstaller(session, { ...apt, args: ['update'] });
  await runInstaller(session, { ...apt, args: ['install', '-y', '--no-install-recommends', ...packages] });
}
