import { aFrame } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { SiteHeader } from './SiteHeader';

const file = { sha256: 'c'.repeat(64), name: 'our logo.png', mime: 'image/png', size: 4_000 } as const;

const site = aFrame().site;

export const examples: Examples = {
  'on the archive': <SiteHeader frame={aFrame({ path: '/snapshots' })} />,
  'before site settings are published': <SiteHeader frame={aFrame({ site: null })} />,
  'with the logo of the unit': (
    <SiteHeader
      frame={aFrame({
        site: site && { ...site, logo: { file, alternativeText: 'Logo', width: 120, height: 44 } },
      })}
    />
  ),
};
