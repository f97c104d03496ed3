import path from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { Session } from '../lib/session.mjs';
import { settingsOf } from '../lib/settings.mjs';

/** Installs and builds what is missing: `npm run build`. */
export async function main() {
  const session = new Session();
  session.stopOnSignal();
  const logFolder = path.join(settingsOf(process.env).dataDir, 'logs');
  await ensureInstalled(session, logFolder);
  await ensureBuilt(session, logFolder);
  return 0;
}
