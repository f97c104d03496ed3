import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Reply } from './answer-cache';
import { NOTHING_LOADS } from './security-headers';

/** Types of what the build and `public/` hold. Another one is not served. */
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** Names under these carry a hash of their content: such an address never changes its answer. */
const HASHED = ['/_next/static/', '/fonts/'];
const FOREVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

interface StaticFile {
  file: string;
  type: string;
  cacheControl: string;
}

/**
 * The files of one build, listed when the server starts: an address can name nothing that was not in the list,
 * so none can lead out of the folder.
 */
export class StaticFiles {
  private readonly files = new Map<string, StaticFile>();

  /** @param webFolder where `.next/` and `public/` are; either may be absent */
  constructor(webFolder: string) {
    this.list(join(webFolder, '.next', 'static'), '/_next/static');
    this.list(join(webFolder, 'public'), '');
  }

  /** The file at a decoded path, uncompressed; null where there is none. */
  async read(path: string): Promise<Reply | null> {
    const known = this.files.get(path);
    if (!known) return null;
    return {
      status: 200,
      headers: {
        'Content-Type': known.type,
        'Cache-Control': known.cacheControl,
        'Content-Security-Policy': NOTHING_LOADS,
      },
      body: await readFile(known.file),
    };
  }

  private list(folder: string, prefix: string): void {
    let names: string[];
    try {
      names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    for (const name of names) {
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
      if (!type || name.split(sep).some((part) => part.startsWith('.'))) continue;
      const address = `${prefix}/${name.split(sep).join('/')}`;
      const isHashed = HASHED.some((start) => address.startsWith(start));
      this.files.set(address, {
        file: join(folder, name),
        type,
        cacheControl: isHashed ? FOREVER : AN_HOUR,
      });
    }
  }
}
