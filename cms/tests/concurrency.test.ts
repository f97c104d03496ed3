import type { FeedLine, Language } from '@mediation/content';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { auditFaults } from './support/audit-chain';
import { bootCms, type Cms } from './support/boot';
import { SITE_TOKEN } from './support/home';
import { builtActor, builtClearance, builtPublish, builtRecall } from './support/built';
import { change, writeReport, type Entry } from './support/builders';
import { press, publish } from './support/desk';
import { ask } from './support/http';
import { linesOf, publicState, wholeFeed } from './support/publication';
import { runs } from './support/runs';

/** Callers that publish at the same time, each with a pair of entries of its own. */
const CALLERS = 4;
const PUBLICATIONS = process.env['TEST_DATABASE'] === 'postgres' ? runs(60, 1_000) : runs(24, 200);
const LANGUAGES: readonly Language[] = ['en', 'fr'];

let cms: Cms;
let staff: Staff;

beforeAll(async () => {
  cms = await bootCms();
  staff = await createStaff(cms);
});
afterAll(() => cms.stop());

interface Seen {
  version: number;
  /** What the feed said of each pair at that version: its marker, or `removed`. */
  pairs: Map<string, string[]>;
}

/** Follows the feed as a site does, one answer after the other, until it has that version. */
async function follow(pairOf: ReadonlyMap<string, string>, until: Promise<number>): Promise<Seen[]> {
  const seen = new Map<number, Seen>();
  let goal = Number.POSITIVE_INFINITY;
  const waiting = new AbortController();
  void until.then((version) => {
    goal = version;
    if (version === at) waiting.abort();
  });
  let at = 0;
  while (at < goal) {
    const lines = linesOf(
      await ask(cms, `/publication/items?after=${at}&contract=3`, {
        token: SITE_TOKEN,
        signal: waiting.signal,
      }),
    );
    const end = lines.at(-1);
    if (end?.kind !== 'end') throw new Error('An answer without its end.');
    let last = at;
    for (const line of lines) {
      if (line.kind !== 'put' && line.kind !== 'remove') continue;
      if (line.version < last) throw new Error(`Version ${line.version} came after ${last}.`);
      last = line.version;
      note(seen, pairOf, line);
    }
    if (end.version <= at) throw new Error(`The feed went from ${at} to ${end.version}.`);
    if (last > end.version) throw new Error(`Version ${last} came before its end, ${end.version}.`);
    at = end.version;
  }
  return [...seen.values()].sort((a, b) => a.version - b.version);
}

function note(seen: Map<number, Seen>, pairOf: ReadonlyMap<string, string>, line: FeedLine): void {
  if (line.kind !== 'put' && line.kind !== 'remove') return;
  const item = line.kind === 'put' ? (line.item as { id: string; text: { heading: string } }) : undefined;
  const id = line.kind === 'put' ? String(item?.id) : line.id;
  const pair = pairOf.get(id);
  if (!pair) return;
  const entry = seen.get(line.version) ?? { version: line.version, pairs: new Map<string, string[]>() };
  entry.pairs.set(pair, [...(entry.pairs.get(pair) ?? []), item?.text.heading ?? 'removed']);
  seen.set(line.version, entry);
}

/** Publishes a pair again and again, each time under a new marker that both its entries carry. */
async function publishPair(
  pair: readonly Entry[],
  name: string,
  times: number,
  desk: Account,
  reviewer: Account,
) {
  const { actingAs } = builtActor();
  const { moveUnits } = builtClearance();
  const { putUp } = builtPublish();
  const published: { version: number; marker: string }[] = [];
  for (let round = 1; round <= times; round += 1) {
    const marker = `${name} ${round}`;
    for (const { id } of pair) {
      for (const locale of LANGUAGES) {
        await actingAs(staff.author, () =>
          cms.strapi
            .documents('api::activity-report.activity-report')
            .update({ documentId: id, locale, data: { heading: marker, changeNote: marker } as object }),
        );
      }
    }
    for (const entry of pair) {
      await moveUnits(cms.strapi, staff.author.id, {
        ...entry,
        move: 'send-for-review',
        languages: LANGUAGES,
      });
      await moveUnits(cms.strapi, reviewer.id, { ...entry, move: 'clear', languages: LANGUAGES });
    }
    const { version } = await putUp(cms.strapi, desk.id, pair);
    published.push({ version, marker });
  }
  return published;
}

/** Recalls an entry and puts it up, in turns: cleared anew each time. */
async function recallAndPutUp(entry: Entry, times: number, reviewer: Account): Promise<number[]> {
  const { moveUnits } = builtClearance();
  const { putUp } = builtPublish();
  const { recall } = builtRecall();
  const versions: number[] = [];
  for (let round = 1; round <= times; round += 1) {
    const isUp = round % 2 === 1;
    if (!isUp) {
      await moveUnits(cms.strapi, staff.author.id, {
        ...entry,
        move: 'send-for-review',
        languages: LANGUAGES,
      });
      await moveUnits(cms.strapi, reviewer.id, { ...entry, move: 'clear', languages: LANGUAGES });
    }
    const publication = !isUp
      ? await putUp(cms.strapi, staff.publisher.id, [entry])
      : await recall(cms.strapi, staff.publisher.id, {
          ...entry,
          end: 'published-in-error',
          reason: 'It flickers.',
        });
    versions.push(publication.version);
  }
  return versions;
}

