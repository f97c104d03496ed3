import { regionsWith } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { RegionNav } from './RegionNav';

export const examples: Examples = {
  'from Africa': <RegionNav lang="en" regions={regionsWith()} current="africa" level={2} />,
};
