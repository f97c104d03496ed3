import type { RegionSlug } from '@mediation/content';
import type { Point } from '@mediation/geo';
import { REGIONS } from '../MapLayers/prepared-maps';
import { RegionDrawing, type RegionMapMarker } from './RegionDrawing';

interface Props {
  region: RegionSlug;
  label: string;
  /** A country whose point is not on this map gets no mark. */
  markers: Omit<RegionMapMarker, 'point'>[];
}

/** A region drawn by itself, with a numbered mark for each country with activities. */
export function RegionMap({ region, label, markers }: Props) {
  const { width, height, countries, neutral, lines, markers: points } = REGIONS[region];
  const known: Partial<Record<string, Point>> = points;
  return (
    <RegionDrawing
      map={{
        map: region,
        width,
        height,
        countries: countries.map(({ iso3 }) => iso3),
        lines: lines.map(({ kind }) => kind),
        neutral: neutral !== '',
      }}
      label={label}
      marked={markers.map(({ iso3 }) => iso3)}
      markers={markers.flatMap((marker) => {
        const point = known[marker.iso3];
        return point ? [{ ...marker, point }] : [];
      })}
    />
  );
}
