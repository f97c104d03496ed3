import type { Point } from '@mediation/geo';

/** What of an area is nearer to one point than to another: the area cut along the line halfway between them. */
function nearer(area: Point[], [ax, ay]: Point, [bx, by]: Point): Point[] {
  // Positive on the side of the other point.
  const side = ([x, y]: Point): number => (x - (ax + bx) / 2) * (bx - ax) + (y - (ay + by) / 2) * (by - ay);
  return area.flatMap((from, index) => {
    const to = area[(index + 1) % area.length] ?? from;
    const [start, end] = [side(from), side(to)];
    const kept = start <= 0 ? [from] : [];
    if (start <= 0 === end <= 0) return kept;
    const share = start / (start - end);
    return [...kept, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]];
  });
}

/**
 * For each point what is nearer to it than to any other, of the square that reaches so far to its four sides: as
 * corners of a polygon in the map's units, rounded to whole ones.
 */
export const nearestAreas = (points: readonly Point[], reach: number): Point[][] =>
  points.map((point) => {
    const [left, top, right, bottom] = [
      point[0] - reach,
      point[1] - reach,
      point[0] + reach,
      point[1] + reach,
    ];
    const all: Point[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    // What is further away than the corners of two squares takes nothing from this one.
    const apart = points.filter(
      ([x, y]) =>
        (x !== point[0] || y !== point[1]) && Math.hypot(x - point[0], y - point[1]) < 2 * Math.SQRT2 * reach,
    );
    return apart
      .reduce((area, other) => nearer(area, point, other), all)
      .map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  });
