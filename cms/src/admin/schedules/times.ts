import { isTimeZone } from '../../schedule/local-time';
import type { Option } from '../codes/sources';

/** Names of today for zones that some browsers list by a former one. Source: IANA's file `backward`. */
const TODAY: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A browser that lists the former name may not know the one of today. */
function todaysName(zone: string): string {
  const name = TODAY[zone];
  return name !== undefined && isTimeZone(name) ? name : zone;
}

/** The time zone of the person's own machine. */
export const ownZone = (): string => todaysName(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Time zones to choose from, by their names. The list that browsers give has no UTC. */
export function timeZones(): Option[] {
  const names = new Set(['UTC', ownZone(), ...Intl.supportedValuesOf('timeZone').map(todaysName)]);
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
