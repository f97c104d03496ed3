/**
 * How the UN draws the line between two areas: `boundary` solid, `dashed` and `dashDot` where it is not an
 * agreed international boundary, null where there is none to draw. Codes as in `source.mjs`.
 */

const DASHED = ['SDN SSD', 'SSD XAB', 'CHN XAP', 'IND XAP'];
/** Armistice and demarcation lines, and the outline of the Occupied Palestinian Territory and of Abyei. */
const DASH_DOT = ['KOR PRK', 'ISR PSE', 'JOR PSE', 'EGY PSE', 'ISR SYR', 'SDN XAB'];
/** Special administrative regions of one country. */
const NONE = ['CHN HKG', 'CHN MAC'];
/** Every side of these is open: Jammu and Kashmir, Aksai Chin, Hala'ib, Bir Tawil, Ilemi. */
const OPEN_ON_EVERY_SIDE = ['XJK', 'XAC', 'XHT', 'XBT', 'XIT'];

export const LINE_KINDS = ['boundary', 'dashed', 'dotted', 'dashDot'];

export function kindOfLine(one, other) {
  const pair = [one, other].sort().join(' ');
  if (NONE.includes(pair)) return null;
  if (DASH_DOT.includes(pair)) return 'dashDot';
  if (DASHED.includes(pair)) return 'dashed';
  if (OPEN_ON_EVERY_SIDE.some((code) => pair.includes(code))) return 'dashed';
  return 'boundary';
}

/** Areas of no country and no region: drawn in a neutral fill. */
export const NEUTRAL_AREAS = ['XJK', 'XAC', 'XAP', 'XHT', 'XBT', 'XIT', 'XAB'];
