import type { Point } from '@mediation/geo';
import * as fc from 'fast-check';
import { nearestAreas } from './nearest-areas';

const REACH = 100;
const point = fc.tuple(fc.integer({ min: 0, max: 980 }), fc.integer({ min: 0, max: 500 }));
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** By the directions of its turns: the areas are convex, and their corners go round one way. */
const isInside = (area: Point[], [x, y]: Point): boolean =>
  area.every(([ax, ay], index) => {
    const [bx, by] = area[(index + 1) % area.length] ?? [ax, ay];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });

it('gives all around it to a point that has no other near', () => {
  const square: Point[] = [
    [400, 100],
    [600, 100],
    [600, 300],
    [400, 300],
  ];
  expect(nearestAreas([[500, 200]], REACH)).toEqual([square]);
  const far: Point = [900, 450];
  expect(nearestAreas([[500, 200], far], REACH)[0]).toEqual(square);
});

it('parts two points halfway between them', () => {
  const points: Point[] = [
    [100, 250],
    [220, 250],
  ];
  const [left, right] = nearestAreas(points, REACH);
  expect(left?.filter(([x]) => x === 160)).toHaveLength(2);
  expect(right?.filter(([x]) => x === 160)).toHaveLength(2);
});

it('gives each place within reach to the point nearest to it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(point, { minLength: 1, maxLength: 40, selector: String }),
      point,
      (points, place) => {
        const areas = nearestAreas(points, REACH);
        const shortest = Math.min(...points.map((each) => distance(each, place)));
        const holders = points.filter((_, index) => isInside(areas[index] ?? [], place));
        // A place within the rounding of a border may be on either side of it.
        for (const holder of holders) expect(distance(holder, place)).toBeLessThan(shortest + 2);
        const second = points.map((each) => distance(each, place)).sort((a, b) => a - b)[1] ?? Infinity;
        if (shortest < REACH - 2 && second > shortest + 4) expect(holders).toHaveLength(1);
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
  nearestAreas(points, REACH).forEach((area, index) => {
    expect(isInside(area, points[index] ?? [0, 0])).toBe(true);
  });
});
