import type { RegionSlug } from '@mediation/content';
import type { ComponentType } from 'react';
import type { RegionMapProps } from './RegionDrawing';
import { Africa } from './regions/Africa';
import { Americas } from './regions/Americas';
import { AsiaPacific } from './regions/AsiaPacific';
import { Europe } from './regions/Europe';
import { MiddleEastWestAsia } from './regions/MiddleEastWestAsia';

/** One client module a region, so that a page sends the paths of its own region only. */
const MAPS: Record<RegionSlug, ComponentType<RegionMapProps>> = {
  africa: Africa,
  'asia-pacific': AsiaPacific,
  'middle-east-west-asia': MiddleEastWestAsia,
  americas: Americas,
  europe: Europe,
};

export function RegionMap({ region, ...props }: RegionMapProps & { region: RegionSlug }) {
  const Map = MAPS[region];
  return <Map {...props} />;
}
