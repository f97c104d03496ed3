/** Lines the UN draws that the source has no geometry for. Longitude, latitude in degrees. */

/**
 * Line of Control in Jammu and Kashmir, from NJ9842 to the boundary. Derived from Natural Earth 1:50m, which
 * is in the public domain.
 */
export const LINE_OF_CONTROL = [
  [77, 34.99],
  [76.78, 34.9],
  [76.6, 34.74],
  [76.46, 34.76],
  [76.04, 34.67],
  [75.71, 34.5],
  [75.45, 34.54],
  [75.19, 34.64],
  [74.3, 34.77],
  [73.96, 34.65],
  [73.8, 34.38],
  [73.81, 34.32],
  [73.97, 34.24],
  [73.9, 34.07],
  [73.95, 34.02],
  [74.21, 34],
  [74.25, 33.95],
  [74.22, 33.89],
  [74, 33.79],
  [73.98, 33.72],
  [74, 33.63],
  [74.15, 33.51],
  [74.12, 33.38],
  [73.99, 33.22],
  [74.13, 33.07],
  [74.3, 32.99],
  [74.31, 32.81],
  [74.35, 32.77],
];

/**
 * Abyei area: meridians and parallel of the Permanent Court of Arbitration's award of 22 July 2009. Its south
 * side runs along the Sudan–South Sudan line of the geometry in use.
 */
export const ABYEI = { west: 27.833, east: 29, north: 10.167 };

/** Corner from which the Ethiopia–Somalia line south-westwards is a provisional administrative line. */
export const ETHIOPIA_SOMALIA_CORNER = [47.97, 7.99];
