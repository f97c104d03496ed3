import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answer } from './types';

/**
 * The answer a page renders. The server reads the store once and carries the result to the page in an
 * async context. It hangs on a global symbol because the server and Next's bundle each hold a copy of this
 * module.
 */
const CONTEXT = Symbol.for('mediation.answer');

const globals = globalThis as typeof globalThis & { [CONTEXT]?: AsyncLocalStorage<Answer> };

/** Runs `render` so that `currentAnswer()` inside it, also after an `await`, is `answer`. */
export function withAnswer<T>(answer: Answer, render: () => T): T {
  globals[CONTEXT] ??= new AsyncLocalStorage<Answer>();
  return globals[CONTEXT].run(answer, render);
}

/** @throws {Error} outside a request of the site's own server, e.g. under plain `next start` */
export function currentAnswer(): Answer {
  const answer = globals[CONTEXT]?.getStore();
  if (!answer) throw new Error('No answer to render: pages are served by web/server, not by Next alone');
  return answer;
}
