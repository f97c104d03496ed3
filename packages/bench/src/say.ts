const began = performance.now();

/** One line of progress, with the seconds since the start. */
export function say(line: string): void {
  const seconds = Math.round((performance.now() - began) / 1_000);
  process.stdout.write(`${String(seconds).padStart(4)} s  ${line}\n`);
}
