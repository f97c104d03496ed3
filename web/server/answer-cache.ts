import { LRUCache } from 'lru-cache';
import type { Headers } from './security-headers';

/** A whole answer as it goes over the wire. */
export interface Reply {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** What an entry costs besides its body: key, headers, bookkeeping. In bytes. */
const OVERHEAD = 2_048;

/**
 * Answers by (address, version, encoding), bounded in bytes. A reply is a function of its key, so none can be
 * stale; a new version empties the cache to free what nobody will ask for again. Requests for the same key
 * while it is made wait for the one that makes it.
 */
export class AnswerCache {
  private readonly replies: LRUCache<string, Reply>;
  private readonly making = new Map<string, Promise<Reply>>();
  private emptied = 0;

  constructor(maxBytes: number) {
    this.replies = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ body }) => body.length + OVERHEAD });
  }

  async get(key: string, make: () => Promise<Reply>): Promise<Reply> {
    const kept = this.replies.get(key);
    if (kept) return kept;
    const underway = this.making.get(key);
    if (underway) return underway;
    const { emptied } = this;
    const promise = make();
    this.making.set(key, promise);
    try {
      const reply = await promise;
      // Begun before the cache was emptied, it is of an older version.
      if (emptied === this.emptied) this.replies.set(key, reply);
      return reply;
    } finally {
      this.making.delete(key);
    }
  }

  /** How many answers are kept. */
  get size(): number {
    return this.replies.size;
  }

  empty(): void {
    this.emptied += 1;
    this.replies.clear();
  }
}
