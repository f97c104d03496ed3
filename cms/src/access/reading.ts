import { AsyncLocalStorage } from 'node:async_hooks';

const unfiltered = new AsyncLocalStorage<true>();

/** Runs code of ours that works on whole entries, after `demandReadable` where its answer goes to a person. */
export const readingForTheDesk = <T>(run: () => Promise<T>): Promise<T> => unfiltered.run(true, run);

export const isReadingForTheDesk = (): boolean => unfiltered.getStore() === true;
