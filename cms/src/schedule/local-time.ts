/** A date and time that is none, in that zone. The message is a sentence for the person who chose it. */
export class NoSuchTime extends Error {}

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
  if (!isTimeZone(timeZone)) {
    throw new NoSuchTime(`“${timeZone}” is no time zone. Choose one by its name, such as “Europe/Zurich”.`);
  }
  const match = LOCAL.exec(local);
  const shown = match ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(shown) || new Date(shown).toISOString().slice(0, 16) !== local) {
    throw new NoSuchTime(`“${local}” is no date and time. Write it as 2020-04-30T09:00.`);
  }
  const offsets = new Set([offsetAt(shown - DAY, timeZone), offsetAt(shown + DAY, timeZone)]);
  const instants = [...offsets]
    .map((offset) => shown - offset)
    .filter((at) => at + offsetAt(at, timeZone) === shown);
  const [instant] = instants;
  const readable = local.replace('T', ' ');
  if (instant === undefined) {
    throw new NoSuchTime(
      `${readable} does not exist in ${timeZone}: the clocks are put forward over it. Choose another time.`,
    );
  }
  if (instants.length > 1) {
    throw new NoSuchTime(
      `${readable} comes twice in ${timeZone}: the clocks are put back over it. Choose a time before or after.`,
    );
  }
  return new Date(instant).toISOString();
}
