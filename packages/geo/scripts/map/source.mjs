import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { geoArea } from 'd3-geo';
import { geoStitch } from 'd3-geo-projection';
import { feature } from 'topojson-client';
import { ABYEI } from './special-lines.mjs';

/** The package that carries UN Geodata (simplified) as TopoJSON. Fetched here only, never depended on. */
const CARRIER = 'plotly.js@4.1.1';
const CARRIER_FILE = 'package/dist/plotly-geo-assets.js';

/** @returns {object} TopoJSON with an object `countries` whose geometries have ISO3 ids */
function fetchTopology() {
  const folder = mkdtempSync(path.join(tmpdir(), 'un-geodata-'));
  try {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', CARRIER, '--json', '--pack-destination', folder], { encoding: 'utf8' }),
    );
    execFileSync('tar', ['xzf', path.join(folder, filename), '-C', folder, CARRIER_FILE]);
    const module = { exports: {} };
    vm.runInNewContext(readFileSync(path.join(folder, CARRIER_FILE), 'utf8'), { module, window: {} });
    return JSON.parse(JSON.stringify(module.exports.topojson.world_50m));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** One area per code. The source has some in several pieces, and the province of China apart. */
function gather(features) {
  const polygons = new Map();
  for (const { id, geometry } of features) {
    const code = id === 'TWN' ? 'CHN' : id;
    polygons.set(code, [...(polygons.get(code) ?? []), ...polygonsOf(geometry)]);
  }
  polygons.delete('ATA');
  return polygons;
}

/**
 * Cuts the Abyei area out of Sudan as `XAB`: north sides from the award, south side along the line the source
 * has between Sudan and South Sudan.
 */
function cutAbyei(polygons) {
  const southern = new Set(polygons.get('SSD').flat(2).map(String));
  const [[ring, ...holes], ...islands] = polygons.get('SDN').toSorted((a, b) => b[0].length - a[0].length);
  const shared = ring
    .map((point, index) => ({ point, next: ring[index + 1] }))
    .filter(({ point, next }) => next && southern.has(String(point)) && southern.has(String(next)));
  const crossing = (longitude) => {
    const edge = shared.find(
      ({ point: [x], next: [nextX] }) => Math.min(x, nextX) <= longitude && longitude <= Math.max(x, nextX),
    );
    if (!edge) throw new Error(`The line between Sudan and South Sudan does not cross ${longitude}° E.`);
    const { point, next } = edge;
    const share = (longitude - point[0]) / (next[0] - point[0]);
    return { edge, point: [longitude, point[1] + share * (next[1] - point[1])] };
  };
  const ends = [crossing(ABYEI.west), crossing(ABYEI.east)];
  ends.sort((a, b) => ring.indexOf(a.edge.point) - ring.indexOf(b.edge.point));
  const [from, to] = ends;
  const south = [
    from.point,
    ...ring.slice(ring.indexOf(from.edge.point) + 1, ring.indexOf(to.edge.point) + 1),
  ];
  if (String(south.at(-1)) !== String(to.point)) south.push(to.point);
  const corners = [
    [from.point[0], ABYEI.north],
    [to.point[0], ABYEI.north],
  ];
  const around = [
    ...ring.slice(0, ring.indexOf(from.edge.point) + 1),
    from.point,
    ...corners,
    to.point,
    ...ring.slice(ring.indexOf(to.edge.point) + 1),
  ];
  polygons.set('SDN', [[around, ...holes], ...islands]);
  polygons.set('XAB', [[[...south, ...corners.toReversed(), from.point]]]);
  polygons.set(
    'SSD',
    polygons.get('SSD').map((rings) => rings.map((line) => insertEnds(line, ends))),
  );
}

/** Gives South Sudan's ring the two corners of Abyei that lie on its edges. */
function insertEnds(ring, ends) {
  return ring.flatMap((point, index) => {
    const next = ring[index + 1];
    const found = ends.filter(
      ({ edge }) =>
        next &&
        [String(point), String(next)].sort().join() === [String(edge.point), String(edge.next)].sort().join(),
    );
    if (found.length > 1) throw new Error('Both corners of Abyei lie on one edge.');
    return [
      point,
      ...found
        .map((end) => end.point)
        .filter((corner) => String(corner) !== String(point) && String(corner) !== String(next)),
    ];
  });
}

/** Longest edge, in degrees, that is left as it is: longer ones would leave a parallel they follow. */
const LONGEST_EDGE = 2;

/** Adds points on long edges, the same from either side, so that shared edges stay shared. */
function densify(ring) {
  return ring.flatMap((point, index) => {
    const next = ring[index + 1];
    if (!next) return [point];
    const length = Math.hypot(next[0] - point[0], next[1] - point[1]);
    if (length <= LONGEST_EDGE || length > 180) return [point];
    const forward = point[0] < next[0] || (point[0] === next[0] && point[1] < next[1]);
    const [a, b] = forward ? [point, next] : [next, point];
    const steps = Math.ceil(length / LONGEST_EDGE);
    const between = Array.from({ length: steps - 1 }, (_, step) => (step + 1) / steps).map((t) => [
      a[0] + t * (b[0] - a[0]),
      a[1] + t * (b[1] - a[1]),
    ]);
    return [point, ...(forward ? between : between.reverse())];
  });
}

/** @param {string | undefined} file TopoJSON of the same form, taken in place of the fetched one */
export const readTopology = (file) => (file ? JSON.parse(readFileSync(file, 'utf8')) : fetchTopology());

/**
 * One feature per area, in degrees: ISO3 codes, the neutral areas' `X…` codes of the source, and `XAB` for
 * Abyei. Antarctica is left out.
 */
export function areasOf(topology) {
  const polygons = gather(feature(topology, topology.objects.countries).features);
  cutAbyei(polygons);
  const features = [...polygons].map(([id, coordinates]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map(densify)) },
  }));
  const areas = geoStitch({ type: 'FeatureCollection', features });
  const wrong = areas.features.find((area) => geoArea(area) > Math.PI);
  if (wrong) throw new Error(`The rings of ${wrong.id} are wound the wrong way.`);
  return areas;
}
