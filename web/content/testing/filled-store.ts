import { CONTRACT, type Item } from '@mediation/content';
import { ContentStore, IN_MEMORY, type Ending } from '../store';
import { EPOCH } from './fake-cms';

/** A store in memory with these items as its version 1. */
export function filledStore(items: Item[], path = IN_MEMORY): ContentStore {
  const store = new ContentStore(path, () => undefined);
  apply(store, items);
  return store;
}

/** Puts items as the store's next version. */
export function apply(store: ContentStore, items: Item[]): void {
  const update = store.beginUpdate();
  for (const item of items) update.put(item as Parameters<typeof update.put>[0]);
  const version = (store.head?.version ?? 0) + 1;
  update.commit({ epoch: EPOCH, version, at: `2020-04-01T10:00:0${version % 10}.000Z`, contract: CONTRACT });
}

/** Recalls items as the store's next version: silently, where nothing else is said. */
export function recall(store: ContentStore, items: Item[], ending: Partial<Ending> = {}): void {
  const update = store.beginUpdate();
  for (const { type, id, lang } of items) {
    update.remove({ type, id, lang }, { withdrawnOn: null, movedTo: null, ...ending });
  }
  const version = (store.head?.version ?? 0) + 1;
  update.commit({ epoch: EPOCH, version, at: `2020-04-01T10:00:0${version % 10}.000Z`, contract: CONTRACT });
}
