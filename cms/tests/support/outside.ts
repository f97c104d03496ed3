import type { Outside } from './environment';

const { outside } = globalThis as unknown as { outside: Outside };

/** Loads a module once a worker, as the CMS's own process would: see `environment.ts`. */
export const load = <T>(module: string): T => outside.load(module) as T;

/** Tells this file's tests, and what was loaded outside, the same environment. */
export function setEnvironment(variables: Record<string, string>): void {
  Object.assign(process.env, variables);
  Object.assign(outside.env, variables);
}
