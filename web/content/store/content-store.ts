import type { Log } from '../log';
import {
  closeConnections,
  deleteStore,
  IN_MEMORY,
  isDamage,
  openConnections,
  type Connections,
} from './connection';
import { Reading, type Head } from './reading';
import { Update } from './update';

/**
 * Everything the public may see, in one SQLite file. Pages read it; only the follower writes it.
 * A damaged file is deleted and the store starts empty: the CMS has every item.
 */
export class ContentStore {
  private connections: Connections;
  private reading: Reading;
  private shown: Head | null;
  private readonly listeners: (() => void)[] = [];

  /** @param path of the file, or `:memory:` for a store that ends with its process */
  constructor(
    private readonly path: string,
    private readonly log: Log,
  ) {
    this.connections = this.open();
    this.reading = new Reading(this.connections.reader);
    this.shown = this.reading.head();
  }

  /** The version readers see; null for a store that was never fed. */
  get head(): Head | null {
    return this.shown;
  }

  /**
   * One synchronous read of one version. When the file turns out to be damaged the store is emptied and
   * `read` runs again on nothing.
   */
  read<T>(read: (reading: Reading) => T): T {
    try {
      return this.connections.reader.transaction(() => read(this.reading))();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.startAgain(error);
      return this.connections.reader.transaction(() => read(this.reading))();
    }
  }

  /** One at a time: a second one throws until the first is committed or abandoned. */
  beginUpdate(): Update {
    return new Update(this.connections.writer, (head) => {
      this.forgetOldPages();
      this.show(head);
    });
  }

  /** Calls `listener` whenever readers see another version. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Empties the store when `error` says that its file is damaged. */
  recoverFrom(error: unknown): void {
    if (isDamage(error)) this.startAgain(error);
  }

  close(): void {
    closeConnections(this.connections);
  }

  /** After this the text of earlier versions is in no byte of the file or its log. */
  private forgetOldPages(): void {
    if (this.path === IN_MEMORY) return;
    const [result] = this.connections.writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy)
      this.log('error', 'content store: its log could not be emptied, another process reads the file');
  }

  private show(head: Head | null): void {
    this.shown = head;
    for (const listener of this.listeners) listener();
  }

  private open(): Connections {
    try {
      return openConnections(this.path);
    } catch (error) {
      if (!isDamage(error) || this.path === IN_MEMORY) throw error;
      this.log(
        'error',
        `content store: damaged (${error.message}); deleted, it is filled again from the CMS`,
      );
      deleteStore(this.path);
      return openConnections(this.path);
    }
  }

  private startAgain(damage: { message: string }): void {
    this.log('error', `content store: damaged (${damage.message}); deleted, it is filled again from the CMS`);
    closeConnections(this.connections);
    deleteStore(this.path);
    this.connections = openConnections(this.path);
    this.reading = new Reading(this.connections.reader);
    this.show(null);
  }
}
