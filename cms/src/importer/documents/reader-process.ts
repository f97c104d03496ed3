import { ImportRefusal } from '../import-refusal';
import { speakingIn } from '../../sentences';
import { readDocument } from './read-document';
import type { Reading, ReadingTask } from './reader';

const answer = ({ language, ...task }: ReadingTask): Promise<Reading> =>
  speakingIn(language, () => read(task));

async function read({ name, bytes }: Omit<ReadingTask, 'language'>): Promise<Reading> {
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
