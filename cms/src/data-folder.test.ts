import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { prepareIncomingFolder, preparePublicFolder } from './data-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'data-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const seenIn = async (dataDir: string): Promise<string> => {
  await writeFile(path.join(dataDir, 'uploads', 'note.txt'), dataDir);
  return readFile(path.join(preparePublicFolder(dataDir), 'uploads', 'note.txt'), 'utf8');
};

describe('the public folder', () => {
  it('holds nothing but the uploads, however often it is prepared', async () => {
    const dataDir = path.join(folder, 'data');
    preparePublicFolder(dataDir);
    expect(await seenIn(dataDir)).toBe(dataDir);
    const link = path.join(dataDir, 'public', 'uploads');
    const target = await readlink(link);
    preparePublicFolder(dataDir);
    expect(await readlink(link)).toBe(target);
  });

  it('leads to its own uploads after the data folder was moved', async () => {
    const before = path.join(folder, 'before');
    const after = path.join(folder, 'after');
    preparePublicFolder(before);
    await rename(before, after);
    expect(await seenIn(after)).toBe(after);
  });

  it('leads to its own uploads in a copy, while the first folder is still there', async () => {
    const first = path.join(folder, 'first');
    const copy = path.join(folder, 'copy');
    preparePublicFolder(first);
    await cp(first, copy, { recursive: true });
    expect(await seenIn(copy)).toBe(copy);
    expect(await seenIn(first)).toBe(first);
  });

  it('says what to do where a copy has made a folder of the link', async () => {
    await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
    expect(() => preparePublicFolder(folder)).toThrow(
      `${path.join(folder, 'public', 'uploads')} must be a link to ${path.join(folder, 'uploads')}`,
    );
  });
});

describe('the folder of files on their way in', () => {
  it('loses what a killed process left there, and nothing that another one is taking', async () => {
    const incoming = prepareIncomingFolder(folder);
    const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
    await writeFile(path.join(incoming, 'left'), 'left');
    await utimes(path.join(incoming, 'left'), hoursAgo, hoursAgo);
    await writeFile(path.join(incoming, 'taken'), 'taken');
    expect(prepareIncomingFolder(folder)).toBe(incoming);
    expect(await readdir(incoming)).toEqual(['taken']);
  });
});
