import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { messageOf } from '../desk/desk-api';

/** One of many things done one after the other. */
export interface Task {
  /** What it is done to, for who reads why it was not. */
  name: string;
  /** What is asked of the desk. */
  path: string;
  body: object;
}

export interface Progress {
  /** What is being done: “Send for review”. */
  title: string;
  total: number;
  done: number;
  refused: { name: string; reason: string }[];
  /** `stopped`: by the person, before all were done. */
  state: 'running' | 'over' | 'stopped';
  /** Where to go on when it is over. */
  next: { name: string; to: string } | null;
}

/**
 * Does many things one after the other, each whole or not at all, and tells how far it is. Leaving the page
 * ends it after the one at hand.
 */
export function useInTurn(onEnd: () => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  // Its questions end with the component that asks them: this hook belongs to one that stays.
  const { post } = useFetchClient();
  const stopped = useRef(false);

  const run = useCallback(
    async (title: string, tasks: readonly Task[], next: Progress['next'] = null): Promise<void> => {
      stopped.current = false;
      const refused: Progress['refused'] = [];
      let done = 0;
      const tell = (state: Progress['state']) =>
        setProgress({ title, total: tasks.length, done, refused: [...refused], state, next });
      tell('running');
      for (const { name, path, body } of tasks) {
        if (stopped.current) break;
        try {
          await post(path, body);
        } catch (error) {
          refused.push({ name, reason: messageOf(error) });
        }
        done += 1;
        tell('running');
      }
      tell(done < tasks.length ? 'stopped' : 'over');
      onEnd();
    },
    [onEnd, post],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { progress, run, stop, dismiss: () => setProgress(null) };
}
