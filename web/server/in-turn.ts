/**
 * Lets so many pieces of work run at once; the others wait for their turn, first come, first served. Started
 * all together, each would take as long as all of them.
 */
export function inTurn(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      // The turn goes on to the next one, or is over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
