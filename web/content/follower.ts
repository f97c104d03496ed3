import { setTimeout as sleep } from 'node:timers/promises';
import type { CmsClient } from './cms-client';
import type { Log } from './log';
import { FeedError, readFeed, type Change, type FeedFault } from './publication-feed';
import type { ContentStore, Update } from './store';

/** Changes applied before other work of the process gets its turn. */
const TURN = 100;
const PROGRESS_MS = 2_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

export interface Alarm {
  /** `store`: this site's own disk or file. */
  fault: FeedFault | 'store';
  message: string;
  /** Instant, ISO 8601 UTC. */
  since: string;
}

export interface FollowerState {
  /** When the CMS last gave a whole, readable answer; milliseconds since 1970. Null before the first. */
  lastContact: number | null;
  alarm: Alarm | null;
}

/**
 * Keeps the store at the CMS's version. Each answer is applied whole or not at all; whatever goes wrong, the
 * site goes on showing the version it has.
 */
export class Follower {
  private readonly stopping = new AbortController();
  private lastContact: number | null = null;
  private alarm: Alarm | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly store: ContentStore,
    private readonly cms: CmsClient,
    private readonly log: Log,
    private readonly longestPauseMs = LONGEST_PAUSE_MS,
  ) {}

  state(): FollowerState {
    return { lastContact: this.lastContact, alarm: this.alarm };
  }

  start(): void {
    this.running ??= this.follow();
  }

  /** Ends the wait for the CMS; what was half applied is abandoned. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('the site is stopping'));
    await this.running;
  }

  private async follow(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.stopping.signal.aborted) {
      const asked = Date.now();
      try {
        const changed = await this.step();
        this.clearAlarm();
        pause = FIRST_PAUSE_MS;
        // A CMS that answers at once without news would otherwise be asked without end.
        if (!changed && Date.now() - asked < FIRST_PAUSE_MS) await this.rest(FIRST_PAUSE_MS);
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.raise(error);
        await this.rest(pause);
        pause = Math.min(pause * 2, this.longestPauseMs);
      }
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch((error: unknown) => {
      if (!this.stopping.signal.aborted) throw error;
    });
  }

  /** Asks once. True when the store shows another version afterwards. */
  private async step(): Promise<boolean> {
    const known = this.store.head;
    const response = await this.cms.changesAfter(
      known?.version ?? 0,
      known?.epoch ?? null,
      this.stopping.signal,
    );
    // Begun with the first change: an answer without one takes no lock.
    const open: { update: Update | null } = { update: null };
    try {
      const progress = new Progress(this.log);
      const { head, end } = await readFeed(response.chunks, known, {
        head: ({ count }) => progress.expect(count),
        change: async (change) => {
          open.update ??= this.store.beginUpdate();
          await this.apply(open.update, change);
          if (progress.step() % TURN === 0) {
            open.update.indexReports();
            await new Promise(setImmediate);
          }
        },
      });
      this.lastContact = Date.now();
      if (end.version === (known?.version ?? 0)) {
        open.update?.abandon();
        return false;
      }
      open.update ??= this.store.beginUpdate();
      open.update.commit({
        epoch: head.epoch,
        version: end.version,
        at: end.at,
        contract: head.contract,
      });
      this.log('info', `content store: version ${end.version}, ${end.count} changes`);
      return true;
    } catch (error) {
      open.update?.abandon();
      throw error;
    }
  }

  private async apply(update: Update, change: Change): Promise<void> {
    if (change.kind === 'remove') return update.remove(change.key, change.ending);
    for (const file of update.missingFiles(change.item)) {
      update.addFile(file.sha256, await this.cms.file(file, this.stopping.signal));
    }
    update.put(change.item);
  }

  private raise(error: unknown): void {
    this.store.recoverFrom(error);
    const fault = error instanceof FeedError ? error.fault : 'store';
    const message = error instanceof Error ? error.message : 'unknown fault';
    if (this.alarm?.fault === fault && this.alarm.message === message) return;
    this.alarm = { fault, message, since: new Date().toISOString() };
    const level = fault === 'outage' ? 'warn' : 'error';
    this.log(
      level,
      `follower: ${message}; the site shows version ${this.store.head?.version ?? 0} and asks again`,
    );
  }

  private clearAlarm(): void {
    if (!this.alarm) return;
    this.alarm = null;
    this.log('info', 'follower: in step with the CMS again');
  }
}

/** Says on a long fill how far it is. */
class Progress {
  private done = 0;
  private total: number | null = null;
  private said = Date.now();

  constructor(private readonly log: Log) {}

  expect(total: number | null): void {
    this.total = total;
  }

  /** Counts one change and returns how many there were. */
  step(): number {
    this.done += 1;
    if (Date.now() - this.said >= PROGRESS_MS) {
      this.said = Date.now();
      this.log('info', `content store: ${this.done} of ${this.total ?? 'an unknown number of'} items`);
    }
    return this.done;
  }
}
