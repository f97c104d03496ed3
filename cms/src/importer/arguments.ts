import { parseArgs } from 'node:util';
import type { Preference } from './legacy-page';

export const USAGE = `Usage: npm run import -- FILE [options]

Reads the text of the unit's former page into English working texts: overview, services, capacities,
map disclaimers, regions and activity reports. The file is UTF-8 text, one paragraph a line; it may hold two
copies of the page. Importing the same file again changes nothing.

  --snapshot SLUG        snapshot the reports belong to, like 2020-q1 (default: the current one)
  --prefer first|last    which copy to keep where the two differ (default: first); the other wording
                         becomes an internal note
  --parent-url URL       where the way back of a new overview leads (https://…)
  --dry-run              show what would change, write nothing
  --publish              send, clear and put up the texts in English, as one publication; demo installations
                         only, with --as-author and --as-reviewer
  --as-author EMAIL      account that writes (default: the demo author); where there are no demo accounts,
                         its password in the variable IMPORT_PASSWORD
  --as-reviewer EMAIL    account that clears and puts up; another person than the author
  --help                 show this

Exit code: 0 done, 1 refused or failed (nothing of an unfit file is written), 2 wrong usage.
`;

export interface ImportArguments {
  file: string;
  snapshot: string | undefined;
  prefer: Preference;
  parentUrl: string | undefined;
  dryRun: boolean;
  publish: boolean;
  asAuthor: string | undefined;
  asReviewer: string | undefined;
}

/** The command line is not what the usage says. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const isPreference = (value: string): value is Preference => value === 'first' || value === 'last';

/** @returns null when help was asked for. @throws {UsageError} */
export function readArguments(args: readonly string[]): ImportArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || file === '') throw new UsageError('Name the file to import.');
  if (more.length > 0) throw new UsageError(`Name one file, not ${positionals.length}.`);
  if (!isPreference(values.prefer))
    throw new UsageError(`--prefer is first or last, not “${values.prefer}”.`);
  const asAuthor = values['as-author'];
  const asReviewer = values['as-reviewer'];
  if (values.publish) {
    if (!asAuthor || !asReviewer) throw new UsageError('--publish needs --as-author and --as-reviewer.');
    if (asAuthor.toLowerCase() === asReviewer.toLowerCase()) {
      throw new UsageError('The author and the reviewer are two people: name two accounts.');
    }
  } else if (asReviewer !== undefined) {
    throw new UsageError('--as-reviewer goes with --publish.');
  }
  return {
    file,
    snapshot: values.snapshot,
    prefer: values.prefer,
    parentUrl: values['parent-url'],
    dryRun: values['dry-run'],
    publish: values.publish,
    asAuthor,
    asReviewer,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        snapshot: { type: 'string' },
        prefer: { type: 'string', default: 'first' },
        'parent-url': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        'as-author': { type: 'string' },
        'as-reviewer': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
