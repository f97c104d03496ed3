import { geoContains } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';
import { kindOfLine, LINE_KINDS, NEUTRAL_AREAS } from './boundaries.mjs';
import { ETHIOPIA_SOMALIA_CORNER, LINE_OF_CONTROL } from './special-lines.mjs';
import { linesPath, polygonsPath } from './svg-path.mjs';
import { frameOf } from './views.mjs';

/** Steps a side of the frame is divided into when border points are matched: hundredths of a pixel. */
const QUANTIZATION = 1e5;

/** @returns {object} TopoJSON in pixels, simplified: shared borders stay shared */
function projectAreas(areas, projection, { tolerance, smallestIsland }) {
  const projected = geoProject(areas, projection);
  projected.features = projected.features.filter(({ geometry }) => geometry?.coordinates.length > 0);
  const simplified = simplify(presimplify(topology({ areas: projected }, QUANTIZATION)), tolerance);
  return filter(simplified, filterAttachedWeight(simplified, smallestIsland, planarRingArea));
}

const squaredDistance = ([x, y], [otherX, otherY]) => (x - otherX) ** 2 + (y - otherY) ** 2;

/** Ethiopia–Somalia: solid as far as the corner, a provisional administrative line from there to Kenya. */
function splitAtCorner(lines, corner) {
  if (!corner || lines.length === 0) return { boundary: lines, dashed: [] };
  const line = lines.flat();
  const nearest = line.reduce(
    (best, point, index) =>
      squaredDistance(point, corner) < squaredDistance(line[best], corner) ? index : best,
    0,
  );
  const halves = [line.slice(0, nearest + 1), line.slice(nearest)];
  if (halves[0][0][1] > halves[1].at(-1)[1]) halves.reverse();
  return { boundary: [halves[0]], dashed: [halves[1]] };
}

/** Ends where the area does: the last step is shortened to the outline. */
function lineWithin(line, area) {
  const last = line.findLastIndex((point) => geoContains(area, point));
  const inside = line.slice(0, last + 1);
  const outside = line[last + 1];
  if (!outside) return inside;
  let [near, far] = [inside.at(-1), outside];
  for (let step = 0; step < 20; step += 1) {
    const middle = [(near[0] + far[0]) / 2, (near[1] + far[1]) / 2];
    if (geoContains(area, middle)) near = middle;
    else far = middle;
  }
  return [...inside, near];
}

function lineLayers(topo, areas, projection) {
  const layers = Object.fromEntries(LINE_KINDS.map((kind) => [kind, []]));
  const isSplit = (a, b) => [a.id, b.id].sort().join(' ') === 'ETH SOM';
  for (const kind of LINE_KINDS) {
    const drawn = mesh(
      topo,
      topo.objects.areas,
      (a, b) => a !== b && !isSplit(a, b) && kindOfLine(a.id, b.id) === kind,
    );
    layers[kind].push(...drawn.coordinates);
  }
  const split = mesh(topo, topo.objects.areas, (a, b) => a !== b && isSplit(a, b));
  const { boundary, dashed } = splitAtCorner(split.coordinates, projection(ETHIOPIA_SOMALIA_CORNER));
  layers.boundary.push(...boundary);
  layers.dashed.push(...dashed);

  const jammuAndKashmir = areas.features.find(({ id }) => id === 'XJK');
  const lineOfControl = geoProject(
    { type: 'LineString', coordinates: lineWithin(LINE_OF_CONTROL, jammuAndKashmir) },
    projection,
  );
  if (lineOfControl) layers.dotted.push(lineOfControl.coordinates);
  return LINE_KINDS.map((kind) => ({ kind, svgPath: linesPath(layers[kind]) })).filter(
    ({ svgPath }) => svgPath,
  );
}

function markerPoints(points, projection, { width, height }) {
  const markers = {};
  for (const [iso3, point] of Object.entries(points).sort(([a], [b]) => a.localeCompare(b))) {
    const [x, y] = projection(point).map((value) => Math.round(value * 10) / 10);
    if (x >= 0 && x <= width && y >= 0 && y <= height) markers[iso3] = [x, y];
  }
  return markers;
}

const mergedPath = (topo, geometries) => polygonsPath(merge(topo, geometries).coordinates);

/** What every map has, and the tools to draw its land. */
function drawCommon(areas, view, labelPoints) {
  const frame = frameOf(view);
  const topo = projectAreas(areas, frame.projection, view);
  const { width, height } = frame;
  const { projection: name, rotate } = view;
  const of = (wanted) => topo.objects.areas.geometries.filter(({ id }) => wanted(id));
  return {
    topo,
    of,
    head: {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      projection: {
        name,
        rotate,
        scale: frame.projection.scale(),
        translate: frame.projection.translate(),
      },
    },
    neutral: mergedPath(
      topo,
      of((id) => NEUTRAL_AREAS.includes(id)),
    ),
    lines: lineLayers(topo, areas, frame.projection),
    markers: markerPoints({ ...labelPoints, ...view.labelPoints }, frame.projection, frame),
  };
}

/**
 * @param {object} areas features by code, in degrees
 * @param {Record<string, string>} regionOf region slug by ISO3
 * @param {Record<string, [number, number]>} labelPoints degrees by ISO3
 */
export function drawWorld(areas, view, regions, regionOf, labelPoints) {
  const { topo, of, head, neutral, lines, markers } = drawCommon(areas, view, labelPoints);
  return {
    ...head,
    regions: regions.map((slug) => ({
      slug,
      svgPath: mergedPath(
        topo,
        of((id) => regionOf[id] === slug),
      ),
    })),
    neutral,
    lines,
    markers,
  };
}

export function drawRegion(slug, areas, view, regionOf, labelPoints) {
  const own = Object.fromEntries(Object.entries(labelPoints).filter(([iso3]) => regionOf[iso3] === slug));
  const { topo, of, head, neutral, lines, markers } = drawCommon(areas, view, own);
  const countries = of((id) => regionOf[id] === slug)
    .map((geometry) => ({ iso3: geometry.id, svgPath: mergedPath(topo, [geometry]) }))
    .filter(({ svgPath }) => svgPath)
    .sort((a, b) => a.iso3.localeCompare(b.iso3));
  return {
    slug,
    ...head,
    countries,
    context: mergedPath(
      topo,
      of((id) => regionOf[id] !== slug && !NEUTRAL_AREAS.includes(id)),
    ),
    neutral,
    lines,
    markers,
  };
}
