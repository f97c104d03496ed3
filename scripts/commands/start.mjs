import { existsSync } from 'node:fs';
import path from 'node:path';
import { bringUp } from '../lib/bring-up.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { faultOfDataDir, faultOfDisk, faultOfPort, ROOM_TO_RUN } from '../lib/checks.mjs';
import { Failure } from '../lib/failure.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { say } from '../lib/lines.mjs';
import { ensureSecrets } from '../lib/secrets.mjs';
import { services } from '../lib/services.mjs';
import { Session } from '../lib/session.mjs';
import { settingsOf } from '../lib/settings.mjs';

/** @typedef {import('../lib/settings.mjs').Settings} Settings */

/** Installs and builds what is missing, starts CMS, site and preview, and stays until it is stopped. */
export async function main() {
  const began = Date.now();
  const settings = settingsOf(process.env);
  await checkMachine(settings);

  const session = new Session();
  let isUp = false;
  session.stopOnSignal(() => (isUp ? 0 : null));

  const logFolder = path.join(settings.dataDir, 'logs');
  const secrets = ensureSecrets(settings.dataDir, process.env);
  await ensureInstalled(session, logFolder);
  await ensureBuilt(session, logFolder);

  const { firstEnd } = await bringUp(session, services(settings, secrets), settings, logFolder);
  isUp = true;
  sayAddresses(settings, Math.round((Date.now() - began) / 1_000));
  const reason = await firstEnd;
  if (session.isStopping) return new Promise(() => undefined);
  await session.stop();
  throw new Failure(`${reason}; everything was stopped. The logs are in ${logFolder}.`);
}

/**
 * All that is wrong with the machine at once, a sentence a line.
 * @param {Settings} settings
 * @throws {Failure}
 */
async function checkMachine({ webPort, previewPort, cmsPort, dataDir }) {
  const faults = [
    await faultOfPort(webPort, 'WEB_PORT'),
    await faultOfPort(previewPort, 'PREVIEW_PORT'),
    await faultOfPort(cmsPort, 'CMS_PORT'),
    faultOfDataDir(dataDir) ?? faultOfDisk(dataDir, ROOM_TO_RUN),
  ].filter((fault) => fault !== null);
  if (faults.length > 0) throw new Failure(faults.join('\n'));
}

/**
 * @param {Settings} settings
 * @param {number} seconds
 */
function sayAddresses({ siteUrl, previewUrl, cmsPublicUrl, dataDir, demo }, seconds) {
  const logins = path.join(dataDir, 'demo-logins.json');
  say();
  say(`Ready after ${seconds} s.`);
  say(`  Public site  ${siteUrl}`);
  say(`  Preview      ${previewUrl}`);
  say(`  Admin        ${cmsPublicUrl}/admin`);
  if (demo && existsSync(logins)) say(`  Demo logins  ${logins}`);
  say();
  say('Ctrl-C stops everything.');
}
