import path from 'node:path';
import { DIST } from './home';
import type * as Actor from '../../src/access/actor';
import type * as Alarms from '../../src/alarms';
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
const built = async <T>(module: string): Promise<T> => (await import(path.join(DIST, 'src', module))) as T;

export const builtAlarms = () => built<typeof Alarms>('alarms');
export const builtActor = () => built<typeof Actor>('access/actor');
export const builtClearance = () => built<typeof Clearance>('editorial/clearance');
export const builtConsistency = () => built<typeof Consistency>('consistency');
export const builtGrants = () => built<typeof Grants>('preview/grants');
export const builtPublish = () => built<typeof Publish>('publication/publish');
export const builtRecall = () => built<typeof Recall>('publication/recall');
export const builtRecord = () => built<typeof AuditRecord>('audit/record');

/** What a release is made of, for texts of any kind. */
export const builtRelease = async () => ({
  ...(await built<typeof Release>('release/release')),
  ...(await built<typeof Entries>('entries')),
  ...(await built<typeof Projection>('publication/projection')),
});

/** Every move of the desk, where its routes make it. */
export const builtServices = async () => ({
  ...(await built<typeof Actor>('access/actor')),
  ...(await built<typeof EditBase>('editorial/edit-base')),
  ...(await built<typeof Clearance>('editorial/clearance')),
  ...(await built<typeof Publish>('publication/publish')),
  ...(await built<typeof Recall>('publication/recall')),
  ...(await built<typeof Release>('release/release')),
  ...(await built<typeof RollBack>('release/roll-back')),
  ...(await built<typeof Schedule>('schedule/schedule')),
  ...(await built<typeof Due>('schedule/due')),
  ...(await built<typeof HistoryRecord>('history/record')),
  ...(await built<typeof Restore>('history/restore')),
});
