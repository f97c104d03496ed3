import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Language } from '@mediation/content';
import { say, spokenLanguage } from '../../sentences';
import { ImportRefusal } from '../import-refusal';
import type { SourceDocument } from './source-document';

/** What a reader answers: the document, why there is none, or what went wrong in it. */
export type Reading = { document: SourceDocument } | { reasons: readonly string[] } | { failure: string };

/** What a reader is given. */
export interface ReadingTask {
  name: string;
  bytes: Uint8Array;
  /** In which it says what it has to say. */
  language: Language;
}

/** How long a document may take, in milliseconds; a long one takes one or two seconds. */
const PATIENCE = 30_000;
/** In megabytes. */
const MEMORY = 64;

/** One at a time, so that what they need in memory does not add up. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a process of its own, with an end to its time and memory: the desk goes on meanwhile,
 * whatever is in the document.
 * @throws {ImportRefusal} as `readDocument` does, and when it takes more than that
 */
export function readApart(name: string, bytes: Buffer): Promise<SourceDocument> {
  const reading = last.then(() => read({ name, bytes, language: spokenLanguage() }));
  last = reading.catch(() => undefined);
  return reading;
}

async function read(task: ReadingTask): Promise<SourceDocument> {
  // A process, not a thread: the limit of a thread's memory yields to the one the CMS itself was started with.
  const reader = fork(path.join(__dirname, 'reader-process.js'), {
    execArgv: [`--max-old-space-size=${MEMORY}`],
    env: {},
    serialization: 'advanced',
    // What V8 prints when its memory is used up is no news for the log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    return documentOf(await answerOf(reader, task));
  } finally {
    reader.kill('SIGKILL');
  }
}

const tooMuch = (of: 'time' | 'memory') =>
  new ImportRefusal([say(of === 'time' ? 'document.time' : 'document.memory')]);

function answerOf(reader: ChildProcess, task: ReadingTask): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(tooMuch('time')), PATIENCE);
    reader.once('message', (reading) => resolve(reading as Reading));
    reader.once('error', reject);
    // Without an answer: V8 ends a process whose memory is used up.
    reader.once('exit', () => reject(tooMuch('memory')));
    reader.once('exit', () => clearTimeout(clock));
    reader.send(task);
  });
}

function documentOf(reading: Reading): SourceDocument {
  if ('document' in reading) return reading.document;
  if ('reasons' in reading) throw new ImportRefusal(reading.reasons);
  throw new Error(`The reader of documents failed: ${reading.failure}`);
}
