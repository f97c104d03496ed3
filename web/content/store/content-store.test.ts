/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT } from '@mediation/content';
import Database from 'better-sqlite3';
import { EPOCH } from '../testing/fake-cms';
import { apply, filledStore, recall } from '../testing/filled-store';
import { country, idOf, report, snapshot, wholeSite } from '../testing/items';
import { temporaryFolder } from '../testing/temporary-folder';
import { ContentStore, filesOfStore } from '.';

const SILENT = { withdrawnOn: null, movedTo: null };
const silent = () => undefined;

describe('the content store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  const path = () => join(folder.path, 'web', 'content.sqlite');
  const bytes = () =>
    filesOfStore(path())
      .filter(existsSync)
      .map((file) => readFileSync(file, 'latin1'))
      .join('');

  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  it('has no version before its first', () => {
    const store = new ContentStore(path(), silent);
    expect(store.head).toBeNull();
    store.close();
  });

  it('keeps its version and items through a restart', () => {
    filledStore(wholeSite(['en']), path()).close();
    const store = new ContentStore(path(), silent);
    expect(store.head).toEqual({
      epoch: EPOCH,
      version: 1,
      at: '2020-04-01T10:00:01.000Z',
      contract: CONTRACT,
    });
    expect(store.read((reading) => reading.item('activity-report', 'en', idOf('sahel')))).toEqual(
      report('en', 'sahel', { region: 'africa' }),
    );
    store.close();
  });

  it('shows nothing of an update that was abandoned', () => {
    const store = filledStore([report('en', 'kept')], path());
    const update = store.beginUpdate();
    update.put(report('en', 'kept', { heading: 'Never' }));
    update.put(report('en', 'other'));
    update.abandon();
    expect(store.read((reading) => reading.reportCount())).toBe(1);
    expect(store.read((reading) => reading.item('activity-report', 'en', idOf('kept'))?.text.heading)).toBe(
      'kept en',
    );
    store.close();
  });

  it('starts anew when its tables are of another version', () => {
    filledStore(wholeSite(['en']), path()).close();
    const database = new Database(path());
    database.pragma('user_version = 999');
    database.close();
    const logged: string[] = [];
    const store = new ContentStore(path(), (_, message) => logged.push(message));
    expect(store.head).toBeNull();
    expect(logged).toHaveLength(1);
    store.close();
  });

  it('counts each report once in its regions and once under each place', () => {
    const store = filledStore([
      country('SSD', 'africa'),
      country('SDN', 'africa'),
      country('SYR', 'middle-east-west-asia'),
      report('en', 'border', { countries: ['SDN', 'SSD', 'SYR'] }),
      report('fr', 'border', { countries: ['SDN', 'SSD', 'SYR'] }),
      report('en', 'sahel', { region: 'africa' }),
    ]);
    expect(store.read((reading) => reading.regionsIn('2020-q1'))).toEqual([
      { key: 'africa', reports: 2 },
      { key: 'middle-east-west-asia', reports: 1 },
    ]);
    expect(store.read((reading) => reading.placesIn('2020-q1'))).toEqual([
      { key: 'SDN', reports: 1 },
      { key: 'SSD', reports: 1 },
      { key: 'SYR', reports: 1 },
      { key: 'africa', reports: 1 },
    ]);
  });

  it('follows a country that editors move to another region', () => {
    const store = filledStore([
      country('GEO', 'asia-pacific'),
      report('en', 'talks', { countries: ['GEO'] }),
    ]);
    apply(store, [country('GEO', 'europe')]);
    expect(store.read((reading) => reading.regionsIn('2020-q1'))).toEqual([{ key: 'europe', reports: 1 }]);
    expect(store.read((reading) => reading.regionOf('GEO'))).toBe('europe');
  });

  it('ends a report silently: lists and numbers are as if it had never been', () => {
    const lists = (store: ContentStore) =>
      store.read((reading) => [
        reading.placesIn('2020-q1'),
        reading.regionsIn('2020-q1'),
        reading.snapshots(),
        reading.snapshotsOf('SSD'),
        reading.countriesWithReports(),
        reading.reportCount(),
      ]);
    const items = [
      country('SSD', 'africa'),
      snapshot('en', '2019-q4'),
      report('en', 'one', { countries: ['SSD'] }),
    ];
    const never = filledStore(items);
    const store = filledStore(items);
    const error = report('en', 'error', { countries: ['SSD'], snapshot: '2018-q3' });
    apply(store, [error]);
    expect(lists(store)).not.toEqual(lists(never));
    recall(store, [error]);
    expect(lists(store)).toEqual(lists(never));
  });

  it('keeps a notice only where a text was withdrawn, until it is published again', () => {
    const store = filledStore([report('en', 'one'), report('fr', 'one')]);
    const notice = (lang: 'en' | 'fr') =>
      store.read((reading) => reading.withdrawnOn('activity-report', lang, idOf('one')));
    recall(store, [report('en', 'one')], { withdrawnOn: '2020-05-01' });
    recall(store, [report('fr', 'one')]);
    expect([notice('en'), notice('fr')]).toEqual(['2020-05-01', null]);
    apply(store, [report('en', 'one')]);
    expect(notice('en')).toBeNull();
  });

  it('keeps where a text moved to, until it is published again', () => {
    const store = filledStore([report('en', 'one')]);
    const target = { type: 'activity-report', id: idOf('two') } as const;
    const movedTo = () => store.read((reading) => reading.movedTo('activity-report', 'en', idOf('one')));
    recall(store, [report('en', 'one')], { movedTo: target });
    expect(movedTo()).toEqual(target);
    apply(store, [report('en', 'one')]);
    expect(movedTo()).toBeNull();
  });

  it('leaves no byte of an old text, whatever the order and size of what comes and goes', () => {
    const store = new ContentStore(path(), silent);
    const live = new Map<string, string>();
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
    for (let version = 1; version <= 40; version += 1) {
      const update = store.beginUpdate();
      for (let change = 0; change < 20; change += 1) {
        const name = `report${random(150)}`;
        if (random(3) === 0) {
          update.remove({ type: 'activity-report', id: idOf(name), lang: 'en' }, SILENT);
          live.delete(name);
        } else {
          const mark = `mark-${version}-${change}-`;
          update.put(report('en', name, { heading: mark, body: mark.repeat(1 + random(900)) }));
          live.set(name, mark);
        }
      }
      update.commit({ epoch: EPOCH, version, at: '2020-04-01T10:00:00.000Z', contract: CONTRACT });
      const found = new Set(bytes().match(/mark-\d+-\d+-/g));
      expect(found).toEqual(new Set(live.values()));
    }
    store.close();
  });
});
