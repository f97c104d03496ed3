import { REGIONS, type RegionSlug } from '@mediation/content/codes';
import { geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LineKind, Point, RegionMap, WorldMap } from '../maps';

const folder = path.join(__dirname, '../../un-geodata');
export const preparedText = (name: string) => readFileSync(path.join(folder, name), 'utf8');

export const world = JSON.parse(preparedText('world.json')) as WorldMap;
const entries = REGIONS.map((slug) => [slug, JSON.parse(preparedText(`regions/${slug}.json`))]);
export const regionMaps = Object.fromEntries(entries) as Record<RegionSlug, RegionMap>;
export const everyMap: (WorldMap | RegionMap)[] = [world, ...REGIONS.map((slug) => regionMaps[slug])];

const PROJECTIONS = { equalEarth: geoEqualEarth, azimuthalEqualArea: geoAzimuthalEqualArea };

/** Pixels of a place given in degrees (longitude, latitude). */
export function pixelsOf({ projection }: WorldMap | RegionMap, place: Point): Point {
  const { name, rotate, scale, translate } = projection;
  const project = PROJECTIONS[name]()
    .rotate([rotate[0], rotate[1]])
    .scale(scale)
    .translate([translate[0], translate[1]]);
  const pixels = project([place[0], place[1]]);
  if (!pixels) throw new Error(`${place.join(', ')} is not on the map.`);
  return pixels;
}

export const isInFrame = (map: WorldMap | RegionMap, [x, y]: Point) =>
  x >= 0 && x <= map.width && y >= 0 && y <= map.height;

export const layer = (map: WorldMap | RegionMap, kind: LineKind) =>
  map.lines.find((line) => line.kind === kind)?.svgPath ?? '';

export function countryPath(region: RegionSlug, iso3: string) {
  const country = regionMaps[region].countries.find((candidate) => candidate.iso3 === iso3);
  if (!country) throw new Error(`${iso3} is not drawn on the map of ${region}.`);
  return country.svgPath;
}
