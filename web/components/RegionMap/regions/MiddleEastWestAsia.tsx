'use client';

import middleEastWestAsia from '@mediation/geo/regions/middle-east-west-asia.json';
import { RegionDrawing, type RegionMapProps } from '../RegionDrawing';

export const MiddleEastWestAsia = (props: RegionMapProps) => <RegionDrawing map={middleEastWestAsia} {...props} />;
