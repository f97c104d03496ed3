import path from 'node:path';
import { readArguments, USAGE, UsageError } from './arguments';
import { ImportRefusal } from './import-refusal';
import { runImport } from './run-import';

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** The repository's folder for data, seen from the compiled file. */
const DATA_DIR = path.resolve(__dirname, '../../../../.data');
const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '[::]']);

function cmsUrl({ CMS_URL, CMS_HOST = '', CMS_PORT = '' }: NodeJS.ProcessEnv): string {
  const host = CMS_HOST === '' || EVERY_ADDRESS.has(CMS_HOST) ? '127.0.0.1' : CMS_HOST;
  const url = CMS_URL || `http://${host}:${CMS_PORT || '1337'}`;
  if (!URL.canParse(url))
    throw new ImportRefusal([
      `The address of the CMS is not one: ${url}. See CMS_URL, CMS_HOST and CMS_PORT.`,
    ]);
  return url;
}

async function main(): Promise<number> {
  try {
    const args = readArguments(process.argv.slice(2));
    if (!args) {
      process.stdout.write(USAGE);
      return DONE;
    }
    const { INIT_CWD, DATA_DIR: dataDir, IMPORT_PASSWORD } = process.env;
    // npm runs a script in the package's folder; the file was named in the folder of the person.
    const file = path.resolve(INIT_CWD ?? process.cwd(), args.file);
    await runImport(
      { ...args, file },
      {
        cmsUrl: cmsUrl(process.env),
        dataDir: path.resolve(dataDir || DATA_DIR),
        password: IMPORT_PASSWORD || undefined,
        print: (text) => void process.stdout.write(`${text}\n`),
      },
    );
    return DONE;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`);
      return WRONG_USAGE;
    }
    if (error instanceof ImportRefusal) {
      process.stderr.write(`${error.reasons.join('\n')}\nThe import stopped.\n`);
      return FAILED;
    }
    throw error;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
