import { readdirSync, readFileSync } from 'node:fs';
import { codeOf } from './failure.mjs';

/**
 * @param {number} group id of its leader
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether the group exists and is ours
 */
export function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ESRCH' || codeOf(error) === 'EPERM') return false;
    throw error;
  }
}

/**
 * Whether a member of a process group still runs. Dead ones that nobody has buried do not count: in some
 * containers orphans are never waited for.
 * @param {number} group id of its leader
 * @returns {boolean}
 */
export function groupRuns(group) {
  if (!signalGroup(group, 0)) return false;
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((name) => {
    const process = /^\d+$/.test(name) ? stateOf(Number(name)) : null;
    return process?.group === group && process.runs;
  });
}

/**
 * @param {number} pid
 * @returns {{ group: number, runs: boolean } | null} null for none
 */
export function stateOf(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // proc_pid_stat(5): after the name, which may hold anything, state, parent and group.
  const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { group: Number(group), runs: state !== 'Z' && state !== 'X' };
}
