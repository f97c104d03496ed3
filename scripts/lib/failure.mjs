/** Something its reader can mend. The message is one sentence: what is wrong and what to do. */
export class Failure extends Error {
  /** @override */
  name = 'Failure';
}

/**
 * Code of a system error such as `ENOENT`; undefined for any other.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
