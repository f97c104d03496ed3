export type Level = 'info' | 'warn' | 'error';

/** Writes one line. Messages name types, ids, versions and sizes, never what a text says. */
export type Log = (level: Level, message: string) => void;

/** To standard output and, for what is wrong, standard error: `2020-03-31T12:00:00.000Z warn message`. */
export const consoleLog: Log = (level, message) => {
  const line = `${new Date().toISOString()} ${level} ${message.replace(/[\r\n]+/g, ' ')}\n`;
  (level === 'info' ? process.stdout : process.stderr).write(line);
};
