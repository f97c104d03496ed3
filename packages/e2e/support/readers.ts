import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { Random } from './random';

/** What an answer was seen to say: one of two markers, both of them, or none. */
export type Says = 'before' | 'after' | 'both' | 'neither';

export interface Observation {
  address: string;
  /** Milliseconds of one clock. */
  begun: number;
  ended: number;
  /** 304 counts as what the reader had. */
  status: number;
  says: Says;
}

export interface Markers {
  before: string;
  after: string;
}

export function saysOf(text: string | Buffer, { before, after }: Markers): Says {
  const isBefore = text.includes(before);
  const isAfter = text.includes(after);
  if (isBefore && isAfter) return 'both';
  return isBefore ? 'before' : isAfter ? 'after' : 'neither';
}

/** More than these at once, and the machine is too slow for the load. */
const MOST_OPEN = 4_000;

interface Got {
  /** 0 where no answer came at all, with the reason as its body. */
  status: number;
  etag: string | null;
  body: Buffer;
}

/** Connections are kept, as a proxy in front of the site keeps them. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** As cheap as can be: the machine that asks is the one that answers. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ status: 0, etag: null, body: Buffer.from(String(error)) });
    const asked = request(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', fail);
      response.once('end', () => {
        const whole = Buffer.concat(chunks);
        // What was not modified has the encoding's name and no body.
        const isPacked = response.headers['content-encoding'] === 'br' && whole.length > 0;
        resolve({
          status: Number(response.statusCode),
          etag: response.headers.etag ?? null,
          body: isPacked ? brotliDecompressSync(whole) : whole,
        });
      });
    });
    asked.once('error', fail);
    asked.end();
  });
}

/** Looks at addresses once, some at a time. */
export async function lookAt(
  site: string,
  addresses: readonly string[],
  markers: Markers,
): Promise<Observation[]> {
  const seen: Observation[] = [];
  const queue = [...addresses];
  const look = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const begun = performance.now();
      const { status, body } = await get(site + address);
      seen.push({ address, begun, ended: performance.now(), status, says: saysOf(body, markers) });
    }
  };
  await Promise.all([look(), look(), look(), look()]);
  return seen;
}

interface Known {
  etag: string;
  says: Says;
}

/**
 * Readers who ask at a steady rate, whether or not they were answered (an open loop). Half of them come back
 * with the validator of what they have, as browsers do; one of ten takes a compressed answer.
 */
export class Readers {
  readonly observations: Observation[] = [];
  /** What each validator of an address stands for: one text, or the validator lies. */
  private readonly validators = new Map<string, Says>();
  private readonly known = new Map<string, Known>();
  readonly lies: string[] = [];
  private readonly open = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private asking: Promise<void> | null = null;

  /** @param lists and reports are paths; three of four readers ask for a list */
  constructor(
    private readonly site: string,
    private readonly addresses: { lists: readonly string[]; reports: readonly string[] },
    private readonly markers: Markers,
    private readonly random: Random,
  ) {}

  /** @param most requests at all */
  start(perSecond: number, most: number): this {
    this.asking = this.askSteadily(perSecond, most);
    return this;
  }

  /** Ends the asking and waits for what was asked. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.asking;
    await Promise.all(this.open);
  }

  private async askSteadily(perSecond: number, most: number): Promise<void> {
    const from = performance.now();
    let asked = 0;
    while (!this.stopping.signal.aborted && asked < most) {
      const due = Math.min(most, ((performance.now() - from) / 1_000) * perSecond);
      for (; asked < due; asked += 1) {
        if (this.open.size >= MOST_OPEN) throw new Error(`${MOST_OPEN} requests wait for their answer.`);
        const { lists, reports } = this.addresses;
        const asking = this.ask(this.random.oneOf(this.random.next() < 0.75 ? lists : reports));
        this.open.add(asking);
        void asking.finally(() => this.open.delete(asking));
      }
      await sleep(5);
    }
  }

  private async ask(address: string): Promise<void> {
    const packed = this.random.next() < 0.1;
    const place = `${address} ${packed ? 'br' : ''}`;
    const known = this.random.next() < 0.5 ? this.known.get(place) : undefined;
    const begun = performance.now();
    const { status, etag, body } = await get(this.site + address, {
      ...(packed ? { 'Accept-Encoding': 'br' } : {}),
      ...(known ? { 'If-None-Match': known.etag } : {}),
    });
    const ended = performance.now();
    const says = status === 304 && known ? known.says : saysOf(body, this.markers);
    this.observations.push({ address, begun, ended, status, says });
    if (status !== 200 || etag === null) return;
    this.known.set(place, { etag, says });
    const meant = this.validators.get(`${address} ${etag}`);
    if (meant !== undefined && meant !== says) this.lies.push(`${address} ${etag}: ${meant}, then ${says}`);
    this.validators.set(`${address} ${etag}`, says);
  }
}

export interface Judgement {
  /** Answers that were no page, or did not carry exactly one of the markers. */
  mixed: Observation[];
  /** Asked after somebody had been answered the new text, and answered the old one. */
  late: Observation[];
  before: number;
  after: number;
}

/** What is wrong with answers during a change from one marker to the other. */
export function judge(observations: readonly Observation[]): Judgement {
  const firstNew = Math.min(...observations.filter(({ says }) => says === 'after').map(({ ended }) => ended));
  return {
    mixed: observations.filter(
      ({ status, says }) => ![200, 304].includes(status) || !['before', 'after'].includes(says),
    ),
    late: observations.filter(({ says, begun }) => says === 'before' && begun > firstNew),
    before: observations.filter(({ says }) => says === 'before').length,
    after: observations.filter(({ says }) => says === 'after').length,
  };
}

/** The value below which so great a part lies: `quantile(times, 0.95)`. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}
