/** Why a date and time is none: no such zone or date, or the clocks of the zone show it never or twice. */
export type TimeProblem = 'noZone' | 'noTime' | 'skipped' | 'twice';

/** A date and time that is none, in that zone. */
export class NoSuchTime extends Error {
  constructor(
    readonly problem: TimeProblem,
    readonly values: { time: string; timeZone: string },
  ) {
    super(`${problem}: ${values.time} in ${values.timeZone}`);
  }
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const DAY = 24 * 60 * 60 * 1000;

/** Whether this is the name of a time zone, such as `Europe/Zurich`. An offset is none: it knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant (ISO 8601, UTC) at which clocks in a zone show a local date and time, `YYYY-MM-DDTHH:mm`.
 * @throws {NoSuchTime} when the zone or the date does not exist, or clocks show that time never or twice
 */
export function instantOf(local: string, timeZone: string): string {
  const values = { time: local.replace('T', ' '), timeZone };
  if (!isTimeZone(timeZone)) throw new NoSuchTime('noZone', values);
  const match = LOCAL.exec(local);
  const shown = match ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(shown) || new Date(shown).toISOString().slice(0, 16) !== local) {
    throw new NoSuchTime('noTime', { ...values, time: local });
  }
  const offsets = new Set([offsetAt(shown - DAY, timeZone), offsetAt(shown + DAY, timeZone)]);
  const instants = [...offsets]
    .map((offset) => shown - offset)
    .filter((at) => at + offsetAt(at, timeZone) === shown);
  const [instant] = instants;
  if (instant === undefined) throw new NoSuchTime('skipped', values);
  if (instants.length > 1) throw new NoSuchTime('twice', values);
  return new Date(instant).toISOString();
}
