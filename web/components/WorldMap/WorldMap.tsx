'use client';

import type { RegionSlug } from '@mediation/content';
import type { Point } from '@mediation/geo';
import { ComposableMap } from 'react-simple-maps/core';
import { LinesAndNeutralAreas, Shape, type Layers } from '../MapLayers/MapLayers';
import { nearestAreas } from '../MapLayers/nearest-areas';
import { LABEL_POINTS, labelLines } from './region-labels';
import styles from './WorldMap.module.css';

/** Of a target at its largest: see the style sheet. */
const REACH = 17;

export interface WorldMapRegion {
  slug: RegionSlug;
  name: string;
  /** Number of activities, in words. */
  count: string;
  /** Name of the link: region and number. */
  label: string;
  href: string;
}

export interface WorldMapMarker {
  iso3: string;
  label: string;
  href: string;
  point: Point;
}

interface Props {
  map: Layers & { width: number; height: number; regions: RegionSlug[] };
  label: string;
  regions: WorldMapRegion[];
  markers: WorldMapMarker[];
}

function RegionLabel({ slug, name, count }: WorldMapRegion) {
  const [x, y] = LABEL_POINTS[slug];
  const lines = labelLines(name);
  return (
    <text className={styles.label} x={x} y={y} aria-hidden="true">
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : '1.15em'}>
          {`${line} `}
        </tspan>
      ))}
      <tspan className={styles.count} x={x} dy="1.35em">
        {count}
      </tspan>
    </text>
  );
}

/**
 * The five regions as five links, and a mark for each country with activities. Marks can be pressed, and a press
 * between two goes to the nearer one; but they are no tab stops: the list that stands with the map has the same
 * countries as links.
 */
export function WorldMap({ map, label, regions, markers }: Props) {
  const nearest = nearestAreas(
    markers.map(({ point }) => point),
    REACH,
  );
  return (
    <ComposableMap
      className={styles.map}
      width={map.width}
      height={map.height}
      role="group"
      aria-label={label}
      direction="ltr"
    >
      {map.regions.map((slug) => {
        const region = regions.find((candidate) => candidate.slug === slug);
        const shape = <Shape shape={`${map.map}/${slug}`} className={`${styles.land} ${styles[slug]}`} />;
        if (!region) return <g key={slug}>{shape}</g>;
        return (
          <a
            key={slug}
            className={styles.region}
            href={region.href}
            aria-label={region.label}
            data-place={slug}
          >
            {shape}
            <RegionLabel {...region} />
          </a>
        );
      })}
      <LinesAndNeutralAreas {...map} />
      <g aria-hidden="true">
        {markers.map(({ iso3, label: name, href, point: [x, y] }, index) => (
          <a key={iso3} className={styles.marker} href={href} tabIndex={-1} data-place={iso3}>
            <title>{name}</title>
            <clipPath id={`nearest-${iso3}`}>
              <polygon points={nearest[index]?.join(' ')} />
            </clipPath>
            <circle className={styles.target} cx={x} cy={y} clipPath={`url(#nearest-${iso3})`} />
            <circle className={styles.dot} cx={x} cy={y} />
          </a>
        ))}
      </g>
    </ComposableMap>
  );
}
