import type { Examples } from '../testing/examples';
import { Breadcrumb } from './Breadcrumb';

export const examples: Examples = {
  'to the parent page': (
    <Breadcrumb lang="en" back={{ label: 'Back to the unit', href: 'https://example.org/unit' }} />
  ),
  'from a report': (
    <Breadcrumb
      lang="en"
      back={{ label: 'Back to the overview', href: '/en' }}
      trail={[
        { label: 'Africa', href: '/en/regions/africa' },
        { label: 'Libya', href: '/en/countries/LBY' },
      ]}
    />
  ),
};
