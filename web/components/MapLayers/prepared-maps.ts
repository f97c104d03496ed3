import type { RegionSlug } from '@mediation/content';
import type { RegionMap, WorldMap } from '@mediation/geo';
import africa from '@mediation/geo/regions/africa.json';
import americas from '@mediation/geo/regions/americas.json';
import asiaPacific from '@mediation/geo/regions/asia-pacific.json';
import europe from '@mediation/geo/regions/europe.json';
import middleEastWestAsia from '@mediation/geo/regions/middle-east-west-asia.json';
import world from '@mediation/geo/world.json';

/** For the server alone: imported by what runs in a browser, all paths would reach every reader of every page. */
export const WORLD: WorldMap = world;

export const REGIONS: Record<RegionSlug, RegionMap> = {
  africa,
  'asia-pacific': asiaPacific,
  'middle-east-west-asia': middleEastWestAsia,
  americas,
  europe,
};
