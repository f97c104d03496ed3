import { aFrame } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { SiteFrame } from './SiteFrame';

const site = aFrame().site;

export const examples: Examples = {
  'around a page': (
    <SiteFrame frame={aFrame()} back={{ label: 'Back to the overview', href: '/en' }}>
      <h1>Africa</h1>
    </SiteFrame>
  ),
  'in preview, with a notice': (
    <SiteFrame
      frame={aFrame({
        preview: {
          expiresAt: '2020-04-20T18:00:00Z',
          sharedBy: null,
          adminOrigin: 'https://desk.example.org',
        },
        site: site && { ...site, emergencyBanner: 'Our lines are down.' },
      })}
      back={null}
    >
      <h1>Africa</h1>
    </SiteFrame>
  ),
};
