import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from './failure.mjs';
import { linesOf } from './lines.mjs';
import { groupRuns, signalGroup } from './process-groups.mjs';

/**
 * @typedef {object} Program
 * @property {string} name as its lines are marked
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env
 */

/**
 * @typedef {object} End
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {string | null} fault why it could not be started at all
 */

/**
 * @typedef {object} Running
 * @property {string} name
 * @property {number | undefined} pid
 * @property {Promise<End>} ended
 */

/** Programs that are asked to stop get this long, in milliseconds, before they are killed. */
export const GRACE_MS = 10_000;
/** What is killed is gone as soon as the system gets to it. */
const KILL_MS = 2_000;
const POLL_MS = 25;

/**
 * The programs a command runs. Each leads a process group of its own, so that it can be stopped with all
 * that it started, and a Ctrl-C reaches this command alone, which then stops them in order.
 */
export class Session {
  /** @type {Map<Running, number>} */
  #groups = new Map();
  /** @type {Promise<void> | null} */
  #stopping = null;
  #graceMs;

  /** @param {number} [graceMs] */
  constructor(graceMs = GRACE_MS) {
    this.#graceMs = graceMs;
  }

  get isStopping() {
    return this.#stopping !== null;
  }

  /**
   * @param {Program} program
   * @param {(line: string) => void} onLine called for each line of its output and of its errors
   * @returns {Running}
   */
  start({ name, command, args, cwd, env }, onLine) {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    linesOf(child.stdout, onLine);
    linesOf(child.stderr, onLine);
    /** @type {Promise<End>} */
    const ended = new Promise((resolve) => {
      child.once('error', (error) => resolve({ code: null, signal: null, fault: messageOf(error) }));
      child.once('close', (code, signal) => resolve({ code, signal, fault: null }));
    });
    const running = { name, pid: child.pid, ended };
    if (child.pid !== undefined) {
      this.#groups.set(running, child.pid);
      child.once('exit', () => {
        if (!this.isStopping && child.pid !== undefined && !groupRuns(child.pid))
          this.#groups.delete(running);
      });
    }
    return running;
  }

  /**
   * Runs a program to its end.
   * @param {Program} program
   * @param {(line: string) => void} onLine
   * @param {number} [limitMs] after which it is stopped and counts as failed
   * @returns {Promise<End>}
   */
  async run(program, onLine, limitMs) {
    const running = this.start(program, onLine);
    if (limitMs === undefined) return running.ended;
    const clock = new AbortController();
    const late = sleep(limitMs, /** @type {const} */ ('late'), { signal: clock.signal }).catch(() => null);
    const first = await Promise.race([running.ended, late]);
    clock.abort();
    if (first !== 'late') return running.ended;
    await this.end(running);
    await running.ended;
    return { code: null, signal: null, fault: `was stopped after ${Math.round(limitMs / 1000)} seconds` };
  }

  /**
   * Asks all programs to stop, waits, and kills what is left. The last started goes first.
   * @returns {Promise<void>}
   */
  stop() {
    this.#stopping ??= (async () => {
      const all = [...this.#groups.keys()].reverse();
      await Promise.all(all.map((running) => this.end(running)));
    })();
    return this.#stopping;
  }

  /** Kills what is left, at once. */
  kill() {
    for (const group of this.#groups.values()) signalGroup(group, 'SIGKILL');
  }

  /**
   * Stops everything on Ctrl-C or SIGTERM and then ends this process. Asked a second time, some time after
   * the first (npm doubles a Ctrl-C), it kills.
   * @param {() => number | null} exitCode null for the usual one, 128 and the signal's number
   * @returns {void}
   */
  stopOnSignal(exitCode = () => null) {
    let askedAt = 0;
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => {
      if (askedAt > 0) {
        if (Date.now() - askedAt > 1_000) this.kill();
        return;
      }
      askedAt = Date.now();
      const code = exitCode() ?? 128 + constants.signals[signal];
      process.stdout.write('\nStopping …\n');
      this.stop().then(
        () => {
          process.stdout.write('Stopped.\n');
          process.exit(code);
        },
        () => process.exit(1),
      );
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
    // Whoever read the output is gone, as with `npm start | head`.
    process.stdout.on('error', () => onSignal('SIGPIPE'));
    // However this process ends, nothing it started goes on without it.
    process.on('exit', () => this.kill());
    onLossOfNpm(() => onSignal('SIGTERM'));
  }

  /**
   * Asks one program to stop, waits, and kills what is left of it.
   * @param {Running} running
   * @returns {Promise<void>}
   */
  async end(running) {
    const group = this.#groups.get(running);
    if (group === undefined) return;
    signalGroup(group, 'SIGTERM');
    if (!(await isGone(group, this.#graceMs))) {
      signalGroup(group, 'SIGKILL');
      await isGone(group, KILL_MS);
    }
    this.#groups.delete(running);
  }
}

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const LOOK_MS = 250;

/**
 * A SIGTERM for npm ends npm and the shell between, and never reaches the script: told by the new parent.
 * @param {() => void} act
 */
function onLossOfNpm(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    act();
  }, LOOK_MS);
  look.unref();
}

/**
 * @param {number} group
 * @param {number} limitMs
 * @returns {Promise<boolean>} whether the group ended within the limit
 */
async function isGone(group, limitMs) {
  const deadline = Date.now() + limitMs;
  while (groupRuns(group) && Date.now() < deadline) await sleep(POLL_MS);
  return !groupRuns(group);
}

/**
 * Why a program ended, as the end of a sentence.
 * @param {End} end
 * @returns {string}
 */
export function reasonOf({ code, signal, fault }) {
  if (fault !== null) return fault;
  return signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
}
