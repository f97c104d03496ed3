import { aFrame } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { SiteHeader } from './SiteHeader';

const logo = { src: `/files/${'c'.repeat(64)}/our%20logo.png`, width: 120, height: 44 };

export const examples: Examples = {
  'on the archive': <SiteHeader frame={aFrame({ path: '/snapshots' })} />,
  'before site settings are published': <SiteHeader frame={aFrame({ site: null })} />,
  'with the logo of the unit': <SiteHeader frame={aFrame({ logo })} />,
};
