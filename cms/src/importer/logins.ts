import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ImportRefusal } from './import-refusal';

const loginList = z.array(z.object({ role: z.string(), email: z.string(), password: z.string().min(1) }));
type Logins = z.infer<typeof loginList>;

export interface Login {
  email: string;
  password: string;
}

export interface LoginRequest {
  /** Folder that may hold demo-logins.json. */
  dataDir: string;
  publish: boolean;
  asAuthor: string | undefined;
  asReviewer: string | undefined;
  /** Password of the author where there is no such file. */
  password: string | undefined;
}

/** Undefined when there is no such file. */
async function readDemoLogins(file: string): Promise<Logins | undefined> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ImportRefusal([`${file} cannot be read: ${(error as Error).message}.`]);
  }
  try {
    return loginList.parse(JSON.parse(content));
  } catch {
    throw new ImportRefusal([`${file} is damaged. Delete it and start the CMS again: it makes a new one.`]);
  }
}

/**
 * The accounts an import works as. It never publishes with passwords given from outside: with both in one
 * hand, the second person would be the first.
 * @throws {ImportRefusal}
 */
export async function findLogins(request: LoginRequest): Promise<{ author: Login; reviewer: Login | null }> {
  const { dataDir, publish, asAuthor, asReviewer, password } = request;
  const file = path.join(dataDir, 'demo-logins.json');
  const logins = await readDemoLogins(file);
  const find = (email: string, option: string): Login => {
    const login = logins?.find((known) => known.email === email);
    if (!login) throw new ImportRefusal([`${file} has no account ${email}, which ${option} names.`]);
    return { email, password: login.password };
  };
  if (publish) {
    if (!logins) {
      throw new ImportRefusal([
        `--publish is for a demo installation: it needs both accounts’ passwords in ${file}, which is not there. ` +
          'Import without --publish, and let two people send and clear the texts in the admin.',
      ]);
    }
    return {
      author: find(String(asAuthor), '--as-author'),
      reviewer: find(String(asReviewer), '--as-reviewer'),
    };
  }
  if (logins && (asAuthor === undefined || logins.some(({ email }) => email === asAuthor))) {
    const email = asAuthor ?? logins.find(({ role }) => role === 'author')?.email;
    if (email === undefined)
      throw new ImportRefusal([`${file} has no author. Name an account with --as-author.`]);
    return { author: find(email, '--as-author'), reviewer: null };
  }
  if (asAuthor === undefined) {
    throw new ImportRefusal([
      `There is no ${file}. Name an account with --as-author, its password in IMPORT_PASSWORD.`,
    ]);
  }
  if (password === undefined) {
    throw new ImportRefusal([
      `The password of ${asAuthor} is not known. Give it in the variable IMPORT_PASSWORD.`,
    ]);
  }
  return { author: { email: asAuthor, password }, reviewer: null };
}
