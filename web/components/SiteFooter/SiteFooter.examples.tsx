import { aFrame } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { SiteFooter } from './SiteFooter';

export const examples: Examples = {
  'on a region page': <SiteFooter frame={aFrame()} />,
  'on a site never fed': <SiteFooter frame={aFrame({ site: null, contactEmail: null, asOf: null })} />,
};
