import { rm } from 'node:fs/promises';
import { Stack, TEMPLATE } from './stack';

/**
 * Loading the demo content takes most of a first start. It is done once a run; each stack begins with a copy.
 * `E2E_TEMPLATE` names one that is there already, and stays.
 */
export default async function makeTemplate(): Promise<void | (() => Promise<void>)> {
  if (process.env[TEMPLATE]) return;
  const stack = await Stack.start();
  await stack.halt();
  process.env[TEMPLATE] = stack.dataDir;
  return () => rm(stack.dataDir, { recursive: true, force: true });
}
