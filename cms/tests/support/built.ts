import path from 'node:path';
import { DIST } from './home';
import { load } from './outside';
import type * as Actor from '../../src/access/actor';
import type * as Alarms from '../../src/alarms';
import type * as Ownership from '../../src/audit/ownership';
import type * as AuditRecord from '../../src/audit/record';
import type * as Consistency from '../../src/consistency';
import type * as Clearance from '../../src/editorial/clearance';
import type * as Grants from '../../src/preview/grants';
import type * as Publish from '../../src/publication/publish';
import type * as Entries from '../../src/entries';
import type * as Projection from '../../src/publication/projection';
import type * as Release from '../../src/release/release';
import type * as Recall from '../../src/publication/recall';
import type * as EditBase from '../../src/editorial/edit-base';
import type * as HistoryRecord from '../../src/history/record';
import type * as Restore from '../../src/history/restore';
import type * as RollBack from '../../src/release/roll-back';
import type * as Due from '../../src/schedule/due';
import type * as Schedule from '../../src/schedule/schedule';

/**
 * The CMS's own modules as the booted CMS runs them: a second copy from `src` would have its own state.
 */
const built = <T>(module: string): T => load<T>(path.join(DIST, 'src', module));

export const builtAlarms = () => built<typeof Alarms>('alarms');
export const builtActor = () => built<typeof Actor>('access/actor');
export const builtClearance = () => built<typeof Clearance>('editorial/clearance');
export const builtConsistency = () => built<typeof Consistency>('consistency');
export const builtGrants = () => built<typeof Grants>('preview/grants');
export const builtOwnership = () => built<typeof Ownership>('audit/ownership');
export const builtPublish = () => built<typeof Publish>('publication/publish');
export const builtRecall = () => built<typeof Recall>('publication/recall');
export const builtRecord = () => built<typeof AuditRecord>('audit/record');

/** What a release is made of, for texts of any kind. */
export const builtRelease = () => ({
  ...built<typeof Release>('release/release'),
  ...built<typeof Entries>('entries'),
  ...built<typeof Projection>('publication/projection'),
});

/** Every move of the desk, where its routes make it. */
export const builtServices = () => ({
  ...built<typeof Actor>('access/actor'),
  ...built<typeof EditBase>('editorial/edit-base'),
  ...built<typeof Clearance>('editorial/clearance'),
  ...built<typeof Publish>('publication/publish'),
  ...built<typeof Recall>('publication/recall'),
  ...built<typeof Release>('release/release'),
  ...built<typeof RollBack>('release/roll-back'),
  ...built<typeof Schedule>('schedule/schedule'),
  ...built<typeof Due>('schedule/due'),
  ...built<typeof HistoryRecord>('history/record'),
  ...built<typeof Restore>('history/restore'),
});
