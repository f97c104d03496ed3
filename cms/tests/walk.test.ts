import type { Language } from '@mediation/content';
import * as fc from 'fast-check';
import type { MoveRequest } from '../src/editorial/clearance';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { blocks, write, type Entry } from './support/builders';
import { builtServices } from './support/built';
import { publish } from './support/desk';
import { ask } from './support/http';
import { writeInProcess, writeSettings } from './support/quarter';
import { PROVING, runs } from './support/runs';

/**
 * Random people make random moves on random languages of a report. What they are allowed is the CMS's affair;
 * whatever it allows, a text may be public only if somebody agreed to exactly it who had not written it.
 * The test keeps its own books about who wrote and who agreed, from nothing but what was accepted.
 *
 * The moves are made where the desk's routes make them, in the services: what keeps requests out before that
 * is another test's affair (`ways-around`), and thousands of walks would spend their time on it.
 */

const WALKS = runs(100, 10_000);
const SOME_LANGUAGES = ['en', 'fr', 'ar'] as const satisfies Language[];
type Walked = (typeof SOME_LANGUAGES)[number];
/** Reports before which the database is cleared of those of earlier walks, so that a release stays quick. */
const KEPT = 40;

let cms: Cms;
let staff: Staff;
let people: Account[];
const PEOPLE = [
  'author',
  'another author',
  'reviewer',
  'reviewer of French',
  'publisher',
  'administrator',
  'super-admin',
  'translator',
] as const;
type Person = (typeof PEOPLE)[number];
const accountOf = (person: Person): Account => people[PEOPLE.indexOf(person)] as Account;
const FACTS = 'facts';

beforeAll(async () => {
  cms = await bootCms();
  cms.strapi.log.level = 'silent';
  staff = await createStaff(cms);
  const french = await createAccount(cms, 'reviewer', 'author');
  const translator = await createAccount(cms, 'translator');
  people = [
    staff.author,
    await createAccount(cms, 'author'),
    staff.reviewer,
    french,
    staff.publisher,
    staff.administrator,
    staff.superAdmin,
    translator,
  ];
  for (const [account, languages] of [
    [french, ['fr']],
    [translator, ['fr', 'ar']],
  ] as const) {
    const body = { languages };
    const { status } = await ask(cms, `/desk/accounts/${account.id}`, {
      method: 'PUT',
      token: staff.administrator.token,
      body,
    });
    expect(status).toBe(200);
  }
  const snapshot = await write(cms, staff.author, 'snapshot');
  await publish(cms, staff, snapshot);
  await publish(cms, staff, await writeSettings(cms, staff, '2020-q1', ['en'], 'walk'));
});
afterAll(() => cms.stop());

type Step =
  | { kind: 'text'; who: Person; lang: Walked; words: number }
  | { kind: 'facts'; who: Person; words: number; sensitivity: 'public' | 'confidential' }
  | { kind: 'restore'; who: Person; unit: Walked | typeof FACTS; back: number }
  | { kind: keyof typeof LIKELY; who: Person; langs: Walked[] }
  | { kind: 'release' | 'roll-back'; who: Person }
  | { kind: 'fall-due'; who: 'nobody' };

const person = fc.constantFrom(...PEOPLE);
const lang = fc.constantFrom(...SOME_LANGUAGES);
const langs = fc.subarray([...SOME_LANGUAGES], { minLength: 1 });
const words = fc.integer({ min: 1, max: 3 });
/** Anybody tries anything, but somebody who may more often: otherwise few walks would get as far as the public. */
const LIKELY = {
  'send-for-review': ['author', 'another author'],
  clear: ['reviewer', 'administrator'],
  'send-back': ['reviewer'],
  'put-up': ['publisher', 'reviewer'],
  schedule: ['publisher'],
  recall: ['publisher'],
} as const satisfies Record<string, readonly Person[]>;
const likely = (kind: keyof typeof LIKELY): fc.Arbitrary<Person> =>
  fc.oneof({ weight: 1, arbitrary: person }, { weight: 2, arbitrary: fc.constantFrom(...LIKELY[kind]) });
const moveOf = (kind: keyof typeof LIKELY) =>
  fc.record({ kind: fc.constant(kind), who: likely(kind), langs });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('text' as const), who: person, lang, words }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('facts' as const),
      who: person,
      words,
      sensitivity: fc.constantFrom('public', 'public', 'public', 'confidential'),
    }),
  },
  { weight: 2, arbitrary: moveOf('send-for-review') },
  { weight: 3, arbitrary: moveOf('clear') },
  { weight: 1, arbitrary: moveOf('send-back') },
  { weight: 2, arbitrary: moveOf('put-up') },
  { weight: 1, arbitrary: moveOf('schedule') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fall-due' as const), who: fc.constant('nobody') }) },
  { weight: 1, arbitrary: moveOf('recall') },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('restore' as const),
      who: person,
      unit: fc.constantFrom(FACTS, ...SOME_LANGUAGES),
      back: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('release' as const), who: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('roll-back' as const), who: person }) },
);
/** The whole way to the public in a row, as most texts go it: now, or at a time. */
const way: fc.Arbitrary<Step[]> = fc
  .record({
    langs,
    'send-for-review': likely('send-for-review'),
    clear: likely('clear'),
    'put-up': likely('put-up'),
    later: fc.constantFrom(false, false, true),
  })
  .map(({ langs: chosen, later, ...who }) => {
    const move = (kind: keyof typeof who) => ({ kind, who: who[kind], langs: chosen });
    const sent = [move('send-for-review'), move('clear')];
    if (!later) return [...sent, move('put-up')];
    return [...sent, { ...move('put-up'), kind: 'schedule' }, { kind: 'fall-due', who: 'nobody' }];
  });
