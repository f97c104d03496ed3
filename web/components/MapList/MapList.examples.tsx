import { aMarker, regionsWith } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { MapList } from './MapList';

export const examples: Examples = {
  'of the world': <MapList lang="en" regions={regionsWith()} markers={[aMarker()]} />,
};
