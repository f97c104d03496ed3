'use client';

import type { Point } from '@mediation/geo';
import { ComposableMap } from 'react-simple-maps/core';
import { LinesAndNeutralAreas, Shape, type Layers } from '../MapLayers/MapLayers';
import { nearestAreas } from '../MapLayers/nearest-areas';
import styles from './RegionMap.module.css';

/** Of a target at its largest: see the style sheet. */
const REACH = 90;

export interface RegionMapMarker {
  iso3: string;
  /** Its number in the list beside the map. */
  number: string;
  label: string;
  href: string;
  point: Point;
}

interface Props {
  map: Layers & {
    width: number;
    height: number;
    /** ISO3 codes of the countries it draws. */
    countries: string[];
  };
  label: string;
  markers: RegionMapMarker[];
  /** ISO3 codes of the countries to stand out. */
  marked: string[];
}

/**
 * A region with a numbered mark for each country with activities. The mark, the country's land, and the sea beside
 * a mark (which small states are mostly missed by) lead to it. The list beside it has the same numbers and is what
 * the keyboard and the screen reader go through.
 */
export function RegionDrawing({ map, label, markers, marked }: Props) {
  const nearest = nearestAreas(
    markers.map(({ point }) => point),
    REACH,
  );
  const hrefs = new Map(markers.map(({ iso3, href }) => [iso3, href]));
  return (
    <ComposableMap
      className={styles.map}
      width={map.width}
      height={map.height}
      role="group"
      aria-label={label}
      direction="ltr"
    >
      <g aria-hidden="true">
        {markers.map(({ iso3, href, point: [x, y] }, index) => (
          <a key={iso3} href={href} tabIndex={-1} data-place={iso3}>
            <clipPath id={`nearest-${iso3}`}>
              <polygon points={nearest[index]?.join(' ')} />
            </clipPath>
            <circle className={styles.target} cx={x} cy={y} clipPath={`url(#nearest-${iso3})`} />
          </a>
        ))}
        <Shape shape={`${map.map}/context`} className={styles.context} />
        {map.countries.map((iso3) => {
          const shape = `${map.map}/${iso3}`;
          if (!marked.includes(iso3)) return <Shape key={iso3} shape={shape} className={styles.country} />;
          return (
            <a key={iso3} href={hrefs.get(iso3)} tabIndex={-1}>
              <Shape shape={shape} className={styles.marked} place={iso3} />
            </a>
          );
        })}
      </g>
      <LinesAndNeutralAreas {...map} />
      <g aria-hidden="true">
        {markers.map(({ iso3, number, label: name, href, point: [x, y] }) => (
          <a key={iso3} className={styles.marker} href={href} tabIndex={-1} data-place={iso3}>
            <title>{name}</title>
            <circle className={styles.disc} cx={x} cy={y} />
            <text className={styles.number} x={x} y={y} dy="0.35em">
              {number}
            </text>
          </a>
        ))}
      </g>
    </ComposableMap>
  );
}
