import { SECRET_NAMES } from './secrets.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

/** A closed network must not slow a start, and nobody is told that there was one. */
export const NO_TELEMETRY = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/**
 * The caller's environment for a program of ours: without npm's own variables and without any secret, of
 * which each program is given its own only.
 * @param {Environment} environment
 * @returns {Environment}
 */
export function withoutSecrets(environment) {
  const withheld = new Set([
    ...SECRET_NAMES,
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_PASSWORD',
    'POSTGRES_PASSWORD',
    'NODE_TEST_CONTEXT',
  ]);
  const kept = Object.entries(environment).filter(
    ([name]) => !withheld.has(name) && !/^npm_(lifecycle|package|command)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...NO_TELEMETRY };
}
