// This file and those at the top of scripts/ keep to syntax that old versions of Node read as well, so that
// they can say what is wrong instead of failing on a question mark.

/** The oldest Node this project runs on. */
export const OLDEST_NODE = [20, 9, 0];

/** @param {number[]} parts */
const rank = (parts) => parts.reduce((sum, part) => sum * 1000 + part, 0);

/**
 * What is wrong with a version of Node, in one sentence; null when it will do.
 * @param {string} version like `20.9.0`
 * @returns {string | null}
 */
export function faultOfNode(version) {
  const own = rank(version.split('.').map(Number));
  if (own >= rank(OLDEST_NODE)) return null;
  const wanted = OLDEST_NODE.slice(0, 2).join('.');
  return (
    'Node ' +
    version +
    ' is too old: install Node ' +
    wanted +
    ' or newer from https://nodejs.org and run this command again.'
  );
}

/**
 * Runs a command to its exit code. A Failure is told in its one sentence, without a stack.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number> }>} load
 * @returns {void}
 */
export function enter(load) {
  const fault = faultOfNode(process.versions.node);
  if (fault) {
    process.stderr.write(fault + '\n');
    process.exit(1);
  }
  load()
    .then((command) => command.main(process.argv.slice(2)))
    .then(
      (code) => process.exit(code),
      (error) => {
        process.stderr.write('\n' + sentenceOf(error) + '\n');
        process.exit(1);
      },
    );
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function sentenceOf(error) {
  if (!(error instanceof Error)) return 'Something unforeseen went wrong: ' + String(error);
  if (error.name === 'Failure') return error.message;
  if (process.env.DEBUG) return String(error.stack);
  return 'Something unforeseen went wrong: ' + error.message + ' (DEBUG=1 shows where).';
}