it(
  `${PUBLICATIONS} interleaved publications reach a follower whole, in order, and none is missing`,
  async () => {
    const reviewer = await createAccount(cms, 'reviewer');
    const pairOf = new Map<string, string>();
    const pairs: { name: string; entries: Entry[] }[] = [];
    for (let index = 0; index < CALLERS; index += 1) {
      const name = `Pair ${index}`;
      const entries = [
        await writeReport(cms, staff.author, { languages: LANGUAGES }),
        await writeReport(cms, staff.author, { languages: LANGUAGES }),
      ];
      for (const { id } of entries) pairOf.set(id, name);
      pairs.push({ name, entries });
    }
    const flickering = await writeReport(cms, staff.author, { languages: LANGUAGES });
    await publish(cms, staff, flickering);
    const start = 1;

    const half = Math.floor(PUBLICATIONS / 2);
    const each = Math.floor(half / CALLERS);
    const publishing = Promise.all([
      ...pairs.map(({ name, entries }) => publishPair(entries, name, each, staff.publisher, reviewer)),
    ]);
    const flicker = recallAndPutUp(flickering, half, reviewer);
    const done = Promise.all([publishing, flicker]);
    const lastVersion = done.then(([published, versions]) =>
      Math.max(...versions, ...published.flat().map(({ version }) => version)),
    );
    const [seen, [published, flickered]] = await Promise.all([follow(pairOf, lastVersion), done]);

    const versions = [...published.flat().map(({ version }) => version), ...flickered].sort((a, b) => a - b);
    expect(versions).toEqual(versions.map((_, index) => start + 1 + index));

    // An answer tells of each entry what is newest; so a follower sees of a pair the latest marker, in both
    // its entries and both their languages, or nothing.
    const markerAt = new Map(published.flat().map(({ version, marker }) => [version, marker]));
    for (const { version, pairs: told } of seen) {
      const marker = String(markerAt.get(version));
      expect([...told]).toEqual([[marker.replace(/ \d+$/, ''), [marker, marker, marker, marker]]]);
    }
    const toldOf = new Set(seen.map(({ version }) => version));
    for (const rounds of published) {
      expect(toldOf.has(Number(rounds.at(-1)?.version))).toBe(true);
    }

    const knex = cms.strapi.db.connection;
    const { audit_hash: head, version } = await knex('publication_head').first();
    expect(version).toBe(versions.at(-1));
    expect(auditFaults(await knex('audit_entries').orderBy('id'), head)).toEqual([]);
  },
  runs(120_000, 900_000),
);

it('one of many who put up the same text at once succeeds', async () => {
  const entry = await writeReport(cms, staff.author);
  await publish(cms, staff, entry);
  await change(cms, staff.author, entry, 'en', { heading: 'The next text', changeNote: 'A new heading.' });
  await press(cms, staff.author, 'send-for-review', entry);
  await press(cms, staff.reviewer, 'clear', entry);
  const { version } = (await publicState(cms)).head as { version: number };
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => press(cms, staff.publisher, 'put-up', entry)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403, 403]);
  expect((await publicState(cms)).head).toMatchObject({ version: version + 1 });
});

it('a text changed while it is being cleared and put up never goes out as nobody cleared it', async () => {
  for (let round = 0; round < runs(6, 60); round += 1) {
    const entry = await writeReport(cms, staff.author, { text: { heading: `Agreed ${round}` } });
    await press(cms, staff.author, 'send-for-review', entry);
    await Promise.all([
      press(cms, staff.reviewer, 'clear', entry).then(() => press(cms, staff.publisher, 'put-up', entry)),
      change(cms, staff.author, entry, 'en', { heading: `CANARY ${round}` }),
    ]);
    const answer = await press(cms, staff.publisher, 'put-up', entry);
    expect([200, 403]).toContain(answer.status);
    expect((await wholeFeed(cms)).text).not.toContain('CANARY');
  }
});

it('a put-up that breaks off leaves neither items nor an audit entry behind', async () => {
  const { putUp } = builtPublish();
  const cleared = await writeReport(cms, staff.author);
  await press(cms, staff.author, 'send-for-review', cleared);
  await press(cms, staff.reviewer, 'clear', cleared);
  const before = await publicState(cms);
  const audit = await cms.strapi.db.connection('audit_entries').count();
  const run = cms.strapi.db.transaction(async () => {
    await putUp(cms.strapi, staff.publisher.id, [cleared]);
    throw new Error('The power went.');
  });
  await expect(run).rejects.toThrow('The power went.');
  expect(await publicState(cms)).toEqual(before);
  expect(await cms.strapi.db.connection('audit_entries').count()).toEqual(audit);
  expect((await press(cms, staff.publisher, 'put-up', cleared)).status).toBe(200);
});
