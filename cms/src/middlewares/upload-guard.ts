import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { open, rm } from 'node:fs/promises';
import { z } from 'zod';
import { READ_DOCUMENT } from '../importer/documents/addresses';
import { KIND_LENGTH, kindOf } from '../publication/file-kind';
import { say } from '../sentences';

const upload = z.looseObject({
  filepath: z.string(),
  originalFilename: z.string().nullish(),
  mimetype: z.string().nullish(),
});
type Upload = z.infer<typeof upload>;

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(KIND_LENGTH), 0, KIND_LENGTH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function refuseLiar({ filepath, originalFilename, mimetype }: Upload): Promise<void> {
  const kind = kindOf(await firstBytes(filepath));
  if (kind !== undefined && kind === mimetype) return;
  throw new errors.ValidationError(
    originalFilename ? say('upload.kind', { name: originalFilename }) : say('upload.unnamed'),
  );
}

/**
 * Looks at the first bytes of every file that is sent, whichever route it is sent to: Strapi's own check
 * believes name and sender where it does not know the bytes. Of a file that is refused, here or further on,
 * nothing stays: Strapi deletes what it was sent only when all went well. A document to import is read by its own
 * reader, which knows further kinds, and stays in no case.
 */
const uploadGuard = () => async (ctx: Context, next: Next) => {
  const sent = Object.values((ctx.request as { files?: Record<string, unknown> }).files ?? {}).flat();
  const files = sent.map((file) => upload.parse(file));
  try {
    if (ctx.path !== READ_DOCUMENT) for (const file of files) await refuseLiar(file);
    await next();
  } finally {
    for (const { filepath } of files) await rm(filepath, { force: true });
  }
};

export default uploadGuard;
