import { runSuites } from '../lib/run-suites.mjs';
import { allSuites } from '../lib/suites.mjs';

/**
 * Runs everything with small counts: `npm test`, or `npm test -- web types` for some suites.
 * @param {string[]} names of suites
 */
export const main = (names) => runSuites(allSuites, names);
