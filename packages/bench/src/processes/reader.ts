import { Agent, get, type IncomingHttpHeaders } from 'node:http';

export interface Reply {
  /** From the request to the last byte. */
  ms: number;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Reads pages one after the other over one kept connection, uncompressed unless asked otherwise. */
export class Reader {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly origin: string) {}

  read(path: string, headers: Record<string, string> = { 'Accept-Encoding': 'identity' }): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const began = performance.now();
      const request = get(this.origin + path, { agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({
            ms: performance.now() - began,
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          });
        });
      });
      request.on('error', reject);
    });
  }

  /** Like `read`, for a page that must be there. */
  async page(path: string): Promise<Reply> {
    const reply = await this.read(path);
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}.`);
    return reply;
  }

  close(): void {
    this.agent.destroy();
  }
}
