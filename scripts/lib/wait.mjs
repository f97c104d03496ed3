import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;
const ONE_TRY_MS = 5_000;

/**
 * Status with which an address answers; null when nothing answers there.
 * @param {string} url
 * @returns {Promise<number | null>}
 */
export async function statusOf(url) {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ONE_TRY_MS) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}

/**
 * Waits until an address answers as wished.
 * @param {string} url
 * @param {(status: number) => boolean} isGood
 * @param {{ limitMs: number, isOver?: () => boolean, onWait?: (seconds: number) => void }} options `isOver`
 *   ends the wait early; `onWait` is told every ten seconds
 * @returns {Promise<boolean>} whether it did
 */
export async function waitFor(url, isGood, { limitMs, isOver = () => false, onWait = () => undefined }) {
  const began = Date.now();
  let told = 0;
  while (!isOver() && Date.now() - began < limitMs) {
    const status = await statusOf(url);
    if (status !== null && isGood(status)) return true;
    const seconds = Math.floor((Date.now() - began) / 1_000);
    if (seconds >= told + 10) {
      told = seconds;
      onWait(seconds);
    }
    await sleep(POLL_MS);
  }
  return false;
}
