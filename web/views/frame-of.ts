import type { Answer, Frame } from '@/content/types';

export type RenderedAnswer = Exclude<Answer, { status: 301 }>;

/** @throws {Error} for a moved page: the server redirects, no page is drawn */
export function rendered(answer: Answer): RenderedAnswer {
  if (answer.status === 301) throw new Error('A moved page is answered by the server; it has no view.');
  return answer;
}

/** What stands around the answer, whichever it is. */
export function frameOf(answer: Answer): Frame {
  const drawn = rendered(answer);
  return drawn.status === 200 ? drawn.page.frame : drawn.frame;
}
