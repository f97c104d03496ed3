import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The public site as the CMS asks it: its readiness, and pages that a test writes. */
export class FakeSite {
  epoch: string | null = null;
  version = 0;
  /** Path and query → body of a 200; everything else is 404. */
  readonly pages = new Map<string, string>();
  readonly asked: string[] = [];
  private server: Server | undefined;
  private port = 0;

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      const url = String(request.url);
      if (url === '/readyz') {
        response.end(JSON.stringify({ epoch: this.epoch, version: this.version, ready: true }));
        return;
      }
      this.asked.push(url);
      const body = this.pages.get(url);
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** It can be started again, on the same port. */
  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }
}
