const PATIENCE = 20_000;
const PAUSE = 100;

/** Reads again and again until it is so, or for as long as can be waited; returns what was read last. */
export async function eventually<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    if (isSo(value) || Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
