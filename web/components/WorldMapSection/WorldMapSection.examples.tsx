import { aMarker, regionsWith } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { WorldMapSection } from './WorldMapSection';

export const examples: Examples = {
  'with activities in two regions': (
    <WorldMapSection
      lang="en"
      home="/en"
      aboutTheMap="/en/about-the-map"
      regions={regionsWith()}
      markers={[aMarker(), aMarker({ iso3: 'SDN', name: 'Sudan', href: '/en/countries/SDN' })]}
    />
  ),
};
