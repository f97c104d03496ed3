import type { RegionMap } from '../maps';

declare const region: RegionMap;
export default region;
