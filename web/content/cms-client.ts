import { createHash } from 'node:crypto';
import { CONTRACT, type PublishedFile } from '@mediation/content';
import { FeedError } from './publication-feed';

/** The CMS answers within 25 s, with or without changes; after this many milliseconds of silence it is gone. */
const SILENCE_MS = 30_000;

export interface CmsResponse {
  headers: Headers;
  chunks: AsyncIterable<Uint8Array>;
}

/** How a caller proves to the CMS what it may read: the site's token, or the grant of one preview. */
export type Credential = { scheme: 'Bearer' | 'Grant'; value: string };

function faultOf(status: number): FeedError {
  if (status === 406) return new FeedError('contract', `the CMS does not speak contract ${CONTRACT}`);
  if (status === 401 || status === 403) return new FeedError('access', `the CMS answered ${status}`);
  if (status === 409) return new FeedError('history', 'the CMS does not know our version');
  return new FeedError('outage', `the CMS answered ${status}`);
}

/** What the CMS said instead of an answer. */
export class CmsRefusal extends Error {
  constructor(readonly status: number) {
    super(`the CMS answered ${status}`);
  }
}

/** Reads from the CMS with one credential. Follows no redirect, so that the credential stays there. */
export class CmsClient {
  constructor(
    private readonly origin: string,
    private readonly credential: Credential,
    private readonly silenceMs = SILENCE_MS,
  ) {}

  /**
   * @param path below the CMS's origin
   * @throws {CmsRefusal} for any status but 200
   * @throws {FeedError} `outage` when nothing, or nothing more, comes for the time of silence
   */
  async get(path: string, stop?: AbortSignal): Promise<CmsResponse> {
    const connection = new Connection(this.silenceMs, stop);
    try {
      const response = await connection.waitFor(
        fetch(new URL(path, this.origin), {
          headers: { authorization: `${this.credential.scheme} ${this.credential.value}` },
          redirect: 'manual',
          signal: connection.signal,
        }),
      );
      if (response.status !== 200) throw new CmsRefusal(response.status);
      return { headers: response.headers, chunks: chunksOf(response, connection) };
    } catch (error) {
      connection.close();
      if (error instanceof CmsRefusal || error instanceof FeedError) throw error;
      throw new FeedError('outage', 'the CMS cannot be reached', { cause: error });
    }
  }

  /** What changed after a version. The CMS waits until there is something, 25 s at most. */
  async changesAfter(version: number, epoch: string | null, stop: AbortSignal): Promise<CmsResponse> {
    const query = new URLSearchParams({ after: String(version), contract: String(CONTRACT) });
    if (epoch !== null) query.set('epoch', epoch);
    try {
      return await this.get(`/publication/items?${query.toString()}`, stop);
    } catch (error) {
      throw error instanceof CmsRefusal ? faultOf(error.status) : error;
    }
  }

  /** @throws {FeedError} when the bytes are not those that were cleared */
  async file({ sha256, size }: PublishedFile, stop: AbortSignal): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    try {
      const response = await this.get(`/publication/files/${sha256}`, stop);
      for await (const chunk of response.chunks) {
        length += chunk.length;
        if (length > size) throw new FeedError('content', `file ${sha256} is larger than its item says`);
        chunks.push(chunk);
      }
    } catch (error) {
      throw error instanceof CmsRefusal ? faultOf(error.status) : error;
    }
    const bytes = Buffer.concat(chunks);
    if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new FeedError('content', `file ${sha256} came with other bytes`);
    }
    return bytes;
  }
}

/** One request: ended by its caller, by the site's stop, or by silence of the other side. */
class Connection {
  private readonly controller = new AbortController();
  private readonly stopped = (): void => this.controller.abort(this.stop?.reason);

  constructor(
    private readonly silenceMs: number,
    private readonly stop: AbortSignal | undefined,
  ) {
    if (stop?.aborted) this.stopped();
    stop?.addEventListener('abort', this.stopped, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The clock of silence runs only while we wait for the other side, not while we work. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    const giveUp = () => this.controller.abort(new FeedError('outage', 'the CMS is silent'));
    const clock = setTimeout(giveUp, this.silenceMs);
    try {
      return await answer;
    } finally {
      clearTimeout(clock);
    }
  }

  close(): void {
    this.stop?.removeEventListener('abort', this.stopped);
    this.controller.abort(new Error('the answer is no longer wanted'));
  }
}

async function* chunksOf(response: Response, connection: Connection): AsyncGenerator<Uint8Array> {
  try {
    const reader = response.body?.getReader();
    for (;;) {
      const { done, value } = reader ? await connection.waitFor(reader.read()) : { done: true };
      if (done || !value) return;
      yield value;
    }
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError('outage', 'the answer of the CMS was cut', { cause: error });
  } finally {
    connection.close();
  }
}
