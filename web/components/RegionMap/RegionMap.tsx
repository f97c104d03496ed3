import type { RegionSlug } from '@mediation/content';
import type { Point, RegionMap as Prepared } from '@mediation/geo';
import africa from '@mediation/geo/regions/africa.json';
import americas from '@mediation/geo/regions/americas.json';
import asiaPacific from '@mediation/geo/regions/asia-pacific.json';
import europe from '@mediation/geo/regions/europe.json';
import middleEastWestAsia from '@mediation/geo/regions/middle-east-west-asia.json';
import { RegionDrawing, type RegionMapMarker } from './RegionDrawing';

/**
 * Read on the server and given to the drawing as props: imported by it, the paths of all five would reach
 * every reader of every page.
 */
const MAPS: Record<RegionSlug, Prepared> = {
  africa,
  'asia-pacific': asiaPacific,
  'middle-east-west-asia': middleEastWestAsia,
  americas,
  europe,
};

interface Props {
  region: RegionSlug;
  label: string;
  /** A country whose point is not on this map gets no mark. */
  markers: Omit<RegionMapMarker, 'point'>[];
}

export function RegionMap({ region, label, markers }: Props) {
  const { width, height, countries, context, neutral, lines, markers: points } = MAPS[region];
  const known: Partial<Record<string, Point>> = points;
  return (
    <RegionDrawing
      map={{ width, height, countries, context, neutral, lines }}
      label={label}
      marked={markers.map(({ iso3 }) => iso3)}
      markers={markers.flatMap((marker) => {
        const point = known[marker.iso3];
        return point ? [{ ...marker, point }] : [];
      })}
    />
  );
}
