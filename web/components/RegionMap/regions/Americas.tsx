'use client';

import americas from '@mediation/geo/regions/americas.json';
import { RegionDrawing, type RegionMapProps } from '../RegionDrawing';

export const Americas = (props: RegionMapProps) => <RegionDrawing map={americas} {...props} />;
