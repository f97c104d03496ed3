'use client';

import asiaPacific from '@mediation/geo/regions/asia-pacific.json';
import { RegionDrawing, type RegionMapProps } from '../RegionDrawing';

export const AsiaPacific = (props: RegionMapProps) => <RegionDrawing map={asiaPacific} {...props} />;
