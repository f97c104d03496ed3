import type { Examples } from '../testing/examples';
import { PreviewBanner } from './PreviewBanner';

const adminOrigin = 'https://desk.example.org';

export const examples: Examples = {
  'until an hour': (
    <PreviewBanner lang="en" expiresAt="2020-04-20T18:00:00Z" sharedBy={null} adminOrigin={adminOrigin} />
  ),
  'shared with somebody': (
    <PreviewBanner
      lang="en"
      expiresAt="2020-04-20T18:00:00Z"
      sharedBy="The duty officer"
      adminOrigin={adminOrigin}
    />
  ),
};
