import { runSuites } from '../lib/run-suites.mjs';
import { provingSuites } from '../lib/suites.mjs';

/**
 * Runs the properties at their full counts: `npm run prove`, or `npm run prove -- postgres` for some suites.
 * @param {string[]} names of suites
 */
export const main = (names) => runSuites(provingSuites, names, { env: { PROVE: '1' }, patience: 20 });
