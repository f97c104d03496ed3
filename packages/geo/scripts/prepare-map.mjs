/**
 * Draws the maps from the UN's simplified geodata into `un-geodata/`. Run by hand when the source, the default
 * regions or the drawing change: `pnpm prepare-map` (it fetches the source with npm), or
 * `pnpm prepare-map --source FILE` with TopoJSON of the same form, such as an official file: an object
 * `countries` whose geometries have ISO3 ids and label points in `properties.ct`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import content from '@mediation/content';
import geo from '../dist/countries.js';
import { drawRegion, drawWorld } from './map/draw.mjs';
import { labelPointsOf } from './map/label-points.mjs';
import { areasOf, readTopology } from './map/source.mjs';
import { REGION_VIEWS, WORLD } from './map/views.mjs';

const { values } = parseArgs({ options: { source: { type: 'string' } } });
const topology = readTopology(values.source);
const areas = areasOf(topology);
const regionOf = Object.fromEntries(geo.countries.map(({ iso3, region }) => [iso3, region]));
const labelPoints = Object.fromEntries(
  Object.entries(labelPointsOf(topology, areas)).filter(([iso3]) => regionOf[iso3]),
);

const folder = new URL('../un-geodata/', import.meta.url);
mkdirSync(new URL('regions/', folder), { recursive: true });

function write(name, map) {
  const text = `${JSON.stringify(map)}\n`;
  writeFileSync(fileURLToPath(new URL(name, folder)), text);
  process.stdout.write(`${name}: ${text.length} bytes, ${gzipSync(text).length} gzip, ${map.viewBox}\n`);
}

write('world.json', drawWorld(areas, WORLD, content.REGIONS, regionOf, labelPoints));
for (const slug of content.REGIONS) {
  write(`regions/${slug}.json`, drawRegion(slug, areas, REGION_VIEWS[slug], regionOf, labelPoints));
}
