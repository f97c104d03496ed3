import type { Language } from '@mediation/content';
import type { DeskView, UnitView } from '../../src/editorial/desk';
import type { RecallEnd } from '../../src/recalls/tables';
import type { Account, Staff } from './accounts';
import type { Cms } from './boot';
import type { Entry } from './builders';
import { ask, type Answer } from './http';

export type DeskMove = 'send-for-review' | 'send-back' | 'clear' | 'put-up' | 'recall' | 'preview';

interface Details {
  languages?: readonly Language[];
  remark?: string;
  seen?: Record<string, string>;
  end?: RecallEnd;
  reason?: string;
  movedTo?: Entry;
  language?: Language;
  assignTo?: number;
}

/** Presses one of the panel's buttons. */
export const press = (
  cms: Cms,
  account: Account,
  move: DeskMove,
  { type, id }: Entry,
  details: Details = {},
): Promise<Answer> =>
  ask(cms, `/desk/${type}/${id}/${move}`, {
    method: 'POST',
    token: account.token,
    body:
      move === 'recall' ? { reason: 'A test asked for it.', end: 'published-in-error', ...details } : details,
  });

/** The same, where the test is about something later. */
export async function done(...args: Parameters<typeof press>): Promise<Answer> {
  const answer = await press(...args);
  if (answer.status !== 200) throw new Error(`${args[2]} was refused: ${answer.status} ${answer.text}`);
  return answer;
}

export async function view(cms: Cms, account: Account, { type, id }: Entry): Promise<DeskView> {
  const answer = await ask(cms, `/desk/${type}/${id}`, { token: account.token });
  return (answer.json as { data: DeskView }).data;
}

/** State of each unit: `{ facts: 'cleared', en: 'draft' }`. */
export async function statesOf(
  cms: Cms,
  account: Account,
  entry: Entry,
): Promise<Record<string, UnitView['state']>> {
  const { units } = await view(cms, account, entry);
  return Object.fromEntries(units.map(({ unit, state }) => [unit, state]));
}

/** Sent by the author, cleared by the reviewer. */
export async function clearByTwo(cms: Cms, staff: Staff, entry: Entry): Promise<void> {
  await done(cms, staff.author, 'send-for-review', entry);
  await done(cms, staff.reviewer, 'clear', entry);
}

export async function publish(
  cms: Cms,
  staff: Staff,
  entry: Entry,
  languages?: readonly Language[],
): Promise<void> {
  await clearByTwo(cms, staff, entry);
  await done(cms, staff.publisher, 'put-up', entry, languages ? { languages } : {});
}
