import { geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';

/**
 * The maps: which projection, how wide (pixels), which points (degrees) the frame must hold, how fine. Both
 * projections keep areas true; the azimuthal one keeps shapes better far from the equator.
 *
 * `tolerance`: smallest triangle (square pixels) a border's bend must make to be kept.
 * `smallestIsland`: smallest detached piece of land (square pixels) that is kept.
 */

export const WORLD = {
  projection: 'equalEarth',
  width: 980,
  // Cuts the Bering Strait and no country.
  rotate: [-11, 0],
  fit: [
    [-168.5, 0],
    [190.5, 0],
    [-30, 83.5],
    [-68, -56.2],
  ],
  tolerance: 0.35,
  smallestIsland: 0.3,
};

export const REGION_VIEWS = {
  africa: {
    projection: 'equalEarth',
    width: 980,
    rotate: [-20, 0],
    // From Cabo Verde to the east of Mauritius.
    fit: [
      [-26, 15],
      [10, 38],
      [64.5, -20],
      [20, -36],
    ],
    tolerance: 0.8,
    smallestIsland: 0.1,
  },
  'asia-pacific': {
    projection: 'equalEarth',
    width: 980,
    rotate: [-125, 0],
    // From Iran to Tahiti, from Kazakhstan to the south of New Zealand.
    fit: [
      [43, 36],
      [46, 48],
      [80, 56],
      [212, -17],
      [168, -48],
    ],
    tolerance: 0.7,
    smallestIsland: 0.1,
  },
  'middle-east-west-asia': {
    projection: 'azimuthalEqualArea',
    width: 980,
    rotate: [-54, -26],
    fit: [
      [33.5, 30],
      [36, 38],
      [44, 11.5],
      [75.5, 37.5],
      [66, 39],
      [61, 21],
    ],
    tolerance: 0.3,
    smallestIsland: 0.2,
  },
  americas: {
    projection: 'azimuthalEqualArea',
    width: 720,
    rotate: [82, -18],
    // Alaska's mainland, not the Aleutians that go on across the antimeridian.
    fit: [
      [-168, 66],
      [-166, 54],
      [-70, 83.2],
      [-35, 83.7],
      [-34, -7],
      [-35, -54.5],
      [-69, -56.5],
    ],
    tolerance: 0.9,
    smallestIsland: 0.4,
  },
  europe: {
    projection: 'azimuthalEqualArea',
    width: 980,
    rotate: [-18, -53],
    // From Iceland and Portugal to the Urals and the Caspian Sea. The whole of the Russian Federation would
    // leave the other countries a quarter of the width: its label point here is one inside the frame.
    fit: [
      [-24.5, 65],
      [-10.5, 37],
      [25, 71.6],
      [33, 34.3],
      [51, 38.5],
      [58, 56],
    ],
    labelPoints: { RUS: [42, 56] },
    tolerance: 1,
    smallestIsland: 0.3,
  },
};

const PROJECTIONS = { equalEarth: geoEqualEarth, azimuthalEqualArea: geoAzimuthalEqualArea };

/** Beyond the frame, in pixels, so that the stroke of a focused shape does not run along it. */
const MARGIN = 3;
/** Between the frame and what it must hold, in pixels. */
const PADDING = 6;

/** @returns {{ projection: Function, width: number, height: number }} sizes in pixels */
export function frameOf({ projection: name, rotate, width, fit }) {
  const projection = PROJECTIONS[name]().rotate(rotate).precision(0);
  const inner = width - 2 * PADDING;
  projection.scale(1).translate([0, 0]);
  const points = fit.map((point) => projection(point));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const scale = Number((inner / (Math.max(...xs) - Math.min(...xs))).toFixed(2));
  const translate = [PADDING - Math.min(...xs) * scale, PADDING - Math.min(...ys) * scale].map(Math.round);
  const height = Math.round((Math.max(...ys) - Math.min(...ys)) * scale) + 2 * PADDING;
  projection
    .scale(scale)
    .translate(translate)
    .clipExtent([
      [-MARGIN, -MARGIN],
      [width + MARGIN, height + MARGIN],
    ]);
  return { projection, width, height };
}
