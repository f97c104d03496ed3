/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @typedef {Counts & { name: string, seconds: number, note: string }} Result */

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * The last line of `npm test`, read by people and by CI.
 * @param {Counts} counts
 * @returns {string}
 */
export const totalLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * What a run amounts to: one that ended badly without a failed test, or ran no test at all, has failed.
 * @param {Counts | null} counts null when it left no readable report
 * @param {string | null} fault how the program ended, null for well
 * @returns {Counts & { note: string }}
 */
export function judge(counts, fault) {
  if (counts === null) return { passed: 0, failed: 1, skipped: 0, note: fault ?? 'left no report' };
  if (fault !== null && counts.failed === 0) return { ...counts, failed: 1, note: fault };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'ran no test' };
  return { ...counts, note: '' };
}

/**
 * @param {string} json as written by `jest --json`
 * @returns {Counts | null}
 */
export function countsOfJest(json) {
  const report = parse(json);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report;
  if (![numPassedTests, numFailedTests, numPendingTests].every(Number.isInteger)) return null;
  return {
    passed: numPassedTests,
    // A file that cannot even be loaded is a failure too.
    failed: numFailedTests + (numRuntimeErrorTestSuites ?? 0),
    skipped: numPendingTests + (numTodoTests ?? 0),
  };
}

/**
 * @param {string} json as written by Playwright's JSON reporter
 * @returns {Counts | null}
 */
export function countsOfPlaywright(json) {
  const { stats, errors = [] } = parse(json);
  if (!stats || !Number.isInteger(stats.expected)) return null;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {string} tap as written by Node's test runner
 * @returns {Counts | null}
 */
export function countsOfTap(tap) {
  /** @param {string} name */
  const trailer = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? NaN);
  const passed = trailer('pass');
  const failed = trailer('fail') + trailer('cancelled');
  const skipped = trailer('skipped') + trailer('todo');
  return [passed, failed, skipped].some(Number.isNaN) ? null : { passed, failed, skipped };
}

/**
 * ESLint's findings by workspace, each one test.
 * @param {string} json as written by `eslint --format json`
 * @param {string} root absolute path of the repository
 * @param {string[]} folders of the workspaces, relative to it; what lies in none counts for the repository
 * @returns {{ counts: Counts, findings: string[] } | null}
 */
export function countsOfEslint(json, root, folders) {
  const files = parse(json);
  if (!Array.isArray(files) || files.length === 0) return null;
  /** @type {Map<string, boolean>} */
  const clean = new Map();
  /** @type {string[]} */
  const findings = [];
  for (const { filePath, messages } of files) {
    const file = filePath.startsWith(`${root}/`) ? filePath.slice(root.length + 1) : filePath;
    const folder = folders.find((candidate) => file.startsWith(`${candidate}/`)) ?? '.';
    clean.set(folder, (clean.get(folder) ?? true) && messages.length === 0);
    for (const { line, column, message, ruleId } of messages) {
      findings.push(`${file}:${line ?? 0}:${column ?? 0} ${message} (${ruleId ?? 'syntax'})`);
    }
  }
  const passed = [...clean.values()].filter(Boolean).length;
  return { counts: { passed, failed: clean.size - passed, skipped: 0 }, findings };
}

/**
 * @param {string} json
 * @returns {any} `{}` for what is no JSON: a program that was killed leaves half a file
 */
function parse(json) {
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}