const steps = fc
  .array(fc.oneof({ weight: 8, arbitrary: step.map((one) => [one]) }, { weight: 3, arbitrary: way }), {
    minLength: 3,
    maxLength: 9,
  })
  .map((parts) => parts.flat());

/** A walk on which all goes well: a few random ones may bring no schedule about. */
const STRAIGHT: Step[] = [
  { kind: 'send-for-review', who: 'author', langs: ['en'] },
  { kind: 'clear', who: 'reviewer', langs: ['en'] },
  { kind: 'schedule', who: 'publisher', langs: ['en'] },
  { kind: 'fall-due', who: 'nobody' },
];

/** One unit of clearance as the test knows it. */
interface Book {
  /** What stands in the working text; null before there is one. */
  now: string | null;
  /** Who wrote since the last publication. */
  writers: Set<number>;
  /** Wordings that somebody agreed to who had not written. */
  agreed: Set<string>;
}
interface Report {
  entry: Entry;
  books: Map<string, Book>;
}

const COUNTRIES = ['YEM', 'KEN', 'COL', 'KHM'];
const headingOf = (count: number, unit: string) => `Wording ${count} of ${unit}`;
const factsOf = (count: number, sensitivity: string) => ({ countries: [COUNTRIES[count]], sensitivity });
const wordingOf = ({ countries, sensitivity }: ReturnType<typeof factsOf>) =>
  `${countries[0]} ${sensitivity}`;
const PUBLISHING: ReadonlySet<Step['kind']> = new Set(['put-up', 'release', 'roll-back', 'fall-due']);

const bookOf = ({ books }: Report, unit: string): Book => {
  const known = books.get(unit) ?? { now: null, writers: new Set<number>(), agreed: new Set<string>() };
  books.set(unit, known);
  return known;
};
function noteWriting(report: Report, unit: string, by: Account, now: string): void {
  const book = bookOf(report, unit);
  if (book.now === now) return;
  book.now = now;
  book.writers.add(by.id);
}

let walk = new Map<string, Report>();
let seenVersion = 0;
const counted = { items: 0, publications: 0, scheduled: 0, refusals: 0 };

/** Looks at what went up since the last look: each wording, and the facts that went with it. */
async function lookAtThePublic(made: Step): Promise<void> {
  const rows = await cms.strapi.db
    .connection('publication_items')
    .where({ type: 'activity-report' })
    .where('version', '>', seenVersion)
    .whereNotNull('item');
  for (const { entry_id: id, lang: unit, item, version } of rows) {
    seenVersion = Math.max(seenVersion, Number(version));
    const report = walk.get(String(id));
    if (!report) continue;
    const { text, facts } = JSON.parse(String(item)) as {
      text: { heading: string };
      facts: { countries: string[] };
    };
    const found = { unit: String(unit), text: text.heading, facts: `${facts.countries[0]} public` };
    const agreed = {
      text: bookOf(report, found.unit).agreed.has(found.text),
      facts: bookOf(report, FACTS).agreed.has(found.facts),
    };
    expect({ ...found, agreed }).toEqual({ ...found, agreed: { text: true, facts: true } });
    counted.items += 1;
    // What is public again after a roll back is an older wording: it ends no round of writing.
    if (made.kind === 'roll-back') continue;
    bookOf(report, found.unit).writers.clear();
    bookOf(report, FACTS).writers.clear();
  }
}

/** What the CMS refuses is told by these; anything else is a fault of it. */
const REFUSALS: ReadonlySet<string> = new Set([
  'PolicyError',
  'NotFoundError',
  'ValidationError',
  'ApplicationError',
]);

/** Makes a move; false when it was refused. */
async function accepts(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (error instanceof Error && REFUSALS.has(error.name)) return false;
    throw error;
  }
}

/** Saves a change as the edit view does, from what stands now. */
async function save({ entry }: Report, by: Account, locale: Walked, data: object): Promise<boolean> {
  const { actingAs, basedOn, newestVersions } = builtServices();
  const { strapi } = cms;
  const newest = await newestVersions(strapi.db.connection, entry);
  const versions = Object.fromEntries([...newest].map(([unit, { number }]) => [unit, number]));
  const documents = strapi.documents('api::activity-report.activity-report');
  return accepts(() =>
    actingAs(by, () =>
      basedOn(versions, () => documents.update({ documentId: entry.id, locale, data: { ...data } })),
    ),
  );
}

