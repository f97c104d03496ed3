import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CONTRACT, type AnyItem, type FeedLine } from '@mediation/content';

const EPOCH = '3c1f0b1e-5a52-4b0e-9d5c-5f3a6f3b8e10';
const WAIT_MS = 20_000;

/** What a site is filled with. */
export interface Content {
  count: number;
  items(): Iterable<AnyItem>;
  /** Bytes by SHA-256. */
  files: ReadonlyMap<string, Buffer>;
}

/**
 * The CMS's side of the contract and nothing else: its content is version 1, and `publish` puts one item up
 * again as the next version. So a site can be given any content, and a new version whenever its kept answers
 * are to be made anew.
 */
export class PublicationServer {
  version = 1;
  /** When the first answer was asked for; milliseconds of `performance.now()`. */
  firstAskedAt: number | null = null;
  private changed: { item: AnyItem; version: number } | null = null;
  private readonly waiting = new Set<() => void>();
  private readonly server: Server = createServer((request, response) => {
    this.answer(request, response).catch((error: unknown) => {
      // The site gives up a wait when it stops.
      response.destroy(error instanceof Error ? error : undefined);
    });
  });

  private constructor(
    private readonly content: Content,
    readonly token: string,
  ) {}

  static async start(content: Content, token: string): Promise<PublicationServer> {
    const publication = new PublicationServer(content, token);
    publication.server.listen(0, '127.0.0.1');
    await once(publication.server, 'listening');
    return publication;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get itemsPath(): string {
    return `/publication/items?after=0&contract=${CONTRACT}`;
  }

  /** Puts an item of the content up once more. Always the same one: it stands in one place of the feed. */
  publish(item: AnyItem): number {
    this.version += 1;
    this.changed = { item, version: this.version };
    for (const resume of [...this.waiting]) resume();
    return this.version;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://cms');
    if (request.headers.authorization !== `Bearer ${this.token}`) return void response.writeHead(401).end();
    const sha256 = /^\/publication\/files\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    if (sha256 !== undefined) {
      const bytes = this.content.files.get(sha256);
      return void (bytes ? response.end(bytes) : response.writeHead(404).end());
    }
    if (url.pathname !== '/publication/items') return void response.writeHead(404).end();
    this.firstAskedAt ??= performance.now();
    const after = Number(url.searchParams.get('after'));
    if (after === this.version) await this.news();
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
    await pipeline(Readable.from(inChunks(this.linesAfter(after))), response);
  }

  private news(): Promise<void> {
    return new Promise((resolve) => {
      const resume = () => {
        clearTimeout(clock);
        this.waiting.delete(resume);
        resolve();
      };
      const clock = setTimeout(resume, WAIT_MS);
      this.waiting.add(resume);
    });
  }

  private *linesAfter(after: number): Generator<FeedLine> {
    const { version, changed } = this;
    const again = changed && changed.version > after ? changed : null;
    const count = after === 0 ? this.content.count : again ? 1 : 0;
    yield { kind: 'head', contract: CONTRACT, epoch: EPOCH, count };
    if (after === 0) {
      for (const item of this.content.items()) {
        if (again && keyOf(item) === keyOf(again.item)) continue;
        yield { kind: 'put', version: 1, item };
      }
    }
    if (again) yield { kind: 'put', version: again.version, item: again.item };
    yield { kind: 'end', version, at: new Date(Date.UTC(2020, 3, 1) + version * 1_000).toISOString(), count };
  }
}

const keyOf = ({ type, id, lang }: AnyItem): string => `${type} ${id} ${lang}`;

/** Some lines at once: one write a line would measure the writing. */
function* inChunks(lines: Iterable<FeedLine>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += `${JSON.stringify(line)}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
