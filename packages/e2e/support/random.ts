/**
 * Numbers from 0 up to 1, the same for the same seed (mulberry32). Whoever makes one prints its seed; `SEED`
 * sets it, to have a run again.
 */
export class Random {
  readonly seed: number;
  private state: number;

  constructor(seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)) {
    this.seed = seed;
    this.state = seed;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @throws when there is nothing to choose from */
  oneOf<T>(all: readonly T[]): T {
    const chosen = all[Math.floor(this.next() * all.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }
}
