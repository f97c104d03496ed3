import type { Examples } from '../testing/examples';
import { PreviewBanner } from './PreviewBanner';

export const examples: Examples = {
  'until an hour': <PreviewBanner lang="en" expiresAt="2020-04-20T18:00:00Z" sharedBy={null} />,
  'shared with somebody': (
    <PreviewBanner lang="en" expiresAt="2020-04-20T18:00:00Z" sharedBy="The duty officer" />
  ),
};
