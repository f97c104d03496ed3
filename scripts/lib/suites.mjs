import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { driftOfGeneratedTypes } from './generated-types.mjs';
import { guards } from './guards.mjs';
import { logTo, plain } from './lines.mjs';
import { inRoot, manifestOf, ROOT, workspaces } from './paths.mjs';
import { countsOfEslint, countsOfJest, countsOfPlaywright, countsOfTap, judge, sum } from './results.mjs';
import { reasonOf } from './session.mjs';

/**
 * @typedef {import('./results.mjs').Counts} Counts
 * @typedef {import('./results.mjs').Result} Result
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./environment.mjs').Environment} Environment
 */

/**
 * @typedef {object} Bench where suites run
 * @property {Session} session
 * @property {Environment} env
 * @property {string} folder for reports and logs
 * @property {number} patience factor on each suite's limit of time
 * @property {(line: string) => void} tell where a suite's lines go
 */

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {number} limitSeconds after which it is stopped and counts as failed
 * @property {boolean} [onOneCore] whether it keeps no more than one core busy, so that others can run beside it
 * @property {(bench: Bench, limitMs: number) => Promise<Counts & { note: string }>} run
 */

/**
 * A program run as a suite, its output shown and kept.
 * @param {Bench} bench
 * @param {{ name: string, args: string[], cwd: string, limitMs: number, command?: string, quiet?: boolean }} what
 * @returns {Promise<{ fault: string | null, output: string[] }>}
 */
async function runTool(
  { session, env, folder, tell },
  { name, args, cwd, limitMs, command = process.execPath, quiet },
) {
  const log = logTo(path.join(folder, `${fileName(name)}.log`));
  /** @type {string[]} */
  const output = [];
  const end = await session.run(
    { name, command, args, cwd, env },
    (line) => {
      log(line);
      output.push(plain(line));
      if (!quiet && line.trim()) tell(line);
    },
    limitMs,
  );
  return { fault: end.code === 0 ? null : reasonOf(end), output };
}

/** @param {string} name */
const fileName = (name) => name.replace(/[^a-z0-9-]+/gi, '-');

/**
 * @param {string} file
 * @returns {string} empty where there is none
 */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** @param {(Counts & { note: string })[]} results */
const sumWithNotes = (results) => ({
  ...sum(results),
  note: results
    .map(({ note }) => note)
    .filter(Boolean)
    .join(', '),
});

/** @type {Suite} */
const lint = {
  name: 'lint',
  limitSeconds: 300,
  onOneCore: true,
  async run(bench, limitMs) {
    const report = path.join(bench.folder, 'lint.json');
    rmSync(report, { force: true });
    const args = [inRoot('node_modules/eslint/bin/eslint.js'), '.', '--max-warnings', '0'];
    const { fault } = await runTool(bench, {
      name: 'lint',
      args: [...args, '--format', 'json', '--output-file', report],
      cwd: ROOT,
      limitMs,
    });
    const folders = [...workspaces(), 'scripts'];
    const result = countsOfEslint(textOf(report), ROOT, folders);
    for (const finding of result?.findings ?? []) bench.tell(finding);
    const prettier = [inRoot('node_modules/prettier/bin/prettier.cjs'), '--check', '.'];
    const layout = await runTool(bench, { name: 'format', args: prettier, cwd: ROOT, limitMs });
    return sumWithNotes([
      judge(result?.counts ?? null, fault),
      layout.fault === null
        ? { passed: 1, failed: 0, skipped: 0, note: '' }
        : { passed: 0, failed: 1, skipped: 0, note: 'run npm run format' },
    ]);
  },
};

/** @type {Suite} */
const types = {
  name: 'types',
  limitSeconds: 420,
  onOneCore: true,
  async run(bench, limitMs) {
    const checks = workspaces()
      .filter((folder) => manifestOf(inRoot(folder)).scripts?.types)
      .map((folder) => ({ folder, command: 'npm', args: ['run', '--silent', 'types'], cwd: inRoot(folder) }));
    const tsc = inRoot('node_modules/typescript/bin/tsc');
    checks.push({ folder: 'scripts', command: process.execPath, args: [tsc, '-p', 'scripts'], cwd: ROOT });
    /** @type {(Counts & { note: string })[]} */
    const results = [];
    for (const { folder, ...what } of checks) {
      const { fault } = await runTool(bench, { name: `types ${folder}`, limitMs, ...what });
      bench.tell(`${fault === null ? '✓' : '✗'} ${folder}`);
      const failed = fault === null ? 0 : 1;
      results.push({ passed: 1 - failed, failed, skipped: 0, note: failed ? folder : '' });
    }
    const drift = await driftOfGeneratedTypes(
      bench.session,
      logTo(path.join(bench.folder, 'generated-types.log')),
    );
    bench.tell(`${drift === null ? '✓' : '✗'} cms/types/generated`);
    results.push({ passed: drift ? 0 : 1, failed: drift ? 1 : 0, skipped: 0, note: drift ?? '' });
    return sumWithNotes(results);
  },
};

