import type { WorldMap } from '../maps';

declare const world: WorldMap;
export default world;
