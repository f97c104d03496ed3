/** Name of the time zone this browser tells the time in, such as `Europe/Zurich`. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');

/** How far this browser's clock is ahead of UTC at an instant: `+02:00`. */
function offsetAt(instant: Date): string {
  const minutes = -instant.getTimezoneOffset();
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

/** What a field for date and time shows of an instant: `2020-04-30T09:00`. */
export function localOf(instant: Date): string {
  const [year, month, day] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  return `${year}-${two(month)}-${two(day)}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/**
 * The instant a person means by a local date and time, with the offset of that day: `2020-04-30T09:00:00+02:00`.
 * Null for what is no date and time.
 */
export function instantOf(local: string): string | null {
  const instant = new Date(local);
  if (local === '' || Number.isNaN(instant.getTime())) return null;
  return `${localOf(instant)}:00${offsetAt(instant)}`;
}

/** An instant (ISO 8601) in this browser's time, for people, with its zone. */
export const shown = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
