import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Whether the words stand in any byte of the site's store, its journal included. */
export async function storeHolds(dataDir: string, words: string | Buffer): Promise<boolean> {
  const folder = path.join(dataDir, 'web');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name))));
  return files.some((bytes) => bytes.includes(words));
}
