import { setTimeout as sleep } from 'node:timers/promises';

export interface Timed {
  name: string;
  /** Milliseconds of one clock. */
  begun: number;
  ended: number;
}

/** Somebody else at the desk, who asks one thing after the other and waits for each answer. */
export class OtherQueries {
  private readonly timed: Timed[] = [];
  private readonly stopping = new AbortController();
  private asking: Promise<void> | null = null;

  /** @param queries each throws when it is not answered as it should be */
  constructor(private readonly queries: Readonly<Record<string, () => Promise<unknown>>>) {}

  /** @param pause between an answer and the next question, in milliseconds */
  start(pause: number): this {
    this.asking = this.askOn(pause);
    return this;
  }

  /** Ends the asking; throws when a query failed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.asking;
  }

  private async askOn(pause: number): Promise<void> {
    const all = Object.entries(this.queries);
    for (let turn = 0; !this.stopping.signal.aborted; turn += 1) {
      const [name, query] = all[turn % all.length] ?? [];
      if (name === undefined || query === undefined) throw new Error('There is no query to ask.');
      const begun = performance.now();
      await query();
      this.timed.push({ name, begun, ended: performance.now() });
      await sleep(pause);
    }
  }

  /** The slowest that was open at some time of a span. */
  slowestIn(from: number, to: number): Timed | undefined {
    return this.timed
      .filter(({ begun, ended }) => begun < to && ended > from)
      .sort((a, b) => b.ended - b.begun - (a.ended - a.begun))[0];
  }
}
