import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './answer-cache';
import { encode, worthEncoding, type Encoding } from './content-encoding';
import { NOTHING_LOADS, type Headers } from './security-headers';

/** Answers may be kept, but are asked about each time: what was taken down is gone at the next view. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';
export const NEVER_KEPT = 'no-store';

/** A strong validator (RFC 9110 §8.8.3): another one for each encoding of the same body. */
export function etagOf(body: Buffer, encoding: Encoding): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}

export const plain = (status: number, text: string, headers: Headers = {}): Reply => ({
  status,
  headers: {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': NEVER_KEPT,
    'Content-Security-Policy': NOTHING_LOADS,
    ...headers,
  },
  body: Buffer.from(`${text}\n`),
});

export const redirect = (status: 307 | 308, location: string, headers: Headers = {}): Reply => ({
  status,
  headers: {
    Location: location,
    'Cache-Control': REVALIDATE,
    'Content-Security-Policy': NOTHING_LOADS,
    ...headers,
  },
  body: Buffer.alloc(0),
});

/** The reply in an encoding, with its validator. A small body stays as it is. */
export async function encoded(reply: Reply, encoding: Encoding): Promise<Reply> {
  const used = worthEncoding(reply.headers['Content-Type'], reply.body) ? encoding : 'identity';
  const headers: Headers = {
    ...reply.headers,
    ETag: etagOf(reply.body, used),
    Vary: [reply.headers.Vary, 'Accept-Encoding'].filter(Boolean).join(', '),
  };
  if (used !== 'identity') headers['Content-Encoding'] = used;
  return { status: reply.status, headers, body: await encode(reply.body, used) };
}

/** RFC 9110 §13.1.2: whether the reader already has this. Weak comparison, `*` for anything. */
function isKnown(request: IncomingMessage, etag: string | undefined): boolean {
  const known = request.headers['if-none-match'];
  if (known === undefined || etag === undefined) return false;
  return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** Writes a reply: without its body for HEAD, as 304 where the reader has it already. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  common: Headers,
): void {
  const headers: Headers = { ...common, ...reply.headers };
  const notModified = reply.status === 200 && isKnown(request, headers.ETag);
  if (notModified) delete headers['Content-Type'];
  else headers['Content-Length'] = String(reply.body.length);
  // What is left of a body we do not read must not be taken for the next request.
  if (reply.status === 400 || reply.status === 405) headers.Connection = 'close';
  response.writeHead(notModified ? 304 : reply.status, headers);
  response.end(notModified || request.method === 'HEAD' ? undefined : reply.body);
}
