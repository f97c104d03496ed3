import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { Failure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { plain } from './lines.mjs';
import { SECRET_NAMES } from './secrets.mjs';
import { services } from './services.mjs';
import { reasonOf, Session } from './session.mjs';
import { settingsOf } from './settings.mjs';

/** The steps of the images, each of which runs without Docker as well. */

const LOGS = path.join(process.env.DATA_DIR || '.data', 'logs');

/**
 * @param {'@mediation/cms' | '@mediation/web'} workspace
 * @param {boolean} production leaves out what only a build needs
 * @returns {Promise<number>}
 */
export async function installOnly(workspace, production) {
  const session = new Session();
  session.stopOnSignal();
  const args = ['--filter', `${workspace}...`];
  // The root's tools build; what runs needs none of them.
  args.push(...(production ? ['--prod'] : ['--filter', 'mediation-support-site']));
  await ensureInstalled(session, path.resolve(LOGS), { args, keepStamp: false });
  return 0;
}

/**
 * @param {'@mediation/cms' | '@mediation/web'} workspace
 * @returns {Promise<number>}
 */
export async function buildOnly(workspace) {
  const session = new Session();
  session.stopOnSignal();
  await ensureBuilt(session, path.resolve(LOGS), { only: workspace });
  return 0;
}

/**
 * Runs one process until it ends or is stopped, with its secrets from the environment. What it says goes to
 * the output, where Docker keeps it.
 * @param {'cms' | 'web' | 'preview'} name
 * @returns {Promise<number>} exit code
 */
export async function runOnly(name) {
  const settings = settingsOf(process.env);
  const secrets = Object.fromEntries(SECRET_NAMES.map((secret) => [secret, process.env[secret]]));
  const session = new Session();
  session.stopOnSignal(() => 0);
  const program = services(settings, secrets)[name];
  const end = await session.run(program, (line) => process.stdout.write(`${plain(line)}\n`));
  if (session.isStopping) return new Promise(() => undefined);
  if (end.code === null) throw new Failure(`The process ${name} ${reasonOf(end)}.`);
  return end.code;
}
