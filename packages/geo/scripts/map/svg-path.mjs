/**
 * SVG path data in relative commands at one decimal. Reckoned in whole tenths, so that rounding does not add
 * up along a line and both sides of a shared border meet.
 */

const tenths = (value) => Math.round(value * 10);
const number = (value) => String(value / 10).replace(/^(-?)0\./, '$1.');
const join = (numbers) =>
  numbers.map(number).reduce((text, next) => text + (text && !next.startsWith('-') ? ' ' : '') + next, '');

function steps(points) {
  const whole = points.map(([x, y]) => [tenths(x), tenths(y)]);
  const moves = whole.slice(1).map(([x, y], index) => [x - whole[index][0], y - whole[index][1]]);
  return { start: whole[0], moves: moves.filter(([dx, dy]) => dx !== 0 || dy !== 0) };
}

/** A ring that rounding leaves without an area gives nothing. */
function ringPath(ring) {
  const { start, moves } = steps(ring);
  const sides = moves.slice(0, -1);
  return sides.length < 2 ? '' : `M${join(start)}l${join(sides.flat())}z`;
}

function linePath(line) {
  const { start, moves } = steps(line);
  return moves.length === 0 ? '' : `M${join(start)}l${join(moves.flat())}`;
}

/** @param {number[][][][]} polygons coordinates of a MultiPolygon, in pixels */
export const polygonsPath = (polygons) => polygons.flat().map(ringPath).join('');

/** @param {number[][][]} lines coordinates of a MultiLineString, in pixels */
export const linesPath = (lines) => lines.map(linePath).join('');
