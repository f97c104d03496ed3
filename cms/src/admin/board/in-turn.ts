import { useCallback, useRef, useState } from 'react';

/** One of many things done one after the other. */
export interface Task {
  /** What it is done to, for who reads why it was not. */
  name: string;
  /** Returns why it was refused, or null. */
  work: () => Promise<string | null>;
}

export interface Progress {
  /** What is being done: “Send for review”. */
  title: string;
  total: number;
  done: number;
  refused: { name: string; reason: string }[];
  /** `stopped`: by the person, before all were done. */
  state: 'running' | 'over' | 'stopped';
}

/**
 * Does many things one after the other, each whole or not at all, and tells how far it is. Leaving the page
 * ends it after the one at hand.
 */
export function useInTurn(onEnd: () => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);

  const run = useCallback(
    async (title: string, tasks: readonly Task[]): Promise<void> => {
      stopped.current = false;
      const refused: Progress['refused'] = [];
      let done = 0;
      const tell = (state: Progress['state']) =>
        setProgress({ title, total: tasks.length, done, refused: [...refused], state });
      tell('running');
      for (const { name, work } of tasks) {
        if (stopped.current) break;
        const reason = await work();
        done += 1;
        if (reason !== null) refused.push({ name, reason });
        tell('running');
      }
      tell(done < tasks.length ? 'stopped' : 'over');
      onEnd();
    },
    [onEnd],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { progress, run, stop, dismiss: () => setProgress(null) };
}