/** @type {Suite} */
const scripts = {
  name: 'scripts',
  limitSeconds: 180,
  onOneCore: true,
  async run(bench, limitMs) {
    const report = path.join(bench.folder, 'scripts.tap');
    rmSync(report, { force: true });
    const files = readdirSync(inRoot('scripts/test')).filter((name) => name.endsWith('.test.mjs'));
    const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    reporters.push('--test-reporter=tap', `--test-reporter-destination=${report}`);
    const { fault } = await runTool(bench, {
      name: 'scripts',
      args: ['--test', ...reporters, ...files.map((name) => inRoot('scripts/test', name))],
      cwd: ROOT,
      limitMs,
    });
    return judge(countsOfTap(textOf(report)), fault);
  },
};

/**
 * @param {string} folder of a workspace
 * @param {number} limitSeconds
 * @param {string} [project] one of several in its Jest configuration
 * @returns {Suite}
 */
function jest(folder, limitSeconds, project) {
  const name = project ? `${path.basename(folder)} ${project}` : path.basename(folder);
  return {
    name,
    limitSeconds,
    // A workspace with projects has one worker a core; the others have one.
    onOneCore: project === undefined,
    async run(bench, limitMs) {
      const report = path.join(bench.folder, `${fileName(name)}.json`);
      rmSync(report, { force: true });
      const args = [
        inRoot(folder, 'node_modules/jest/bin/jest.js'),
        '--ci',
        '--json',
        `--outputFile=${report}`,
      ];
      if (project) args.push('--selectProjects', project);
      const { fault } = await runTool(bench, {
        name,
        args: [...args, '--colors=false'],
        cwd: inRoot(folder),
        limitMs,
      });
      return judge(countsOfJest(textOf(report)), fault);
    },
  };
}

/**
 * Names of the projects in a workspace's Jest configuration, such as one a database; none for a single one.
 * @param {string} folder
 * @returns {string[]}
 */
function jestProjects(folder) {
  const program = inRoot(folder, 'node_modules/jest/bin/jest.js');
  const { stdout } = spawnSync(process.execPath, [program, '--showConfig'], {
    cwd: inRoot(folder),
    encoding: 'utf8',
  });
  try {
    /** @type {{ configs: { displayName?: { name: string } }[] }} */
    const { configs } = JSON.parse(stdout);
    return configs.map(({ displayName }) => displayName?.name ?? '').filter(Boolean);
  } catch {
    // A configuration that cannot be read fails when the suite itself runs.
    return [];
  }
}

/** @type {Suite} */
const browser = {
  name: 'browser',
  // Twice what it takes on a slow machine of two cores: the limit ends what hangs, not what is slow.
  limitSeconds: 1_800,
  async run(bench, limitMs) {
    const report = path.join(bench.folder, 'browser.json');
    rmSync(report, { force: true });
    const { fault } = await runTool(
      {
        ...bench,
        env: { ...bench.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      },
      {
        name: 'browser',
        args: [playwrightCli(), 'test', '--reporter=list,json'],
        cwd: inRoot('packages/e2e'),
        limitMs,
      },
    );
    return judge(countsOfPlaywright(textOf(report)), fault);
  },
};

const playwrightCli = () => inRoot('packages/e2e/node_modules/@playwright/test/cli.js');

/**
 * All suites of this checkout, quick ones first.
 * @returns {Suite[]}
 */
export function allSuites() {
  return [
    lint,
    types,
    scripts,
    jest('packages/content', 120),
    jest('packages/geo', 120),
    jest('packages/bench', 120),
    jest('web', 300),
    ...proven(),
  ];
}

/**
 * The suites whose properties are also tried at their full counts.
 * @returns {Suite[]}
 */
function proven() {
  const projects = jestProjects('cms');
  const cms = projects.length > 0 ? projects.map((name) => jest('cms', 720, name)) : [jest('cms', 720)];
  return existsSync(inRoot('packages/e2e/package.json')) ? [...cms, browser] : cms;
}

/**
 * What `npm run prove` runs: the same at full counts, and every guard opened on purpose.
 * @returns {Suite[]}
 */
export const provingSuites = () => [guards, ...proven()];
