import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Strapi serves its public folder and keeps uploads inside. It gets a folder with nothing else in it, since
 * DATA_DIR holds secrets and databases: DATA_DIR/public, whose `uploads` leads to DATA_DIR/uploads.
 * @throws {Error} when something else than that link is in its place
 */
export function preparePublicFolder(dataDir: string): string {
  const publicFolder = path.join(dataDir, 'public');
  const uploads = path.join(dataDir, 'uploads');
  mkdirSync(publicFolder, { recursive: true });
  mkdirSync(uploads, { recursive: true });
  const link = path.join(publicFolder, 'uploads');
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() === false) {
    throw new Error(`${link} must be a link to ${uploads}: move what is in it there, and delete it.`);
  }
  if (found && path.resolve(publicFolder, readlinkSync(link)) === uploads) return publicFolder;
  // In a data folder that was moved or copied it leads to where that came from.
  if (found) unlinkSync(link);
  symlinkSync(uploads, link, 'junction');
  return publicFolder;
}

/** No request takes longer than this, in milliseconds. */
const HOUR = 3_600_000;

/**
 * Files on their way in wait in DATA_DIR/incoming, on the disk that keeps the uploads, until they are taken or
 * refused. What a process that was killed left there is deleted; another instance may be taking what is new.
 */
export function prepareIncomingFolder(dataDir: string, now = Date.now()): string {
  const incoming = path.join(dataDir, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(incoming)) {
    const file = path.join(incoming, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && now - found.mtimeMs > HOUR) rmSync(file, { force: true });
  }
  return incoming;
}
