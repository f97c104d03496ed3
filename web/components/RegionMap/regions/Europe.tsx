'use client';

import europe from '@mediation/geo/regions/europe.json';
import { RegionDrawing, type RegionMapProps } from '../RegionDrawing';

export const Europe = (props: RegionMapProps) => <RegionDrawing map={europe} {...props} />;
