import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { codeOf } from './failure.mjs';

const GIGABYTE = 1024 ** 3;

/** Bytes that packages, builds and the first data take. */
export const ROOM_FOR_INSTALL = 2 * GIGABYTE;
/** Bytes without which a database soon stands still. */
export const ROOM_TO_RUN = GIGABYTE / 4;

/**
 * What keeps a port from being opened, in one sentence; null when it is free.
 * @param {number} port
 * @param {string} variable name of the variable that chooses it
 * @returns {Promise<string | null>}
 */
export async function faultOfPort(port, variable) {
  // A program that listens on one of the two leaves the other free.
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const code = await codeOfListening(port, host);
    if (code === 'EADDRINUSE') {
      return `Port ${port} is taken by another program: stop that program, or set ${variable} to a free port.`;
    }
    if (code === 'EACCES') {
      return `Port ${port} may not be opened by this user: set ${variable} to a port above 1023.`;
    }
  }
  return null;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} why it cannot be had
 */
function codeOfListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Makes the data folder and proves that it can be written.
 * @param {string} dataDir
 * @returns {string | null} one sentence, or null
 */
export function faultOfDataDir(dataDir) {
  const proof = path.join(dataDir, `.writable-${process.pid}`);
  try {
    makeFolder(dataDir);
    writeFileSync(proof, '');
    rmSync(proof);
    return null;
  } catch (error) {
    const reason = codeOf(error) ?? 'unknown fault';
    return `The data folder ${dataDir} cannot be written (${reason}): give this user the right to, or set DATA_DIR to another folder.`;
  }
}

/**
 * Like `mkdir -p`, for its owner only. Node's own recursion never ends where a file system such as /proc lets
 * nobody make a folder.
 * @param {string} folder absolute
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * @param {string} folder any path; its nearest existing parent is asked
 * @param {number} needed bytes
 * @returns {string | null} one sentence, or null
 */
export function faultOfDisk(folder, needed) {
  const free = freeBytes(folder);
  if (free >= needed) return null;
  const size = (/** @type {number} */ bytes) => `${(bytes / GIGABYTE).toFixed(1)} GB`;
  return `Only ${size(free)} are free on the disk of ${folder}, and ${size(needed)} are needed: free some space.`;
}

/** @param {string} folder */
export function freeBytes(folder) {
  let existing = folder;
  while (!existsSync(existing)) existing = path.dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  return bavail * bsize;
}

/** What compiles a package's binary, each under any of its names. */
const BUILD_TOOLS = {
  'a C++ compiler': ['c++', 'g++', 'clang++'],
  make: ['make', 'gmake'],
  'Python 3': ['python3', 'python'],
};

/**
 * Names of the missing tools.
 * @param {string} searchPath the variable PATH
 * @returns {string[]}
 */
export function missingBuildTools(searchPath) {
  return Object.entries(BUILD_TOOLS)
    .filter(([, names]) => !names.some((name) => onPath(name, searchPath)))
    .map(([tool]) => tool);
}

/**
 * @param {string} name of a program
 * @param {string} searchPath the variable PATH
 * @returns {string | null} its absolute path
 */
export function onPath(name, searchPath) {
  for (const folder of searchPath.split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, name);
    if (isExecutable(file)) return file;
  }
  return null;
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
