import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTRACT, type AnyItem, type Item, type ItemType, type MovedTo } from '@mediation/content';

export const TOKEN = 'a-token-of-the-site';
export const GRANT = 'grant.of.one.preview.1234';
export const EPOCH = '0f5a1f6e-3d0b-4bb7-9f0c-4b8f0f7c3a11';

type Change = { kind: 'put'; version: number; item: unknown } | { kind: 'remove'; version: number };

/** What a test does to the next answers instead of sending them as they are. */
export type Mischief = (lines: string[], response: ServerResponse) => void;

const keyOf = ({ type, id, lang }: { type: string; id: string; lang: string }) => `${type} ${id} ${lang}`;

/**
 * The CMS's side of the contract, at the edge of the network: a version for each publication, the last change
 * of each item, files by their hash, previews by grant.
 */
export class FakeCms {
  epoch = EPOCH;
  version = 0;
  down = false;
  mischief: Mischief | null = null;
  /** Status instead of an answer to the feed. */
  status: number | null = null;
  readonly requests: { url: string; authorization: string | undefined }[] = [];
  readonly files = new Map<string, Buffer>();
  readonly previews = new Map<string, { items: Item[]; status: number; maker?: string }>();
  private readonly changes = new Map<string, Change>();
  private readonly waiting = new Set<() => void>();
  private readonly server: Server = createServer((request, response) => this.answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Publishes items, whatever they are, as one version. */
  publish(...items: unknown[]): number {
    this.version += 1;
    for (const item of items) {
      this.changes.set(keyOf(item as AnyItem), { kind: 'put', version: this.version, item });
    }
    this.wake();
    return this.version;
  }

  remove(
    item: { type: ItemType; id: string; lang: string },
    { withdrawnOn = null, movedTo = null }: { withdrawnOn?: string | null; movedTo?: MovedTo | null } = {},
  ): number {
    this.version += 1;
    const { type, id, lang } = item;
    const change = { kind: 'remove' as const, version: this.version, type, id, lang, withdrawnOn, movedTo };
    this.changes.set(keyOf(item), change);
    this.wake();
    return this.version;
  }

  addFile(bytes: Buffer): { sha256: string; size: number } {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.files.set(sha256, bytes);
    return { sha256, size: bytes.length };
  }

  /** Lets those who wait ask again, e.g. after `mischief` changed. */
  wake(): void {
    for (const resume of [...this.waiting]) resume();
  }

  linesAfter(after: number): string[] {
    const changes = [...this.changes.values()]
      .filter(({ version }) => version > after)
      .sort((a, b) => a.version - b.version);
    return this.feed(changes);
  }

  private feed(changes: unknown[]): string[] {
    const at =
      this.version > 0 ? `2020-04-01T10:00:${String(this.version % 60).padStart(2, '0')}.000Z` : null;
    return [
      { kind: 'head', contract: CONTRACT, epoch: this.epoch, count: changes.length },
      ...changes,
      { kind: 'end', version: this.version, at, count: changes.length },
    ].map((line) => `${JSON.stringify(line)}\n`);
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://cms');
    const { authorization } = request.headers;
    this.requests.push({ url: request.url ?? '', authorization });
    if (this.down) return void request.socket.destroy();
    if (url.pathname.startsWith('/publication/preview')) return this.preview(url, authorization, response);
    if (authorization !== `Bearer ${TOKEN}`) return void response.writeHead(401).end();
    if (url.pathname.startsWith('/publication/files/')) return this.file(url, response);
    if (url.pathname !== '/publication/items') return void response.writeHead(404).end();
    if (this.status !== null) return void response.writeHead(this.status).end();
    const after = Number(url.searchParams.get('after'));
    const answer = () => {
      const lines = this.linesAfter(after);
      if (this.mischief) return this.mischief(lines, response);
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(lines.join(''));
    };
    if (this.version !== after || this.mischief || url.searchParams.get('epoch') !== this.epoch)
      return answer();
    const resume = () => {
      clearTimeout(clock);
      this.waiting.delete(resume);
      answer();
    };
    const clock = setTimeout(resume, 1_000);
    this.waiting.add(resume);
  }

  private file(url: URL, response: ServerResponse): void {
    const bytes = this.files.get(url.pathname.split('/').at(-1) ?? '');
    if (bytes) response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes);
    else response.writeHead(404).end();
  }

  private preview(url: URL, authorization: string | undefined, response: ServerResponse): void {
    const preview = this.previews.get(authorization?.replace(/^Grant /, '') ?? '');
    if (!preview) return void response.writeHead(401).end();
    if (preview.status !== 200) return void response.writeHead(preview.status).end();
    if (url.pathname.startsWith('/publication/preview/files/')) return this.file(url, response);
    const lines = this.feed(preview.items.map((item) => ({ kind: 'put', version: 1, item })));
    const headers = {
      'x-grant-expires': '2030-01-01T00:00:00.000Z',
      ...(preview.maker === undefined ? {} : { 'x-grant-maker': encodeURIComponent(preview.maker) }),
    };
    response.writeHead(200, headers).end(lines.join(''));
  }
}
