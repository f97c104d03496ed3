import type { IncomingMessage } from 'node:http';
import type { Reply } from './answer-cache';
import { plain } from './reply';

/** Bytes of path and query together. Our longest own address is a tenth of it. */
const LONGEST = 2_048;

/** A request as the site understands it. `path` is decoded. */
export interface Target {
  method: 'GET' | 'HEAD';
  path: string;
  query: URLSearchParams;
}

export interface Refusal {
  status: 400 | 405 | 414;
  reason: string;
}

const bad = (reason: string): Refusal => ({ status: 400, reason });

/** Whether a request brings a body. None of our answers depends on one. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

/** The path of an absolute-form target that is our own, the target itself in origin form, else null. */
function originForm(url: string, ownHost: string): string | null {
  if (url.startsWith('/')) return url;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { host, pathname, search } = new URL(url);
  return host === ownHost ? pathname + search : null;
}

/**
 * Reads the request line strictly, so that nothing odd is ever looked up, rendered or kept: RFC 9112's
 * origin form only (or the absolute form of our own address), valid escapes, no body.
 * @param ownHost host and port of the public address
 */
export function targetOf(request: IncomingMessage, ownHost: string): Target | Refusal {
  const { method, url = '' } = request;
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, reason: 'Only GET and HEAD are answered.' };
  if (url.length > LONGEST) return { status: 414, reason: 'The address is too long.' };
  if (hasBody(request)) return bad('A request for a page has no body.');
  const target = originForm(url, ownHost);
  if (target === null) return bad('The address is not of this site.');
  const [rawPath = '', rawQuery = ''] = splitOnce(target, '?');
  if (rawPath.startsWith('//')) return bad('The address is malformed.');
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return bad('The address has a malformed escape.');
  }
  if (/[\u0000-\u001f\u007f\\]/.test(path) || path.startsWith('//')) return bad('The address is malformed.');
  return { method, path, query: new URLSearchParams(rawQuery.split('#')[0]) };
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

export const isRefusal = (target: Target | Refusal): target is Refusal => 'status' in target;

export const refusalReply = ({ status, reason }: Refusal): Reply =>
  plain(status, reason, status === 405 ? { Allow: 'GET, HEAD' } : {});
