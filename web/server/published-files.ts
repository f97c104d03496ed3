import type { StoredFile } from '../content';
import type { Reply } from './answer-cache';
import { etagOf, REVALIDATE } from './reply';
import { NOTHING_LOADS } from './security-headers';

/** `/files/{sha256}/{name}`, decoded. */
const ADDRESS = /^\/files\/([0-9a-f]{64})\/([^/]{1,200})$/;

export function fileAddress(path: string): { sha256: string; name: string } | null {
  const [, sha256, name] = ADDRESS.exec(path) ?? [];
  return sha256 !== undefined && name !== undefined ? { sha256, name } : null;
}

/** RFC 6266: pictures are shown, all else is saved under its name. */
export function disposition({ name, mime }: { name: string; mime: string }): string {
  const kind = mime.startsWith('image/') ? 'inline' : 'attachment';
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A published file as an answer. It is not compressed: PDF and pictures already are. */
export const fileReply = (file: StoredFile): Reply => ({
  status: 200,
  headers: {
    'Content-Type': file.mime,
    'Content-Disposition': disposition(file),
    'Content-Security-Policy': NOTHING_LOADS,
    'Cache-Control': REVALIDATE,
    ETag: etagOf(file.bytes, 'identity'),
  },
  body: file.bytes,
});
