import { pathOf } from '#map-paths';
import type { LineKind } from '@mediation/geo';
import { useState, type ComponentProps } from 'react';
import { Geography } from 'react-simple-maps/core';
import styles from './MapLayers.module.css';

// Only client components may import this: the library makes contexts and says nothing about it.

/** A shape whose path is ready: no geometry reaches the browser. */
const prepared = (svgPath: string): ComponentProps<typeof Geography>['geography'] => ({
  type: 'Feature',
  rsmKey: '',
  properties: null,
  geometry: { type: 'GeometryCollection', geometries: [] },
  svgPath,
});

/** One path of a map, by its name: see `pathOf`. The library would make every path a tab stop. */
export function Shape({ shape, className, place }: { shape: string; className?: string; place?: string }) {
  const [svgPath] = useState(() => pathOf(shape));
  return (
    <Geography
      geography={prepared(svgPath)}
      className={className}
      tabIndex={undefined}
      data-shape={shape}
      data-place={place}
    />
  );
}

/** What is drawn over the land of a map. */
export interface Layers {
  /** `world`, or a region's slug. */
  map: string;
  lines: readonly LineKind[];
  neutral: boolean;
}

/** Areas of no country and no region, and the lines, in the styles of UN practice. */
export function LinesAndNeutralAreas({ map, lines, neutral }: Layers) {
  return (
    <g className={styles.over} aria-hidden="true">
      {neutral && <Shape shape={`${map}/neutral`} className={styles.neutral} />}
      {lines.map((kind) => (
        <Shape key={kind} shape={`${map}/${kind}`} className={styles[kind]} />
      ))}
    </g>
  );
}
