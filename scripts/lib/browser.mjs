import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { isExecutable, onPath } from './checks.mjs';
import { Failure } from './failure.mjs';
import { say } from './lines.mjs';
import { inRoot } from './paths.mjs';
import { installPackages, runInstaller } from './system-packages.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {Record<string, string | undefined>} Environment */

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium on this machine that starts: the one CHROMIUM_PATH names, else an installed one, else
 * Playwright's.
 * @param {Environment} environment
 * @returns {string | null} absolute path
 * @throws {Failure} when CHROMIUM_PATH names none
 */
export function findBrowser(environment) {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Failure(
      `CHROMIUM_PATH is “${named}”, which is no browser that starts: correct it, or unset it.`,
    );
  }
  const installed = ON_PATH.map((name) => onPath(name, environment.PATH ?? ''));
  const candidates = [...installed, ...APPLICATIONS, ...playwrightBrowsers(environment)];
  return candidates.find((file) => file !== null && starts(file)) ?? null;
}

/** A program of that name may be a stub that only tells how to install it. @param {string} file */
const starts = (file) =>
  isExecutable(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

/**
 * @param {Environment} environment
 * @returns {string[]}
 */
function playwrightBrowsers({ PLAYWRIGHT_BROWSERS_PATH }) {
  const folders = [
    PLAYWRIGHT_BROWSERS_PATH ?? '',
    path.join(homedir(), '.cache/ms-playwright'),
    path.join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return folders
    .filter((folder) => folder && existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((folder) => path.basename(folder).startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((folder) => programs.map((program) => path.join(folder, program)));
}

/**
 * Finds a browser, or installs one: Playwright's, else as root the system's.
 * @param {Session} session
 * @param {string} logFolder
 * @returns {Promise<string>} absolute path
 * @throws {Failure}
 */
export async function ensureBrowser(session, logFolder) {
  const found = findBrowser(process.env);
  if (found) return found;
  const log = path.join(logFolder, 'browser.log');
  say('There is no Chromium on this machine: installing one for the browser tests …');
  const folder = existsSync(inRoot('packages/e2e')) ? inRoot('packages/e2e') : inRoot();
  const args = ['--no-install', 'playwright', 'install', 'chromium'];
  await runInstaller(session, { name: 'browser', log, command: 'npx', args, cwd: folder });
  const own = findBrowser(process.env);
  if (own) return own;
  await installPackages(session, log, ['chromium']);
  const system = findBrowser(process.env);
  if (system) return system;
  throw new Failure(
    'The browser tests need Chromium, and none could be installed: install chromium or google-chrome, or set CHROMIUM_PATH to one.',
  );
}
