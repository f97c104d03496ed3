/** Reads path data of the prepared maps (`M x y l dx dy … z`) back into absolute points. */
export type Polyline = [number, number][];

export function polylinesOf(svgPath: string): Polyline[] {
  return svgPath
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const [start = '', moves = ''] = part.replace('z', '').split('l');
      const numbers = (text: string) => (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const [x = NaN, y = NaN] = numbers(start);
      const points: Polyline = [[x, y]];
      const deltas = numbers(moves);
      for (let index = 0; index < deltas.length; index += 2) {
        const [lastX, lastY] = points.at(-1) ?? [NaN, NaN];
        points.push([lastX + (deltas[index] ?? NaN), lastY + (deltas[index + 1] ?? NaN)]);
      }
      return points;
    });
}

/** Even–odd rule over all rings of a path. */
export function isInPath(svgPath: string, [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of polylinesOf(svgPath)) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Pixels from a point to the nearest part of a line. */
export function distanceToPath(svgPath: string, [x, y]: readonly [number, number]): number {
  let nearest = Infinity;
  for (const line of polylinesOf(svgPath)) {
    for (const [index, [x2, y2]] of line.entries()) {
      const [x1, y1] = line[index - 1] ?? [x2, y2];
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / (length || 1);
      const share = Math.max(0, Math.min(1, along));
      nearest = Math.min(nearest, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)));
    }
  }
  return nearest;
}