/** What stands in the working text, in the words of the books. */
async function standing({ entry }: Report, unit: string): Promise<string> {
  const rows = await cms.strapi.db.connection('activity_reports').where({ document_id: entry.id });
  const row = rows.find(({ locale }) => unit === FACTS || locale === unit);
  if (unit !== FACTS) return String(row?.heading);
  const countries: unknown = typeof row?.countries === 'string' ? JSON.parse(row.countries) : row?.countries;
  return wordingOf({ countries: countries as string[], sensitivity: String(row?.sensitivity) });
}

async function restoreEarlier(report: Report, by: Account, unit: string, back: number): Promise<boolean> {
  const { newestVersions, restore, basedOn } = builtServices();
  const newest = await newestVersions(cms.strapi.db.connection, report.entry);
  const number = (newest.get(unit)?.number ?? 0) - back;
  const versions = Object.fromEntries([...newest].map(([of, head]) => [of, head.number]));
  const done = await accepts(() =>
    basedOn(versions, () => restore(cms.strapi, by.id, { ...report.entry, unit, number })),
  );
  if (done) noteWriting(report, unit, by, await standing(report, unit));
  return done;
}

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);

async function take(report: Report, made: Step): Promise<boolean> {
  const services = builtServices();
  const { strapi } = cms;
  const { entry } = report;
  if (made.kind === 'fall-due') {
    await strapi.db.connection('schedules').where({ state: 'waiting' }).update({
      due_at: new Date().toISOString(),
    });
    await services.runDue(strapi);
    return true;
  }
  const account = accountOf(made.who);
  switch (made.kind) {
    case 'text': {
      const heading = headingOf(made.words, made.lang);
      const done = await save(report, account, made.lang, { heading, body: blocks(heading) });
      if (done) noteWriting(report, made.lang, account, heading);
      return done;
    }
    case 'facts': {
      const facts = factsOf(made.words, made.sensitivity);
      const done = await save(report, account, 'en', facts);
      if (done) noteWriting(report, FACTS, account, wordingOf(facts));
      return done;
    }
    case 'restore':
      return restoreEarlier(report, account, made.unit, made.back);
    case 'release':
      return accepts(() => services.release(strapi, account.id, { snapshot: '2020-q1' }));
    case 'roll-back': {
      const last = await strapi.db.connection('releases').orderBy('id', 'desc').first('id');
      return last ? accepts(() => services.rollBack(strapi, account.id, Number(last.id))) : false;
    }
    case 'put-up':
      return accepts(() => services.putUp(strapi, account.id, [{ ...entry, languages: made.langs }]));
    case 'schedule': {
      const when = { languages: made.langs, dueAt: TOMORROW, timeZone: 'UTC' };
      return accepts(() => services.scheduleEntry(strapi, account.id, { ...entry, ...when }));
    }
    case 'recall': {
      const how = { languages: made.langs, end: 'published-in-error' as const, reason: 'A walk.' };
      return accepts(() => services.recall(strapi, account.id, { ...entry, ...how }));
    }
    default: {
      const books = [FACTS, ...made.langs].map((unit) => bookOf(report, unit));
      const request: MoveRequest = { ...entry, move: made.kind, languages: made.langs };
      if (made.kind === 'send-back') request.remark = 'Say it otherwise.';
      const done = await accepts(() => services.moveUnits(strapi, account.id, request));
      if (made.kind === 'clear' && done) {
        for (const book of books) {
          if (book.now !== null && !book.writers.has(account.id)) book.agreed.add(book.now);
        }
      }
      return done;
    }
  }
}

async function begin(): Promise<Report> {
  if (walk.size >= KEPT) {
    await cms.strapi.db
      .connection('activity_reports')
      .whereIn('document_id', [...walk.keys()])
      .delete();
    walk = new Map();
  }
  const heading = headingOf(0, 'en');
  const facts = factsOf(0, 'public');
  const entry = await writeInProcess(cms, staff, { type: 'activity-report' }, ['en'], {
    ...facts,
    snapshot: '2020-q1',
    supportKinds: [],
    heading,
    body: blocks(heading),
    changeNote: 'Another wording.',
  });
  const report: Report = { entry, books: new Map() };
  noteWriting(report, 'en', staff.author, heading);
  noteWriting(report, FACTS, staff.author, wordingOf(facts));
  walk.set(entry.id, report);
  return report;
}

it(
  `over ${WALKS} random walks, nothing is public that nobody but its writers agreed to`,
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (walked) => {
        const report = await begin();
        for (const made of walked) {
          if (!(await take(report, made))) counted.refusals += 1;
          else if (PUBLISHING.has(made.kind)) counted.publications += 1;
          else if (made.kind === 'schedule') counted.scheduled += 1;
          await lookAtThePublic(made);
        }
      }),
      { numRuns: WALKS, examples: [[STRAIGHT]] },
    );
    // Walks on which nothing ever happens would prove nothing.
    expect(counted.publications).toBeGreaterThan(WALKS / 10);
    expect(counted.items).toBeGreaterThan(WALKS / 10);
    expect(counted.scheduled).toBeGreaterThan(PROVING ? WALKS / 50 : 0);
    expect(counted.refusals).toBeGreaterThan(WALKS);
  },
  runs(300_000, 14_400_000),
);
