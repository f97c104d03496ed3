import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A stamp says for which input something was last done, so that it is done again only for another.
 * @param {string} file
 * @param {string} digest
 * @returns {boolean}
 */
export function isStamped(file, digest) {
  return stampOf(file) === digest;
}

/**
 * @param {string} file
 * @returns {string | null}
 */
export function stampOf(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {string} digest
 * @returns {void}
 */
export function writeStamp(file, digest) {
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, `${digest}\n`);
  renameSync(partial, file);
}

/** @param {string} file */
export const removeStamp = (file) => rmSync(file, { force: true });

/**
 * @param {string[]} parts
 * @returns {string} hex
 */
export function digestOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/**
 * Digest of the names, sizes and times of the files below some folders: as good as one of their contents for
 * telling whether to ask the build tool, and made in milliseconds.
 * @param {string} root
 * @param {string[]} entries files and folders, relative to `root`; what does not exist is left out
 * @param {(name: string) => boolean} isIgnored by the name of a file or folder
 * @returns {string} hex
 */
export function digestOfFiles(root, entries, isIgnored) {
  /** @type {string[]} */
  const lines = [];
  /** @param {string} relative */
  const visit = (relative) => {
    const stat = statSync(path.join(root, relative), { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(path.join(root, relative)).sort()) {
        if (!isIgnored(name)) visit(path.join(relative, name));
      }
    } else if (stat?.isFile()) {
      lines.push(`${relative} ${stat.size} ${stat.mtimeMs}`);
    }
  };
  for (const entry of entries) visit(entry);
  return digestOf(lines);
}
