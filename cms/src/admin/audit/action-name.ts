import type { Speech } from '../words/speech';
import { ACTIONS, actionOf } from './words';

const MOVES = ['send-for-review', 'send-back', 'clear', 'put-up'] as const;

/** What was done with a version, as the history tells it. */
export function actionName(say: Speech['say'], action: string): string {
  const move = MOVES.find((one) => one === action);
  if (move) return say(`history.did.${move}`);
  return ACTIONS.includes(action) ? actionOf(say, action) : action.replace(/[-:]/g, ' ');
}
