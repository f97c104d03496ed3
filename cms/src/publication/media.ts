import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { sha256 } from './digest';
import { kindOf } from './file-kind';

/**
 * Media by content. A file is cleared by the hash of its bytes, so that replacing it behind the same id is
 * a change like any other.
 */

const uploaded = z.looseObject({
  id: z.number(),
  name: z.string(),
  mime: z.string(),
  url: z.string(),
  width: z.number().nullish(),
  height: z.number().nullish(),
});

export interface FileBytes {
  sha256: string;
  bytes: Buffer;
}

/** Reads uploads, and remembers which it read: those are the ones a publication carries. */
export interface FileReader {
  read(url: string): Promise<FileBytes>;
  readonly seen: ReadonlyMap<string, Buffer>;
}

export function createFileReader(uploadsParent: string): FileReader {
  const seen = new Map<string, Buffer>();
  return {
    seen,
    async read(url) {
      // Nothing is fetched: an address that somebody wrote into a row must not make this server call it.
      const bytes = await readFile(path.join(uploadsParent, path.posix.normalize(`/${url}`)));
      const hash = sha256(bytes);
      seen.set(hash, bytes);
      return { sha256: hash, bytes };
    },
  };
}

export async function readPublishedFile(value: unknown, files: FileReader): Promise<unknown> {
  if (value === null || value === undefined) return null;
  const { name, mime, url } = uploaded.parse(value);
  const { sha256: hash, bytes } = await files.read(url);
  // A file that is not what it says is of a kind the contract does not know, and so is refused by name.
  const kind = kindOf(bytes) === mime ? mime : `not ${mime}`;
  return { sha256: hash, name, mime: kind, size: bytes.byteLength };
}

export async function readPicture(value: unknown, files: FileReader): Promise<unknown> {
  if (value === null || value === undefined) return null;
  const picture = z
    .looseObject({ image: uploaded.nullish(), alternativeText: z.string().nullish() })
    .parse(value);
  if (!picture.image) return null;
  return {
    file: await readPublishedFile(picture.image, files),
    alternativeText: picture.alternativeText?.trim() ?? '',
    width: picture.image.width,
    height: picture.image.height,
  };
}
