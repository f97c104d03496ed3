import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { faultOfDisk, missingBuildTools, ROOM_FOR_INSTALL } from './checks.mjs';
import { NO_TELEMETRY } from './environment.mjs';
import { Failure } from './failure.mjs';
import { logTo, plain, say, saying } from './lines.mjs';
import { inRoot, manifestOf, ROOT, workspaces } from './paths.mjs';
import { pnpm, pnpmPackage } from './pnpm.mjs';
import { digestOf, isStamped, removeStamp, writeStamp } from './stamp.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const STAMP = inRoot('node_modules', '.install-stamp');

/** @returns {string} of all that decides what must be installed: packages wanted, and the Node they are for */
export function installDigest() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  const texts = files.map((file) => (existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : ''));
  return digestOf([...texts, process.versions.modules, process.platform, process.arch]);
}

/** @returns {boolean} */
export function isInstalled() {
  const folders = workspaces().filter(
    (folder) => Object.keys(manifestOf(inRoot(folder)).dependencies ?? {}).length > 0,
  );
  return (
    isStamped(STAMP, installDigest()) && folders.every((folder) => existsSync(inRoot(folder, 'node_modules')))
  );
}

/**
 * Installs what is missing.
 * @param {Session} session
 * @param {string} logFolder
 * @param {{ args?: string[], keepStamp?: boolean }} [options] further arguments, for a part of the packages
 *   only; such an install leaves no stamp
 * @returns {Promise<void>}
 * @throws {Failure}
 */
export async function ensureInstalled(session, logFolder, { args = [], keepStamp = true } = {}) {
  if (keepStamp && isInstalled()) return;
  await checkBeforeInstall();
  removeStamp(STAMP);
  const digest = installDigest();
  say(`Installing packages with ${pnpmPackage()}; the first time this takes some minutes …`);
  const options = ['--frozen-lockfile', '--config.confirmModulesPurge=false', '--reporter=append-only'];
  await runPnpm(session, logFolder, ['install', ...options, ...args]);
  if (keepStamp) {
    if (!binaryLoads()) await runPnpm(session, logFolder, ['rebuild', '--recursive', 'better-sqlite3']);
    if (!binaryLoads())
      throw new Failure(`The database driver better-sqlite3 does not load. ${compilerAdvice()}`);
    writeStamp(STAMP, digest);
  }
}

/**
 * @param {Session} session
 * @param {string} logFolder
 * @param {string[]} args
 */
async function runPnpm(session, logFolder, args) {
  const file = path.join(logFolder, 'install.log');
  const log = logTo(file);
  const tell = saying('install');
  let fault = '';
  const end = await session.run(pnpm('install', args, installEnvironment()), (line) => {
    log(line);
    tell(line);
    const found = /(?:ERR_\w+|npm (?:error|ERR!))\s+(.*)/.exec(plain(line))?.[1];
    if (found && !fault) fault = found.trim();
  });
  if (end.code === 0) return;
  if (missingBuildTools(process.env.PATH ?? '').length > 0 && !existsSync(binaryFile())) {
    throw new Failure(compilerAdvice());
  }
  const detail = fault || end.fault || `pnpm ended with exit code ${end.code}`;
  throw new Failure(
    `The packages could not be installed (${detail.replace(/\.+$/, '')}): see to the network connection and run this again; all that was said stands in ${file}.`,
  );
}

/** With NODE_ENV=production the tools of the build would be left out. */
const installEnvironment = () => ({ ...process.env, ...NO_TELEMETRY, NODE_ENV: 'development' });

async function checkBeforeInstall() {
  const noRoom = faultOfDisk(
    ROOT,
    existsSync(inRoot('node_modules', '.pnpm')) ? ROOM_FOR_INSTALL / 4 : ROOM_FOR_INSTALL,
  );
  if (noRoom) throw new Failure(noRoom);
  const noTools = missingBuildTools(process.env.PATH ?? '').length > 0;
  if (noTools && !existsSync(binaryFile()) && !(await prebuiltBinaryExists()))
    throw new Failure(compilerAdvice());
}

const driverVersion = () => manifestOf(inRoot('web')).dependencies?.['better-sqlite3'] ?? '';

/** The one binary that is compiled where no prebuilt one can be had. */
const binaryFile = () => {
  const folder = `better-sqlite3@${driverVersion()}`;
  return inRoot(`node_modules/.pnpm/${folder}/node_modules/better-sqlite3/build/Release/better_sqlite3.node`);
};

/** @returns {boolean} whether the driver's binary is there and is one for this Node */
function binaryLoads() {
  const code = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', code], { cwd: inRoot('web'), stdio: 'ignore' }).status === 0;
}

/** Asked only where no compiler is, before minutes are spent on an install that then fails. */
async function prebuiltBinaryExists() {
  const version = driverVersion();
  const { modules } = process.versions;
  const file = `better-sqlite3-v${version}-node-v${modules}-${process.platform}-${process.arch}.tar.gz`;
  const url = `https://github.com/WiseLibs/better-sqlite3/releases/download/v${version}/${file}`;
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    return response.ok;
  } catch {
    return false;
  }
}

/** @returns {string} */
export function compilerAdvice() {
  const missing = missingBuildTools(process.env.PATH ?? '');
  const tools = missing.length > 0 ? missing.join(', ') : 'a working C++ compiler';
  return `The database driver must be compiled for this machine, and ${tools} cannot be found: install the tools (Debian and Ubuntu: apt-get install -y g++ make python3; macOS: xcode-select --install) and run this again.`;
}
