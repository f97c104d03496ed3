import { aSnapshot } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { QuarterList } from './QuarterList';

const older = {
  ...aSnapshot({ slug: '2019-q4', title: 'October to December 2019', href: '/en/snapshots/2019-q4' }),
  compareHref: '/en/snapshots/2020-q1?compare=2019-q4',
};

export const examples: Examples = {
  'beside one other quarter': <QuarterList archive="/en/snapshots" lang="en" others={[older]} level={2} />,
  'with no other quarter': <QuarterList archive="/en/snapshots" lang="en" others={[]} level={2} />,
};
