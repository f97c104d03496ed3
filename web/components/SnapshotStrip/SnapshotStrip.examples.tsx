import { aSnapshot } from '../testing/builders';
import type { Examples } from '../testing/examples';
import { SnapshotStrip } from './SnapshotStrip';

export const examples: Examples = {
  'of a quarter': <SnapshotStrip lang="en" archive="/en/snapshots" snapshot={aSnapshot()} />,
  'before any is published': <SnapshotStrip lang="en" archive="/en/snapshots" snapshot={null} />,
};
