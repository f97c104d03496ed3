'use client';

import africa from '@mediation/geo/regions/africa.json';
import { RegionDrawing, type RegionMapProps } from '../RegionDrawing';

export const Africa = (props: RegionMapProps) => <RegionDrawing map={africa} {...props} />;
