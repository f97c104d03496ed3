import { aGroup, aMarker, aPlace } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { RegionMapSection } from './RegionMapSection';

const africa = { slug: 'africa', name: 'Africa' } as const;
const sudan = aMarker({ iso3: 'SDN', name: 'Sudan', href: '/en/countries/SDN', activities: 1 });

export const examples: Examples = {
  'of Africa, Sudan on another page of the list': (
    <RegionMapSection
      lang="en"
      aboutTheMap="/en/about-the-map"
      region={africa}
      markers={[aMarker(), sudan]}
      groups={[
        aGroup({ place: aPlace('Africa', null), anchor: 'africa' }),
        aGroup({ place: aPlace('Libya', 'LBY'), anchor: 'LBY' }),
      ]}
    />
  ),
  'with nothing reported': (
    <RegionMapSection lang="en" aboutTheMap="/en/about-the-map" region={africa} markers={[]} groups={[]} />
  ),
};
