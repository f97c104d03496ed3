import type { RegionSlug } from '@mediation/content';

/** Where a region's name stands: over open sea, beside its land. In the units of the world map's viewBox. */
export const LABEL_POINTS: Record<RegionSlug, readonly [x: number, y: number]> = {
  africa: [428, 286],
  'asia-pacific': [880, 158],
  'middle-east-west-asia': [648, 238],
  americas: [150, 214],
  europe: [388, 78],
};

/** Longer names are set on two lines. */
const LONGEST_LINE = 17;

/** A name on one line, or cut at the space that leaves two lines most alike. */
export function labelLines(name: string): string[] {
  if (name.length <= LONGEST_LINE) return [name];
  const words = name.split(' ');
  const cuts = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const longest = (lines: string[]): number => Math.max(...lines.map((line) => line.length));
  return cuts.reduce((best, cut) => (longest(cut) < longest(best) ? cut : best), [name]);
}
