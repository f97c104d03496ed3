import type { RegionSlug } from '@mediation/content';
import type { LineKind, Point, RegionMap, WorldMap } from '@mediation/geo';
import type { ReactNode, SVGAttributes } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { REGIONS, WORLD } from '@/components/MapLayers/prepared-maps';

/**
 * The site's maps as pictures that stand alone, in the colours of its light theme: what RegionMap and WorldMap
 * draw with style sheets is drawn here with attributes.
 */

const INK = '#10273d';
const MARKER = { fill: '#ffc94d', stroke: '#0b2a45', strokeWidth: 1.5 } as const;
const COUNTRY = '#8fb8d3';
const COUNTRY_MARKED = '#2f7fb0';

const REGION_COLOURS: Record<RegionSlug, string> = {
  africa: '#2f7fb0',
  'asia-pacific': '#22658f',
  'middle-east-west-asia': '#4a96c2',
  americas: '#2f7fb0',
  europe: '#164f75',
};

/** UN practice: solid for international boundaries, broken for the others, each in its own way. */
const LINES: Record<LineKind, SVGAttributes<SVGPathElement>> = {
  boundary: { stroke: '#ffffff', strokeWidth: 0.75 },
  dashed: { stroke: INK, strokeWidth: 1.1, strokeDasharray: '4 2.5' },
  dotted: { stroke: INK, strokeWidth: 1.6, strokeLinecap: 'round', strokeDasharray: '0 3' },
  dashDot: { stroke: INK, strokeWidth: 1.1, strokeLinecap: 'round', strokeDasharray: '4.5 3 0 3' },
};

function Drawing({ map, land, marks }: { map: WorldMap | RegionMap; land: ReactNode; marks: ReactNode }) {
  const { viewBox, width, height, neutral, lines } = map;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={viewBox} width={width} height={height}>
      {land}
      <path d={neutral} fill="#9aa8b5" />
      {lines.map(({ kind, svgPath }) => (
        <path key={kind} d={svgPath} fill="none" strokeLinejoin="round" {...LINES[kind]} />
      ))}
      {marks}
    </svg>
  );
}

/** The world with its regions, and a dot for each of these countries (ISO3). SVG. */
export function worldDrawing(marked: readonly string[]): string {
  const points: Partial<Record<string, Point>> = WORLD.markers;
  return renderToStaticMarkup(
    <Drawing
      map={WORLD}
      land={WORLD.regions.map(({ slug, svgPath }) => (
        <path key={slug} d={svgPath} fill={REGION_COLOURS[slug]} />
      ))}
      marks={marked.flatMap((iso3) => {
        const point = points[iso3];
        return point ? [<circle key={iso3} cx={point[0]} cy={point[1]} r={5} {...MARKER} />] : [];
      })}
    />,
  );
}

/** A region with these of its countries (ISO3) standing out, each with the number it has in a list. SVG. */
export function regionDrawing(region: RegionSlug, marked: readonly { iso3: string; mark: string }[]): string {
  const map = REGIONS[region];
  const points: Partial<Record<string, Point>> = map.markers;
  const stand = new Set(marked.map(({ iso3 }) => iso3));
  return renderToStaticMarkup(
    <Drawing
      map={map}
      land={
        <>
          <path d={map.context} fill="#cfdae4" />
          {map.countries.map(({ iso3, svgPath }) => (
            <path key={iso3} d={svgPath} fill={stand.has(iso3) ? COUNTRY_MARKED : COUNTRY} />
          ))}
        </>
      }
      marks={marked.flatMap(({ iso3, mark }) => {
        const point = points[iso3];
        if (!point) return [];
        const [x, y] = point;
        return [
          <g key={iso3}>
            <circle cx={x} cy={y} r={17} {...MARKER} />
            <text
              x={x}
              y={y}
              dy="0.36em"
              fill={MARKER.stroke}
              fontFamily="Noto Sans"
              fontSize={18}
              fontWeight={700}
              textAnchor="middle"
            >
              {mark}
            </text>
          </g>,
        ];
      })}
    />,
  );
}
