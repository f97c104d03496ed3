import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../lib/browser.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { withoutSecrets } from '../lib/environment.mjs';
import { Failure } from '../lib/failure.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { say } from '../lib/lines.mjs';
import { inRoot } from '../lib/paths.mjs';
import { pnpm } from '../lib/pnpm.mjs';
import { reasonOf, Session } from '../lib/session.mjs';
import { settingsOf } from '../lib/settings.mjs';

/**
 * Runs the benchmarks: `npm run bench -- [options]`.
 * @param {string[]} args for the benchmarks
 */
export async function main(args) {
  if (!existsSync(inRoot('packages/bench/package.json')))
    throw new Failure('There are no benchmarks in packages/bench.');
  const settings = settingsOf(process.env);
  const session = new Session();
  session.stopOnSignal();
  const logFolder = path.join(settings.dataDir, 'logs');
  await ensureInstalled(session, logFolder);
  await ensureBuilt(session, logFolder);
  const env = { ...withoutSecrets(process.env), CHROMIUM_PATH: await ensureBrowser(session, logFolder) };
  const end = await session.run(
    pnpm('bench', ['--silent', '--filter', '@mediation/bench', 'run', 'bench', ...args], env),
    say,
  );
  if (end.code === null) throw new Failure(`The benchmarks ${reasonOf(end)}.`);
  return end.code;
}
