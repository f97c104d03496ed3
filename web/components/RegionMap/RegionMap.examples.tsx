import type { Examples } from '../testing/examples';
import { RegionMap } from './RegionMap';

export const examples: Examples = {
  'of Africa': (
    <RegionMap
      region="africa"
      label="Map of activities: Africa"
      markers={[
        { iso3: 'LBY', number: '1', label: 'Libya: 2 activities', href: '#LBY' },
        { iso3: 'SDN', number: '2', label: 'Sudan: 1 activity', href: '#SDN' },
      ]}
    />
  ),
  'with a country that stands on another map': (
    <RegionMap
      region="europe"
      label="Map of activities: Europe"
      markers={[{ iso3: 'YEM', number: '1', label: 'Yemen: 1 activity', href: '#YEM' }]}
    />
  ),
};
