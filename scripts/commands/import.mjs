import path from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { withoutSecrets } from '../lib/environment.mjs';
import { Failure } from '../lib/failure.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { say } from '../lib/lines.mjs';
import { inRoot } from '../lib/paths.mjs';
import { reasonOf, Session } from '../lib/session.mjs';
import { settingsOf } from '../lib/settings.mjs';

/**
 * Reads a document into working texts: `npm run import -- FILE [options]`.
 * @param {string[]} args for the importer
 */
export async function main(args) {
  const settings = settingsOf(process.env);
  const session = new Session();
  session.stopOnSignal();
  const logFolder = path.join(settings.dataDir, 'logs');
  await ensureInstalled(session, logFolder);
  await ensureBuilt(session, logFolder);
  const end = await session.run(
    {
      name: 'import',
      command: process.execPath,
      args: [inRoot('cms/dist/src/importer/cli.js'), ...args],
      // npm runs scripts in the repository's folder; FILE is meant from where the caller is.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: {
        ...withoutSecrets(process.env),
        DATA_DIR: settings.dataDir,
        CMS_PORT: String(settings.cmsPort),
        CMS_PUBLIC_URL: settings.cmsPublicUrl,
      },
    },
    say,
  );
  if (end.code === null) throw new Failure(`The importer ${reasonOf(end)}.`);
  return end.code;
}
