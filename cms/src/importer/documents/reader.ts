import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ImportRefusal } from '../import-refusal';
import type { SourceDocument } from './source-document';

/** What a reader answers: the document, why there is none, or what went wrong in it. */
export type Reading = { document: SourceDocument } | { reasons: readonly string[] } | { failure: string };

/** What a reader is given. */
export interface ReadingTask {
  name: string;
  bytes: Uint8Array;
}

/** How long a document may take, in milliseconds; a long one takes one or two seconds. */
const PATIENCE = 30_000;
/** In megabytes. */
const MEMORY = 96;

/** One at a time, so that what they need in memory does not add up. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread of its own, with an end to its time and memory: the desk goes on meanwhile,
 * whatever is in the document.
 * @throws {ImportRefusal} as `readDocument` does, and when it takes more than that
 */
export function readApart(name: string, bytes: Buffer): Promise<SourceDocument> {
  const reading = last.then(() => read({ name, bytes }));
  last = reading.catch(() => undefined);
  return reading;
}

async function read(workerData: ReadingTask): Promise<SourceDocument> {
  const worker = new Worker(path.join(__dirname, 'reader-worker.js'), {
    workerData,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  try {
    return documentOf(await answerOf(worker));
  } finally {
    await worker.terminate();
  }
}

const tooMuch = (of: string) =>
  new ImportRefusal([`The document takes more ${of} to read than any report does. It was given up.`]);

function answerOf(worker: Worker): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(tooMuch('time')), PATIENCE);
    worker.once('message', (reading: Reading) => {
      clearTimeout(clock);
      resolve(reading);
    });
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(clock);
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('memory') : error);
    });
  });
}

function documentOf(reading: Reading): SourceDocument {
  if ('document' in reading) return reading.document;
  if ('reasons' in reading) throw new ImportRefusal(reading.reasons);
  throw new Error(`The reader of documents failed: ${reading.failure}`);
}
