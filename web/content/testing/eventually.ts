import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `check` is true. @throws {Error} after five seconds, naming what was awaited */
export async function eventually(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`did not happen within 5 s: ${what}`);
    await sleep(10);
  }
}
