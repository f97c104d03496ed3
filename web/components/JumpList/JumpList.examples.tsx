import type { Examples } from '../testing/examples';
import { JumpList } from './JumpList';

export const examples: Examples = {
  'beside a map': (
    <JumpList
      label="Countries on this page"
      entries={[
        { href: '#africa', name: 'Africa', number: null, count: '1 activity', place: null },
        { href: '#LBY', name: 'Libya', number: '1', count: '2 activities', place: 'LBY' },
      ]}
    />
  ),
  'of nothing': <JumpList label="Countries on this page" entries={[]} />,
};
