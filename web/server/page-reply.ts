import type { Answer } from '../content/types';
import type { Reply } from './answer-cache';
import type { Render } from './render';
import { REVALIDATE } from './reply';
import { contentSecurityPolicy, inlineScriptHashes, NOTHING_LOADS, type Headers } from './security-headers';

/** Seconds after which a site that was never fed may be asked again. */
const RETRY_AFTER = '5';

/** Draws an answer into a reply: status, policy and body belong together. */
export async function pageReply(
  render: Render,
  href: string,
  answer: Answer,
  { framedBy = [], headers = {} }: { framedBy?: string[]; headers?: Headers } = {},
): Promise<Reply> {
  if (answer.status === 301) {
    return {
      status: 301,
      headers: {
        Location: answer.location,
        'Cache-Control': REVALIDATE,
        'Content-Security-Policy': NOTHING_LOADS,
      },
      body: Buffer.alloc(0),
    };
  }
  const body = await render(href, answer);
  return {
    status: answer.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': answer.status === 503 ? 'no-store' : REVALIDATE,
      'Content-Security-Policy': contentSecurityPolicy(inlineScriptHashes(body.toString('utf8')), framedBy),
      ...(answer.status === 503 ? { 'Retry-After': RETRY_AFTER } : {}),
      ...headers,
    },
    body,
  };
}

/** A page that needs nothing but itself, for when nothing can be drawn. All texts are ours. */
export const barePage = (status: number, title: string, text: string, headers: Headers = {}): Reply => ({
  status,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': NOTHING_LOADS,
    ...headers,
  },
  body: Buffer.from(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>\n`,
  ),
});

export const failurePage = (headers: Headers = {}): Reply =>
  barePage(500, 'This page could not be shown', 'Please try again in a moment.', headers);
