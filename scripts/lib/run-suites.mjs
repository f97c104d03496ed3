import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { withoutSecrets } from './environment.mjs';
import { Failure, messageOf } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { say, saying, table } from './lines.mjs';
import { inRoot } from './paths.mjs';
import { ensureJava } from './java.mjs';
import { ensureNginx } from './nginx.mjs';
import { sum, totalLine } from './results.mjs';
import { Session } from './session.mjs';

/**
 * @typedef {import('./suites.mjs').Suite} Suite
 * @typedef {import('./suites.mjs').Bench} Bench
 * @typedef {import('./results.mjs').Result} Result
 */

const FOLDER = inRoot('test-results');

/** Variables that would aim the tests at somebody's own installation. */
const OF_INSTALLATIONS = [
  'DATA_DIR',
  'DATABASE_URL',
  'WEB_PORT',
  'PREVIEW_PORT',
  'CMS_PORT',
  'SITE_URL',
  'PREVIEW_URL',
  'CMS_PUBLIC_URL',
  'CMS_URL',
  'DEMO',
  'NODE_ENV',
];

/**
 * Prepares the machine and runs suites one after the other. The last line printed is the total.
 * @param {() => Suite[]} listSuites asked once packages are there
 * @param {string[]} names of the suites to run; none for all
 * @param {{ env?: Record<string, string>, patience?: number }} [options]
 * @returns {Promise<number>} exit code
 */
export async function runSuites(listSuites, names, { env = {}, patience = 1 } = {}) {
  const session = new Session();
  session.stopOnSignal();
  mkdirSync(FOLDER, { recursive: true });
  /** @type {Result[]} */
  const results = [];
  try {
    const unset = Object.fromEntries(OF_INSTALLATIONS.map((name) => [name, undefined]));
    await prepare('install', results, () => ensureInstalled(session, FOLDER));
    const suites = chosen(listSuites(), names);
    await prepare('build', results, () => ensureBuilt(session, FOLDER));
    const needsBrowser = suites.some(({ name }) => name === 'browser');
    const CHROMIUM_PATH = needsBrowser ? await ensureBrowser(session, FOLDER) : undefined;
    if (suites.some(({ name }) => name === 'scripts')) await ensureNginx(session, FOLDER);
    if (needsBrowser && env.PROVE) await ensureJava(session, FOLDER);
    const bench = {
      session,
      tell: say,
      folder: FOLDER,
      patience,
      env: { ...withoutSecrets(process.env), ...unset, CHROMIUM_PATH, FORCE_COLOR: '0', ...env },
    };
    results.push(...(await runInTurn(suites, bench)));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (session.isStopping) return new Promise(() => undefined);
    say(`\n${messageOf(error)}`);
    results.push({ name: 'preparation', passed: 0, failed: 1, skipped: 0, seconds: 0, note: 'see above' });
  }
  if (session.isStopping) return new Promise(() => undefined);
  const total = sum(results);
  const rows = results.map(({ name, passed, failed, skipped, seconds, note }) => [
    name,
    passed,
    failed,
    skipped,
    Math.round(seconds),
    note,
  ]);
  say(`\n${table(['suite', 'passed', 'failed', 'skipped', 'seconds', ''], rows)}`);
  say(`\nReports and logs: ${FOLDER}\n`);
  say(totalLine(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * @param {string} name
 * @param {Result[]} results
 * @param {() => Promise<void>} work
 */
async function prepare(name, results, work) {
  const began = Date.now();
  await work();
  const seconds = (Date.now() - began) / 1_000;
  if (seconds >= 1) results.push({ name, passed: 0, failed: 0, skipped: 0, seconds, note: 'not a test' });
}

/**
 * @param {string} name the whole of it, or a word of it: `cms` is all suites of the CMS
 * @returns {(suite: Suite) => boolean}
 */
const goesBy = (name) => (suite) => suite.name === name || suite.name.split(' ').includes(name);

/**
 * @param {Suite[]} suites
 * @param {string[]} names
 * @throws {Failure}
 */
function chosen(suites, names) {
  const unknown = names.filter((name) => !suites.some(goesBy(name)));
  if (unknown.length > 0) {
    throw new Failure(
      `There is no suite “${unknown[0]}”: name one of ${suites.map(({ name }) => name).join(', ')}, or none for all.`,
    );
  }
  return names.length === 0 ? suites : suites.filter((suite) => names.some((name) => goesBy(name)(suite)));
}

/**
 * Suites that keep one core busy run beside each other, one a core; the others one after the other.
 * @param {Suite[]} suites
 * @param {Bench} bench
 * @returns {Promise<Result[]>} in the order of the suites
 */
async function runInTurn(suites, bench) {
  /** @type {Map<Suite, Result>} */
  const results = new Map();
  /** @param {Suite} suite */
  const run = async (suite) => {
    say(`\n── ${suite.name} (${suites.indexOf(suite) + 1} of ${suites.length}) ──`);
    results.set(suite, await runSuite(suite, { ...bench, tell: saying(suite.name) }));
  };
  const small = suites.filter(({ onOneCore }) => onOneCore);
  const lane = async () => {
    for (let suite = small.shift(); suite; suite = small.shift()) await run(suite);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  for (const suite of suites) if (!suite.onOneCore) await run(suite);
  return suites.flatMap((suite) => results.get(suite) ?? []);
}

/**
 * @param {Suite} suite
 * @param {Bench} bench
 * @returns {Promise<Result>}
 */
async function runSuite({ name, limitSeconds, run }, bench) {
  const began = Date.now();
  const counts = await run(bench, limitSeconds * 1_000 * bench.patience);
  const seconds = (Date.now() - began) / 1_000;
  bench.tell(`${totalLine(counts)} in ${Math.round(seconds)} s${counts.note ? ` – ${counts.note}` : ''}`);
  return { name, seconds, ...counts };
}
