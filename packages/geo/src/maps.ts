import type { RegionSlug } from '@mediation/content/codes';
import type { CountryCode } from './areas';

/**
 * What the prepared files `@mediation/geo/world.json` and `@mediation/geo/regions/{slug}.json` hold. All paths
 * are SVG path data, all points `[x, y]`, both in the units of `viewBox` (pixels at its full width, one
 * decimal). Polygons are to be filled only: every line there is to draw is in `lines`.
 */

/** As the UN draws it: solid for `boundary`, otherwise as named. */
export type LineKind = 'boundary' | 'dashed' | 'dotted' | 'dashDot';

export interface LineLayer {
  kind: LineKind;
  svgPath: string;
}

export type Point = readonly [number, number];

interface PreparedMap {
  /** `0 0 {width} {height}` */
  viewBox: string;
  width: number;
  height: number;
  /** How degrees became pixels: a projection of d3-geo with its rotation in degrees. */
  projection: {
    name: 'equalEarth' | 'azimuthalEqualArea';
    rotate: readonly [number, number];
    scale: number;
    translate: Point;
  };
  /** Areas of no country and no region, such as Jammu and Kashmir or Abyei. Drawn over the rest of the land. */
  neutral: string;
  lines: readonly LineLayer[];
}

/** Five regions by their default members (see `areas.ts`). Antarctica is left out. */
export interface WorldMap extends PreparedMap {
  regions: readonly { slug: RegionSlug; svgPath: string }[];
  /** A point of every country but Antarctica. */
  markers: Readonly<Record<Exclude<CountryCode, 'ATA'>, Point>>;
}

export interface RegionMap extends PreparedMap {
  slug: RegionSlug;
  /** The region's countries that are large enough to be seen, by their default membership. */
  countries: readonly { iso3: CountryCode; svgPath: string }[];
  /** The land around them. */
  context: string;
  /** A point of every country of the region that lies in the frame, drawn or too small to be. */
  markers: Readonly<Partial<Record<CountryCode, Point>>>;
}
