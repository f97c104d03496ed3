/** @jest-environment node */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { CmsClient } from './cms-client';
import { Follower } from './follower';
import { ContentStore, filesOfStore } from './store';
import { eventually } from './testing/eventually';
import { FakeCms, TOKEN } from './testing/fake-cms';
import { country, factsheet, idOf, report, wholeSite } from './testing/items';
import { temporaryFolder } from './testing/temporary-folder';

const PDF = Buffer.from('%PDF-1.7 the bytes of a factsheet');

describe('the follower', () => {
  let cms: FakeCms;
  let folder: ReturnType<typeof temporaryFolder>;
  let store: ContentStore;
  let follower: Follower;
  let logged: string[];

  const path = () => join(folder.path, 'content.sqlite');
  const log = (level: string, message: string) => void logged.push(`${level} ${message}`);
  const version = () => store.head?.version ?? 0;
  const heading = (lang: 'en' | 'fr', name: string) =>
    store.read((reading) => reading.item('activity-report', lang, idOf(name))?.text.heading ?? null);
  const reaches = (wanted: number) => eventually(`version ${wanted}`, () => version() === wanted);
  const alarms = (fault: string) =>
    eventually(`alarm: ${fault}`, () => follower.state().alarm?.fault === fault);

  function follow(token = TOKEN, silenceMs?: number): void {
    store = new ContentStore(path(), log);
    follower = new Follower(
      store,
      new CmsClient(cms.url, { scheme: 'Bearer', value: token }, silenceMs),
      log,
      50,
    );
    follower.start();
  }

  async function restart(): Promise<void> {
    await follower.stop();
    store.close();
    follow();
  }

  beforeEach(async () => {
    logged = [];
    folder = temporaryFolder();
    cms = await new FakeCms().start();
  });

  afterEach(async () => {
    await follower.stop();
    store.close();
    await cms.stop();
    folder.remove();
  });

  it('shows what is published, as soon as it is', async () => {
    cms.publish(...wholeSite());
    follow();
    await reaches(1);
    expect(heading('en', 'sahel')).toBe('sahel en');
    const before = Date.now();
    cms.publish(report('en', 'sahel', { region: 'africa', heading: 'A new heading' }));
    await reaches(2);
    expect(heading('en', 'sahel')).toBe('A new heading');
    expect(Date.now() - before).toBeLessThan(1_000);
  });

  it('asks with its token for what comes after its version and epoch', async () => {
    cms.publish(report('en', 'first'));
    follow();
    await reaches(1);
    await eventually('a second question', () => cms.requests.length > 1);
    expect(cms.requests[0]).toEqual({
      url: '/publication/items?after=0&contract=3',
      authorization: `Bearer ${TOKEN}`,
    });
    expect(cms.requests[1]?.url).toBe(`/publication/items?after=1&contract=3&epoch=${cms.epoch}`);
  });

  it('applies nothing of an answer that was cut, at whichever line', async () => {
    cms.publish(report('en', 'kept'));
    follow();
    await reaches(1);
    let keep = 0;
    cms.mischief = (lines, response) => {
      response.writeHead(200);
      response.write(lines.slice(0, keep).join(''), () => response.destroy());
    };
    cms.publish(report('en', 'kept', { heading: 'Half of a version' }), report('en', 'other'));
    for (keep = 1; keep <= 3; keep += 1) {
      const asked = cms.requests.length;
      await eventually('two more questions', () => cms.requests.length > asked + 2);
      expect([version(), heading('en', 'kept'), heading('en', 'other')]).toEqual([1, 'kept en', null]);
    }
    expect(follower.state().alarm?.fault).toBe('outage');
    cms.mischief = null;
    await reaches(2);
    expect(heading('en', 'kept')).toBe('Half of a version');
    expect(follower.state().alarm).toBeNull();
  });

  it.each([
    ['loses a change', (lines: string[]) => lines.toSpliced(1, 1)],
    ['has no head', (lines: string[]) => lines.slice(1)],
    ['has no end but closes well', (lines: string[]) => lines.slice(0, -1)],
    ['is empty', () => []],
    ['is cut within a line', (lines: string[]) => [lines.join('').slice(0, -20)]],
    ['goes on after its end', (lines: string[]) => [...lines, lines[1] ?? '']],
    ['holds another word', (lines: string[]) => lines.toSpliced(1, 0, '{"kind":"hint"}\n')],
  ])('applies nothing of an answer that %s', async (_, spoil) => {
    cms.publish(report('en', 'one'), report('en', 'two'));
    cms.mischief = (lines, response) => void response.writeHead(200).end(spoil(lines).join(''));
    follow();
    await eventually('an alarm', () => follower.state().alarm !== null);
    expect(version()).toBe(0);
    cms.mischief = null;
    await reaches(1);
  });

  it('never shows half of a version to a reader while it is applied', async () => {
    cms.publish(report('en', 'one'), report('en', 'two'));
    follow();
    await reaches(1);
    let finish: () => void = () => undefined;
    cms.mischief = (lines, response: ServerResponse) => {
      response.writeHead(200).write(lines.slice(0, 2).join(''));
      finish = () => response.end(lines.slice(2).join(''));
    };
    cms.publish(report('en', 'one', { heading: 'Second' }), report('en', 'two', { heading: 'Second' }));
    await eventually('half an answer', () => cms.requests.length > 1);
    for (let look = 0; look < 20; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect([heading('en', 'one'), heading('en', 'two')]).toEqual(['one en', 'two en']);
    }
    cms.mischief = null;
    finish();
    await reaches(2);
    expect([heading('en', 'one'), heading('en', 'two')]).toEqual(['Second', 'Second']);
  });

  it('keeps the last version and alarms when an item cannot be read', async () => {
    cms.publish(report('en', 'good'));
    follow();
    await reaches(1);
    cms.publish({ ...report('en', 'good'), notes: 'of the desk' });
    await alarms('content');
    expect([version(), heading('en', 'good')]).toEqual([1, 'good en']);
    expect(logged.join()).not.toContain('of the desk');
    expect(logged.filter((line) => line.includes('unreadable'))).toHaveLength(1);
  });

  it.each([
    ['another epoch', () => (cms.epoch = '6f1d3c52-8d1e-4d52-9a51-0d6a3f0a8e77')],
    ['a lower version', () => (cms.version = 1)],
  ])('refuses %s, alarms, and goes on showing what it has', async (_, replace) => {
    cms.publish(report('en', 'kept'));
    cms.publish(report('en', 'second'));
    follow();
    await reaches(2);
    replace();
    cms.wake();
    await alarms('history');
    expect([version(), heading('en', 'kept')]).toEqual([2, 'kept en']);
  });

  it.each([
    [406, 'contract'],
    [401, 'access'],
    [500, 'outage'],
  ])('keeps its version through status %i and names it an alarm of %s', async (status, fault) => {
    cms.publish(report('en', 'kept'));
    follow();
    await reaches(1);
    cms.status = status;
    cms.publish(report('en', 'later'));
    await restart();
    await alarms(fault);
    expect(heading('en', 'kept')).toBe('kept en');
    cms.status = null;
    await reaches(2);
  });

  it('outlives the CMS, also through its own restart, and says so once', async () => {
    cms.publish(report('en', 'kept'));
    follow();
    await reaches(1);
    cms.down = true;
    await restart();
    expect(heading('en', 'kept')).toBe('kept en');
    const asked = cms.requests.length;
    await eventually('five questions', () => cms.requests.length > asked + 5);
    expect(logged.filter((line) => line.includes('cannot be reached'))).toHaveLength(1);
    cms.down = false;
    cms.publish(report('en', 'after'));
    await reaches(2);
    expect(logged.at(-1)).toContain('in step');
  });

  it('gives up on a CMS that hangs, and asks again', async () => {
    cms.publish(report('en', 'late'));
    cms.mischief = () => undefined;
    follow(TOKEN, 100);
    await alarms('outage');
    expect(follower.state().alarm?.message).toBe('the CMS is silent');
    cms.mischief = null;
    await reaches(1);
  });

  it('fetches files before the version that names them, and drops them with the last that does', async () => {
    const file = cms.addFile(PDF);
    const stored = () => store.read((reading) => reading.file(file.sha256, 'factsheet.pdf'));
    cms.publish(factsheet('en', file), factsheet('fr', file));
    follow();
    await reaches(1);
    expect(stored()?.bytes).toEqual(PDF);
    expect(store.read((reading) => reading.file(file.sha256, 'other.pdf'))).toBeNull();
    cms.remove(factsheet('en', file));
    await reaches(2);
    expect(stored()).not.toBeNull();
    cms.remove(factsheet('fr', file));
    await reaches(3);
    expect(stored()).toBeNull();
    for (const name of filesOfStore(path()).filter(existsSync)) {
      expect(readFileSync(name).includes(PDF)).toBe(false);
    }
  });

  it('learns of a notice and of a move', async () => {
    cms.publish(report('en', 'one'), report('fr', 'one'), report('en', 'two'));
    follow();
    await reaches(1);
    const target = { type: 'activity-report', id: idOf('two') } as const;
    cms.remove(report('en', 'one'), { movedTo: target });
    cms.remove(report('fr', 'one'), { withdrawnOn: '2020-05-01' });
    await reaches(3);
    store.read((reading) => {
      expect(reading.movedTo('activity-report', 'en', idOf('one'))).toEqual(target);
      expect(reading.withdrawnOn('activity-report', 'fr', idOf('one'))).toBe('2020-05-01');
    });
  });

  it('refuses a version whose file comes with other bytes', async () => {
    const file = cms.addFile(PDF);
    cms.files.set(file.sha256, Buffer.from('%PDF-1.7 something quite different'.slice(0, PDF.length)));
    cms.publish(factsheet('en', file));
    follow();
    await alarms('content');
    expect(version()).toBe(0);
    cms.files.set(file.sha256, PDF);
    await reaches(1);
  });

  it('deletes a damaged file, says so, and fills it again', async () => {
    cms.publish(...wholeSite());
    follow();
    await reaches(1);
    await follower.stop();
    store.close();
    writeFileSync(path(), 'this is no database, and long enough to be looked at as one');
    follow();
    await reaches(1);
    expect(heading('fr', 'sahel')).toBe('sahel fr');
    expect(logged.filter((line) => line.includes('damaged'))).toHaveLength(1);
  });

  it('recovers from damage that is only met by a reader', async () => {
    cms.publish(...wholeSite());
    follow();
    await reaches(1);
    const bytes = readFileSync(path());
    writeFileSync(path(), Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0x5a)]));
    // The pages a connection has read are in its cache: a language not asked for yet is not.
    for (const lang of ['en', 'fr'] as const) heading(lang, 'sahel');
    store.read((reading) => reading.snapshots());
    await eventually('the store is filled again', () => {
      store.read((reading) => reading.countriesWithReports());
      return version() === 1 && heading('fr', 'sahel') === 'sahel fr';
    });
    expect(logged.some((line) => line.includes('damaged'))).toBe(true);
  });

  it('leaves no byte of what was taken down or replaced in the file or its log', async () => {
    const secrets = Array.from({ length: 40 }, (_, number) => `canary-${number}-${'x'.repeat(number * 90)}`);
    cms.publish(
      country('SSD', 'africa'),
      ...secrets.map((body, number) => report('en', `report${number}`, { body })),
    );
    follow();
    await reaches(1);
    for (const [number] of secrets.entries()) {
      if (number % 2 === 0) cms.remove(report('en', `report${number}`));
      else cms.publish(report('en', `report${number}`, { body: 'Harmless.' }));
    }
    await reaches(41);
    for (const name of filesOfStore(path()).filter(existsSync)) {
      expect(readFileSync(name).toString('latin1')).not.toMatch(/canary-/);
    }
  });
});
