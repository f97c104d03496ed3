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
 * For each point the part of a map that is nearer to it than to any other, as corners of a polygon in the map's
 * units, rounded to whole ones.
 */
export const nearestAreas = (
  points: readonly Point[],
  { width, height }: { width: number; height: number },
): Point[][] =>
  points.map((point) => {
    const all: Point[] = [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ];
    const apart = points.filter(([x, y]) => x !== point[0] || y !== point[1]);
    return apart
      .reduce((area, other) => nearer(area, point, other), all)
      .map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  });
