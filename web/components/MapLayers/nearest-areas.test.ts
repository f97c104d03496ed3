import type { Point } from '@mediation/geo';
import * as fc from 'fast-check';
import { nearestAreas } from './nearest-areas';

const MAP = { width: 980, height: 500 };
const point = fc.tuple(fc.integer({ min: 0, max: 980 }), fc.integer({ min: 0, max: 500 }));
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** By the directions of its turns: the areas are convex, and their corners go round one way. */
const isInside = (area: Point[], [x, y]: Point): boolean =>
  area.every(([ax, ay], index) => {
    const [bx, by] = area[(index + 1) % area.length] ?? [ax, ay];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });

it('gives the whole map to a single point', () => {
  expect(nearestAreas([[10, 10]], MAP)).toEqual([
    [
      [0, 0],
      [980, 0],
      [980, 500],
      [0, 500],
    ],
  ]);
});

it('parts two points halfway between them', () => {
  const [left, right] = nearestAreas(
    [
      [100, 250],
      [300, 250],
    ],
    MAP,
  );
  expect(left?.filter(([x]) => x === 200)).toHaveLength(2);
  expect(right?.filter(([x]) => x === 200)).toHaveLength(2);
});

it('gives each place on the map to the point nearest to it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(point, { minLength: 1, maxLength: 40, selector: String }),
      point,
      (points, place) => {
        const areas = nearestAreas(points, MAP);
        const shortest = Math.min(...points.map((each) => distance(each, place)));
        const holders = points.filter((_, index) => isInside(areas[index] ?? [], place));
        // A place within the rounding of a border may be on either side of it.
        for (const holder of holders) expect(distance(holder, place)).toBeLessThan(shortest + 2);
      },
    ),
  );
});

it('puts each point into its own area, also where several are at one place', () => {
  const points: Point[] = [
    [100, 100],
    [100, 100],
    [120, 100],
  ];
  nearestAreas(points, MAP).forEach((area, index) => {
    expect(isInside(area, points[index] ?? [0, 0])).toBe(true);
  });
});
