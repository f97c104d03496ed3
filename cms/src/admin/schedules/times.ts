import type { Option } from '../codes/sources';

/** The time zone of the person's own machine. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Time zones to choose from, by their names. The list that browsers give has no UTC, and not every alias. */
export function timeZones(): Option[] {
  const names = new Set(['UTC', ownZone(), ...Intl.supportedValuesOf('timeZone')]);
  return [...names].map((code) => ({ code, name: code.replaceAll('_', ' ') }));
}

/** What clocks in a zone show at an instant (ISO 8601): `Thu 30 Apr 2020, 09:00`. */
export const timeIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant));

/** The same instant in the other zones that matter: UTC and the person's own, where they are not this one. */
export function elsewhere(instant: string, timeZone: string, own = ownZone()): string[] {
  const here = timeIn(instant, timeZone);
  const utc = timeIn(instant, 'UTC');
  const mine = timeIn(instant, own);
  return [
    ...(timeZone === 'UTC' ? [] : [`${utc} UTC`]),
    ...(mine === here || mine === utc ? [] : [`${mine} where you are (${own})`]),
  ];
}
