import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { withAnswer } from '../content/current-page';
import type { Answer } from '../content/types';
import { RenditionError } from '../renditions/typesetter';
import { inTurn } from './in-turn';
import { withLateScripts } from './late-scripts';

/**
 * Draws a page.
 * @param href the canonical address, which is all a page knows of the request
 * @throws {RenderError}
 */
export type Render = (href: string, answer: Answer) => Promise<Buffer>;

/** The page could not be drawn. Says where, not what it was about. */
export class RenderError extends Error {}

/** What went wrong, in words that never hold what a text says: other errors give their kind only. */
export const faultOf = (error: unknown): string => {
  if (error instanceof RenderError || error instanceof RenditionError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
};

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A socket that leads nowhere and keeps what is written to it. */
class Sink extends Socket {
  readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer | string, encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer | string; encoding: BufferEncoding }[], done: () => void): void {
    for (const { chunk, encoding } of chunks) this._write(chunk, encoding, () => undefined);
    done();
  }
}

const END_OF_HEADERS = '\r\n\r\n';

/** A real response of Node's, written into memory. `body` resolves when it has been ended. */
function responseInMemory(request: IncomingMessage): { response: ServerResponse; body: Promise<Buffer> } {
  const sink = new Sink();
  const response = new ServerResponse(request);
  // Neither chunk sizes nor a kept connection: what follows the headers is the body.
  response.useChunkedEncodingByDefault = false;
  response.shouldKeepAlive = false;
  response.assignSocket(sink);
  // An HTTP server does this for the sockets it accepted.
  sink.on('drain', () => response.emit('drain'));
  const body = new Promise<Buffer>((resolve) => {
    response.on('finish', () => {
      const bytes = Buffer.concat(sink.chunks);
      response.detachSocket(sink);
      sink.destroy();
      resolve(bytes.subarray(bytes.indexOf(END_OF_HEADERS) + END_OF_HEADERS.length));
    });
  });
  return { response, body };
}

/** Pages drawn at once. A new version has all readers ask for pages that nobody has drawn yet. */
const AT_ONCE = 4;

/** A page takes milliseconds; one that takes this long never ends. */
const LONGEST_MS = 15_000;

async function inTime<T>(work: Promise<T>): Promise<T> {
  const clock = new AbortController();
  const late = sleep(LONGEST_MS, undefined, { signal: clock.signal, ref: false }).then(
    () => Promise.reject(new RenderError('rendering does not end')),
    () => work,
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    clock.abort();
  }
}

/**
 * Renders through Next's request handler. Each page gets a request made here from its address: no header,
 * cookie or body of the reader's reaches Next, so none can change what it draws.
 * @param host host of the public address
 */
export function nextRender(handler: NextHandler, host: string): Render {
  const drawing = inTurn(AT_ONCE);
  return async (href, answer) => {
    const request = new IncomingMessage(new Socket());
    request.method = 'GET';
    request.url = href;
    request.headers = { host, accept: 'text/html' };
    request.push(null);
    const { response, body } = responseInMemory(request);
    const html = await drawing(() =>
      inTime(withAnswer(answer, () => handler(request, response)).then(() => body)),
    );
    if (response.statusCode !== 200 && response.statusCode !== answer.status) {
      throw new RenderError(`Next answered ${response.statusCode} for a page of status ${answer.status}`);
    }
    if (!String(response.getHeader('content-type')).startsWith('text/html')) {
      throw new RenderError('Next answered with something that is no page');
    }
    return Buffer.from(withLateScripts(html.toString('utf8')));
  };
}
