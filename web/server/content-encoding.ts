import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Below this many bytes the headers of a compressed answer cost more than it saves. */
const WORTHWHILE = 860;

/** The smallest of our encodings that a request accepts at all. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding ?? 'identity' } });
  const accepted = negotiator.encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

/** @param quality of Brotli, 0 to 11: 5 for what is compressed while a reader waits */
export async function encode(body: Buffer, encoding: Encoding, quality = 5): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });
    case 'gzip':
      return deflate(body, { level: 6 });
    case 'identity':
      return body;
  }
}

/** Already compressed by what they are. */
const COMPRESSED = ['application/pdf', 'image/png'];

export const worthEncoding = (type: string | undefined, body: Buffer): boolean =>
  body.length >= WORTHWHILE && !COMPRESSED.some((compressed) => compressed === type);
