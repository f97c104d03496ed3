import { ImportRefusal } from '../import-refusal';
import { readDocument } from './read-document';
import type { Reading, ReadingTask } from './reader';

async function answer({ name, bytes }: ReadingTask): Promise<Reading> {
  try {
    return { document: await readDocument(name, Buffer.from(bytes)) };
  } catch (error) {
    if (error instanceof ImportRefusal) return { reasons: error.reasons };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.once('message', (task) => {
  void answer(task as ReadingTask).then((reading) => process.send?.(reading));
});
