import { setTimeout as sleep } from 'node:timers/promises';

export interface Timed {
  name: string;
  /** Milliseconds of one clock. */
  begun: number;
  ended: number;
}

/**
 * Somebody else at the desk, who asks one thing after the other at a steady pace, whether or not the one
 * before was answered.
 */
export class OtherQueries {
  readonly timed: Timed[] = [];
  private readonly stopping = new AbortController();
  private readonly open: Promise<void>[] = [];
  private asking: Promise<void> | null = null;

  /** @param queries each throws when it is not answered as it should be */
  constructor(private readonly queries: Readonly<Record<string, () => Promise<unknown>>>) {}

  /** @param every milliseconds */
  start(every: number): this {
    this.asking = this.askSteadily(every);
    return this;
  }

  /** Ends the asking; throws when a query failed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.asking;
    await Promise.all(this.open);
  }

  private async askSteadily(every: number): Promise<void> {
    const all = Object.entries(this.queries);
    for (let turn = 0; !this.stopping.signal.aborted; turn += 1) {
      const [name, query] = all[turn % all.length] ?? [];
      if (name === undefined || query === undefined) throw new Error('There is no query to ask.');
      const begun = performance.now();
      const asked = query().then(() => void this.timed.push({ name, begun, ended: performance.now() }));
      // Told by `stop`.
      asked.catch(() => undefined);
      this.open.push(asked);
      await sleep(every);
    }
  }

  /** The slowest that was open at some time of a span. */
  slowestIn(from: number, to: number): Timed | undefined {
    return this.timed
      .filter(({ begun, ended }) => begun < to && ended > from)
      .sort((a, b) => b.ended - b.begun - (a.ended - a.begun))[0];
  }
}
