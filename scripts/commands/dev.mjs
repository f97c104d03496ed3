import { watch } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../lib/build.mjs';
import { faultOfDataDir, faultOfPort } from '../lib/checks.mjs';
import { Failure, messageOf } from '../lib/failure.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { plain, say, saying } from '../lib/lines.mjs';
import { inRoot } from '../lib/paths.mjs';
import { ensureSecrets } from '../lib/secrets.mjs';
import { services, strapi } from '../lib/services.mjs';
import { reasonOf, Session } from '../lib/session.mjs';
import { settingsOf } from '../lib/settings.mjs';

/** @typedef {import('../lib/session.mjs').Running} Running */

/** Milliseconds without a further change after which a build begins. */
const QUIET_MS = 300;
const SOURCE = /\.(tsx?|css|json|svg)$/;
const NO_SOURCE =
  /(^|[/\\])(dist|\.next|node_modules|coverage|e2e|bench)([/\\]|$)|next-env\.d\.ts$|\.test\.tsx?$/;

/**
 * For work on the code: Strapi reloads itself; a change in web/ or packages/ builds the site again and starts
 * it anew, so that what is looked at is always the server and the build that readers get.
 */
export async function main() {
  const settings = settingsOf(process.env);
  const faults = [
    await faultOfPort(settings.webPort, 'WEB_PORT'),
    await faultOfPort(settings.previewPort, 'PREVIEW_PORT'),
    await faultOfPort(settings.cmsPort, 'CMS_PORT'),
    faultOfDataDir(settings.dataDir),
  ].filter((fault) => fault !== null);
  if (faults.length > 0) throw new Failure(faults.join('\n'));

  const session = new Session();
  session.stopOnSignal(() => 0);
  const logFolder = path.join(settings.dataDir, 'logs');
  await ensureInstalled(session, logFolder);
  await ensureBuilt(session, logFolder);

  const { cms, web, preview } = services(settings, ensureSecrets(settings.dataDir, process.env));
  const desk = session.start(
    // Without the limit on its memory: here it also compiles the code and serves the admin from its sources.
    { ...cms, args: strapi('develop'), env: { ...cms.env, NODE_ENV: 'development' } },
    (line) => saying('cms')(plain(line)),
  );
  const startSite = () => [web, preview].map((program) => session.start(program, saying(program.name)));
  let site = startSite();
  say(`Site ${settings.siteUrl} · preview ${settings.previewUrl} · admin ${settings.cmsPublicUrl}/admin`);

  onChange(['web', 'packages'], async (file) => {
    say(`[dev] ${file} changed: building the site …`);
    try {
      await ensureBuilt(session, logFolder, { only: '@mediation/web' });
    } catch (error) {
      // The last build that succeeded stays up.
      say(`[dev] ${messageOf(error)}`);
      return;
    }
    await Promise.all(site.map((running) => session.end(running)));
    site = startSite();
  });

  const end = await desk.ended;
  if (session.isStopping) return new Promise(() => undefined);
  await session.stop();
  throw new Failure(`Strapi ${reasonOf(end)}; everything was stopped.`);
}

/**
 * Calls back when files changed, once for changes that come together and never while an earlier call runs.
 * @param {string[]} folders relative to the repository
 * @param {(file: string) => Promise<void>} act
 */
function onChange(folders, act) {
  let work = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let clock;
  for (const folder of folders) {
    watch(inRoot(folder), { recursive: true }, (_event, name) => {
      if (!name || !SOURCE.test(name) || NO_SOURCE.test(name)) return;
      clearTimeout(clock);
      clock = setTimeout(() => (work = work.then(() => act(path.join(folder, name)))), QUIET_MS);
    });
  }
}
