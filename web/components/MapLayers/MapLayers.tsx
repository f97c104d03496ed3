import type { LineLayer } from '@mediation/geo';
import type { ComponentProps } from 'react';
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

/** One path of the map. The library would make every path a tab stop. */
export function Shape({
  svgPath,
  className,
  place,
}: {
  svgPath: string;
  className?: string;
  place?: string;
}) {
  return (
    <Geography geography={prepared(svgPath)} className={className} tabIndex={undefined} data-place={place} />
  );
}

/** Areas of no country and no region, and the lines, in the styles of UN practice. Drawn over the land. */
export function LinesAndNeutralAreas({ lines, neutral }: { lines: readonly LineLayer[]; neutral: string }) {
  return (
    <g className={styles.over} aria-hidden="true">
      {neutral && <Shape svgPath={neutral} className={styles.neutral} />}
      {lines.map(({ kind, svgPath }) => (
        <Shape key={kind} svgPath={svgPath} className={styles[kind]} />
      ))}
    </g>
  );
}
