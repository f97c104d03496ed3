import path from 'node:path';
import { Failure } from './failure.mjs';
import { logTo, plain, say, saying } from './lines.mjs';
import { reasonOf } from './session.mjs';
import { waitFor } from './wait.mjs';

/**
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('./session.mjs').Program} Program
 * @typedef {import('./session.mjs').Running} Running
 * @typedef {import('./settings.mjs').Settings} Settings
 */

/** The first start loads the demo content, or a large database is migrated. */
const CMS_LIMIT_MS = 10 * 60_000;
const SITE_LIMIT_MS = 5 * 60_000;
/** An installation without content is never ready, but it is up. */
const EMPTY_SITE_LIMIT_MS = 5_000;

/** Lines of the CMS's log that tell one request each: kept in the file, not shown. */
const REQUEST_LINE = /\bhttp: (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/;
const FIRST_ADMINISTRATOR = /First administrator:.*/;

/**
 * Starts the CMS, then the site and the preview, and waits until each answers.
 * @param {Session} session
 * @param {{ cms: Program, web: Program, preview: Program }} programs
 * @param {Pick<Settings, 'cmsPort' | 'webPort' | 'previewPort' | 'demo'>} settings
 * @param {string} logFolder
 * @returns {Promise<{ firstEnd: Promise<string> }>} resolves when all are up; `firstEnd` resolves when the
 *   first of them ends, to why
 * @throws {Failure} when one does not come up; everything is stopped then
 */
export async function bringUp(session, programs, settings, logFolder) {
  /** @type {string[]} */
  const ends = [];
  /** @type {(reason: string) => void} */
  let tellEnd = () => undefined;
  /** @type {Promise<string>} */
  const firstEnd = new Promise((resolve) => (tellEnd = resolve));
  /** @type {string | null} */
  let firstAdministrator = null;

  /** @param {Program} program */
  const start = (program) => {
    const log = logTo(path.join(logFolder, `${program.name}.log`));
    const tell = saying(program.name);
    const running = session.start(program, (line) => {
      log(line);
      const text = plain(line);
      firstAdministrator ??= FIRST_ADMINISTRATOR.exec(text)?.[0] ?? null;
      if (!REQUEST_LINE.test(text)) tell(text);
    });
    void running.ended.then((end) => {
      ends.push(`${NAMES[program.name] ?? program.name} ${reasonOf(end)}`);
      tellEnd(ends[0] ?? '');
    });
  };

  /**
   * @param {string} name
   * @param {string} url
   * @param {(status: number) => boolean} isGood
   * @param {number} limitMs
   */
  const isUp = (name, url, isGood, limitMs) =>
    waitFor(url, isGood, {
      limitMs,
      isOver: () => ends.length > 0 || session.isStopping,
      onWait: (seconds) => say(`[start] waiting for ${name} (${seconds} s) …`),
    });

  /** @param {string} sentence */
  const giveUp = async (sentence) => {
    // The one who asked for the stop ends this process.
    if (session.isStopping) await new Promise(() => undefined);
    await session.stop();
    throw new Failure(`${ends[0] ?? sentence}. The logs are in ${logFolder}.`);
  };

  const { cmsPort, webPort, previewPort, demo } = settings;
  say('Starting the CMS …');
  start(programs.cms);
  const answers = (/** @type {number} */ status) => status < 400;
  if (!(await isUp('the CMS', `http://127.0.0.1:${cmsPort}/_health`, answers, CMS_LIMIT_MS))) {
    await giveUp(`The CMS did not answer within ${CMS_LIMIT_MS / 60_000} minutes`);
  }

  say('Starting the public site and the preview …');
  start(programs.web);
  start(programs.preview);
  const site = `http://127.0.0.1:${webPort}`;
  const isOk = (/** @type {number} */ status) => status === 200;
  if (!(await isUp('the public site', `${site}/healthz`, isOk, SITE_LIMIT_MS))) {
    await giveUp('The public site did not come up');
  }
  const readyLimit = demo ? SITE_LIMIT_MS : EMPTY_SITE_LIMIT_MS;
  if (!(await isUp('the first content', `${site}/readyz`, isOk, readyLimit))) {
    if (demo || ends.length > 0 || session.isStopping)
      await giveUp('The public site was not filled by the CMS');
    say('[start] Nothing is published yet: the public site answers 503 until the first publication.');
  }
  if (!(await isUp('the preview', `http://127.0.0.1:${previewPort}/healthz`, isOk, SITE_LIMIT_MS))) {
    await giveUp('The preview did not come up');
  }
  if (firstAdministrator) say(`\n${firstAdministrator}`);
  return { firstEnd };
}

/** @type {Record<string, string>} */
const NAMES = { cms: 'The CMS', web: 'The public site', preview: 'The preview' };
