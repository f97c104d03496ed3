import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentPage, PicturePage } from './pages';
import type { TypesettingReply, TypesettingRequest } from './requests';

/** A document or a picture could not be made. Quotes no text. */
export class RenditionError extends Error {}

/** In milliseconds. A quarter of 500 reports takes about one second. */
const LONGEST = 30_000;
/** After this long without work its thread ends, and gives back its memory: about 100 MB. */
const IDLE = 120_000;

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: RenditionError): void;
  clock: NodeJS.Timeout;
}

/**
 * Makes documents and pictures of pages, one after the other on a thread of its own, which is there only while
 * there is work.
 */
export class Typesetter {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private asked = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** @param folder where the build put the thread's code, templates and fonts */
  constructor(private readonly folder: string) {}

  /** @throws {RenditionError} */
  pdf(page: DocumentPage): Promise<Buffer> {
    return this.ask((number) => ({ number, format: 'pdf', page }));
  }

  /** @throws {RenditionError} */
  png(page: PicturePage): Promise<Buffer> {
    return this.ask((number) => ({ number, format: 'png', page }));
  }

  async close(): Promise<void> {
    await this.end(new RenditionError('the site is stopping'));
  }

  private ask(requestOf: (number: number) => TypesettingRequest): Promise<Buffer> {
    this.asked += 1;
    const request = requestOf(this.asked);
    if (this.idle) clearTimeout(this.idle);
    this.worker ??= this.start();
    const { worker } = this;
    return new Promise((resolve, reject) => {
      const clock = setTimeout(() => void this.end(new RenditionError('typesetting does not end')), LONGEST);
      this.waiting.set(request.number, { resolve, reject, clock });
      worker.postMessage(request);
    });
  }

  private start(): Worker {
    const worker = new Worker(join(this.folder, 'worker.mjs'));
    worker.on('message', (reply: TypesettingReply) => this.hear(reply));
    worker.on('error', ({ name }) => void this.end(new RenditionError(`the typesetter failed: ${name}`)));
    worker.on('exit', () => {
      if (this.worker === worker) void this.end(new RenditionError('the typesetter ended'));
    });
    // The process does not stay for it.
    worker.unref();
    return worker;
  }

  private hear(reply: TypesettingReply): void {
    const waiting = this.waiting.get(reply.number);
    if (!waiting) return;
    this.waiting.delete(reply.number);
    clearTimeout(waiting.clock);
    if ('bytes' in reply) waiting.resolve(Buffer.from(reply.bytes));
    else waiting.reject(new RenditionError(reply.fault));
    if (this.waiting.size > 0) return;
    this.idle = setTimeout(() => void this.end(new RenditionError('the typesetter ended')), IDLE);
    this.idle.unref();
  }

  /** Ends the thread; what still waits is refused, and the next request starts another. */
  private async end(why: RenditionError): Promise<void> {
    const { worker } = this;
    this.worker = null;
    if (this.idle) clearTimeout(this.idle);
    for (const { reject, clock } of this.waiting.values()) {
      clearTimeout(clock);
      reject(why);
    }
    this.waiting.clear();
    await worker?.terminate();
  }
}
