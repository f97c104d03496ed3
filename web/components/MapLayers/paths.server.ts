import type { RegionMap, WorldMap } from '@mediation/geo';
import { REGIONS, WORLD } from './prepared-maps';

/**
 * The path of one shape of a prepared map. Drawings ask for it by name, so that the paths stand in the page
 * once, and not a second time among the properties the browser is given to go on with.
 * @param shape `world/africa`, `africa/KEN`, `world/dashed`, `africa/context`, `world/neutral`
 * @throws {Error} for a shape that no map has
 */
export function pathOf(shape: string): string {
  const path = PATHS.get(shape);
  if (path === undefined) throw new Error(`No map has the shape ${shape}.`);
  return path;
}

const layersOf = ({ lines, neutral }: WorldMap | RegionMap): [string, string][] => [
  ...lines.map(({ kind, svgPath }): [string, string] => [kind, svgPath]),
  ['neutral', neutral],
];

const shapesOf = ({ countries, context }: RegionMap): [string, string][] => [
  ...countries.map(({ iso3, svgPath }): [string, string] => [iso3, svgPath]),
  ['context', context],
];

const PATHS: ReadonlyMap<string, string> = new Map(
  [
    ['world', [...layersOf(WORLD), ...WORLD.regions.map(({ slug, svgPath }) => [slug, svgPath])]] as const,
    ...Object.entries(REGIONS).map(([slug, map]) => [slug, [...layersOf(map), ...shapesOf(map)]] as const),
  ].flatMap(([map, shapes]) => shapes.map(([shape, path]) => [`${map}/${shape}`, String(path)] as const)),
);
