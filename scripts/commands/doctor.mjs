import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { isBuilt, missingOutputs } from '../lib/build.mjs';
import {
  faultOfDataDir,
  faultOfDisk,
  faultOfPort,
  freeBytes,
  missingBuildTools,
  ROOM_FOR_INSTALL,
  ROOM_TO_RUN,
} from '../lib/checks.mjs';
import { faultOfNode } from '../lib/enter.mjs';
import { messageOf } from '../lib/failure.mjs';
import { isInstalled } from '../lib/install.mjs';
import { say, table } from '../lib/lines.mjs';
import { ROOT } from '../lib/paths.mjs';
import { readSecrets, SECRET_NAMES, secretsFile } from '../lib/secrets.mjs';
import { readSettings } from '../lib/settings.mjs';
import { statusOf } from '../lib/wait.mjs';

/** @typedef {import('../lib/settings.mjs').Settings} Settings */

/**
 * @typedef {object} Finding
 * @property {string} part
 * @property {boolean} ok
 * @property {string} text what was found or, for a problem, what to do
 */

/** Says what is wrong with this installation: `npm run doctor`. Changes nothing. */
export async function main() {
  const { settings, faults } = readSettings(process.env);
  const findings = [
    finding('Node', faultOfNode(process.versions.node), process.versions.node),
    npm(),
    ...(faults.length > 0
      ? faults.map((fault) => finding('variables', fault, ''))
      : [finding('variables', null, 'valid')]),
    compiler(),
    disk(settings),
    finding('data folder', faultOfDataDir(settings.dataDir), settings.dataDir),
    secrets(settings),
    await database(settings),
    finding(
      'packages',
      isInstalled() ? null : 'Packages are missing or out of date: npm start installs them.',
      'installed',
    ),
    build(),
    ...(await processes(settings)),
  ];
  const rows = findings.map(({ part, ok, text }) => [ok ? 'ok' : 'problem', part, text]);
  say(table(['', 'part', ''], rows));
  const problems = findings.filter(({ ok }) => !ok).length;
  say(`\n${problems === 0 ? 'Nothing is wrong.' : `${problems} problem${problems > 1 ? 's' : ''}.`}`);
  return problems === 0 ? 0 : 1;
}

/**
 * @param {string} part
 * @param {string | null} fault
 * @param {string} state
 * @returns {Finding}
 */
const finding = (part, fault, state) => ({ part, ok: fault === null, text: fault ?? state });

function npm() {
  const { stdout, status } = spawnSync('npm', ['--version'], { encoding: 'utf8', cwd: ROOT });
  const fault = status === 0 ? null : 'npm cannot be run: install it with Node from https://nodejs.org.';
  return finding('npm', fault, String(stdout).trim());
}

function compiler() {
  const missing = missingBuildTools(process.env.PATH ?? '');
  if (missing.length === 0) return finding('compiler', null, 'C++ compiler, make and Python 3 found');
  const list = missing.join(', ');
  if (isInstalled()) return finding('compiler', null, `not needed now (${list} missing)`);
  return finding(
    'compiler',
    `${list} missing: needed where no prebuilt database driver can be had (Debian: apt-get install -y g++ make python3).`,
    '',
  );
}

/** @param {Settings} settings */
function disk({ dataDir }) {
  const fault =
    faultOfDisk(dataDir, ROOM_TO_RUN) ?? faultOfDisk(ROOT, isInstalled() ? ROOM_TO_RUN : ROOM_FOR_INSTALL);
  return finding('disk', fault, `${(freeBytes(dataDir) / 1024 ** 3).toFixed(1)} GB free`);
}

/** @param {Settings} settings */
function secrets({ dataDir }) {
  try {
    const kept = readSecrets(secretsFile(dataDir));
    if (kept === null) return finding('secrets', null, 'none yet: the first npm start makes them');
    const missing = SECRET_NAMES.filter((name) => !kept[name]);
    return finding(
      'secrets',
      null,
      missing.length === 0 ? 'complete' : `npm start will add ${missing.join(', ')}`,
    );
  } catch (error) {
    return finding('secrets', messageOf(error), '');
  }
}

/** @param {Settings} settings */
async function database({ databaseUrl, dataDir }) {
  if (databaseUrl === null) {
    const file = path.join(dataDir, 'cms.sqlite');
    return finding(
      'database',
      null,
      existsSync(file) ? `SQLite, ${file}` : 'SQLite, made by the first npm start',
    );
  }
  const { hostname, port } = new URL(databaseUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  const where = `${hostname}:${port || 5432}`;
  const reached = await accepts(host, Number(port || 5432));
  return finding(
    'database',
    reached ? null : `PostgreSQL does not answer at ${where}: start it, or correct DATABASE_URL.`,
    `PostgreSQL answers at ${where}`,
  );
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function accepts(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3_000 });
    /** @param {boolean} answer */
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

function build() {
  const missing = missingOutputs();
  if (missing.length > 0)
    return finding('build', `Not built (${missing[0]} is missing): npm start builds it.`, '');
  return finding(
    'build',
    null,
    isBuilt() ? 'up to date' : 'older than the sources: npm start builds it anew',
  );
}

/**
 * A port is as it should be when our process answers there or nothing does.
 * @param {Settings} settings
 */
async function processes({ webPort, previewPort, cmsPort }) {
  const parts = [
    { part: 'CMS', port: cmsPort, variable: 'CMS_PORT', paths: ['/_health'] },
    { part: 'public site', port: webPort, variable: 'WEB_PORT', paths: ['/healthz', '/readyz'] },
    { part: 'preview', port: previewPort, variable: 'PREVIEW_PORT', paths: ['/healthz'] },
  ];
  return Promise.all(
    parts.map(async ({ part, port, variable, paths }) => {
      if ((await faultOfPort(port, variable)) === null)
        return finding(part, null, `not running, port ${port} is free`);
      for (const address of paths) {
        const status = await statusOf(`http://127.0.0.1:${port}${address}`);
        if (status === null || status >= 400) {
          const said = status === null ? 'nothing' : String(status);
          return finding(
            part,
            `Port ${port} is in use, and ${address} answers ${said}: ${adviceFor(address, variable)}`,
            '',
          );
        }
      }
      return finding(part, null, `running on port ${port}`);
    }),
  );
}

/**
 * @param {string} address
 * @param {string} variable
 */
const adviceFor = (address, variable) =>
  address === '/readyz'
    ? 'the site has not been fed yet; see to the CMS and to logs/web.log.'
    : `stop the program that has it, or set ${variable} to a free port.`;
