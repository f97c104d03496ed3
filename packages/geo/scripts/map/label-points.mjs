import polylabel from 'polylabel';

/** Countries the source has no land for, and those whose widest part is not where people look for them. */
const OWN_POINTS = {
  FJI: [177.95, -17.84],
  IOT: [72.42, -7.33],
  KIR: [173.0, 1.4],
  MYS: [102.2, 4.1],
  PSE: [35.26, 31.94],
  SMR: [12.46, 43.94],
  SOM: [45.3, 3.4],
  UMI: [-177.37, 28.21],
  VAT: [12.45, 41.9],
  WLF: [-176.2, -13.28],
};

/** The source's point is kept when it lies at least this share of the greatest distance possible from a border. */
const CLEARANCE = 0.4;

const planarArea = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/** Scales longitude so that a degree is as long either way in the middle of the polygon. */
function levelled(polygon) {
  const latitudes = polygon[0].map(([, y]) => y);
  const shrink = Math.cos((((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * Math.PI) / 180);
  return { shrink, rings: polygon.map((ring) => ring.map(([x, y]) => [x * shrink, y])) };
}

/** Signed distance of a point from the edge of a polygon: positive inside. */
function clearanceOf([x, y], rings) {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const share =
        length && Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      nearest = Math.min(nearest, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)));
    }
  }
  return inside ? nearest : -nearest;
}

function pointIn(polygons, sourcePoint) {
  const [largest] = polygons.map(levelled).sort((a, b) => planarArea(b.rings[0]) - planarArea(a.rings[0]));
  const { shrink, rings } = largest;
  const best = polylabel(rings, 0.01);
  const [x, y] = sourcePoint;
  if (clearanceOf([x * shrink, y], rings) >= CLEARANCE * best.distance) return sourcePoint;
  return [best[0] / shrink, best[1]];
}

/**
 * A point of each country to put its marker on, by code. Longitude, latitude in degrees.
 *
 * @param {object} topology the source, whose geometries have a point in `properties.ct`
 * @param {object} areas features by code, in degrees
 */
export function labelPointsOf(topology, areas) {
  const ofSource = topology.objects.countries.geometries.map(({ id, properties }) => [id, properties.ct]);
  const sourcePoints = new Map(ofSource.reverse());
  const points = areas.features
    .filter(({ id }) => sourcePoints.has(id))
    .map(({ id, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return [id, pointIn(polygons, sourcePoints.get(id))];
    });
  return { ...Object.fromEntries(points), ...OWN_POINTS };
}
