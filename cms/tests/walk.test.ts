import type { Language } from '@mediation/content';
import * as fc from 'fast-check';
import { createAccount, createStaff, type Account, type Staff } from './support/accounts';
import { bootCms, type Cms } from './support/boot';
import { save, write, type Entry } from './support/builders';
import { press, publish } from './support/desk';
import { ask } from './support/http';
import { writeSettings } from './support/quarter';
import { runs } from './support/runs';

/**
 * Random people make random moves on random languages of a report. What they are allowed is the CMS's affair;
 * whatever it allows, a text may be public only if somebody agreed to exactly it who had not written it.
 * The test keeps its own books about who wrote and who agreed, from nothing but what was answered.
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
  | { kind: keyof typeof LIKELY; who: Person; langs: Walked[] }
  | { kind: 'release' | 'roll-back'; who: Person };

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
  { weight: 1, arbitrary: moveOf('recall') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('release' as const), who: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('roll-back' as const), who: person }) },
);
/** The whole way to the public in a row, as most texts go it. */
const way: fc.Arbitrary<Step[]> = fc
  .record({
    langs,
    'send-for-review': likely('send-for-review'),
    clear: likely('clear'),
    'put-up': likely('put-up'),
  })
  .map(({ langs: chosen, ...who }) =>
    (['send-for-review', 'clear', 'put-up'] as const).map((kind) => ({
      kind,
      who: who[kind],
      langs: chosen,
    })),
  );
const steps = fc
  .array(fc.oneof({ weight: 8, arbitrary: step.map((one) => [one]) }, { weight: 3, arbitrary: way }), {
    minLength: 3,
    maxLength: 9,
  })
  .map((parts) => parts.flat());

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

const FACTS = 'facts';
const COUNTRIES = ['YEM', 'KEN', 'COL', 'KHM'];
const headingOf = (count: number, unit: string) => `Wording ${count} of ${unit}`;
const factsOf = (count: number, sensitivity: string) => ({ countries: [COUNTRIES[count]], sensitivity });
const wordingOf = ({ countries, sensitivity }: ReturnType<typeof factsOf>) =>
  `${countries[0]} ${sensitivity}`;
const PUBLISHING: ReadonlySet<Step['kind']> = new Set(['put-up', 'release', 'roll-back']);

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
const counted = { items: 0, publications: 0, refusals: 0 };

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

async function take(report: Report, made: Step): Promise<number> {
  const account = accountOf(made.who);
  const { entry } = report;
  switch (made.kind) {
    case 'text': {
      const heading = headingOf(made.words, made.lang);
      const body = [{ type: 'paragraph', children: [{ type: 'text', text: heading }] }];
      const { status } = await save(cms, account, entry, made.lang, { heading, body });
      if (status < 300) noteWriting(report, made.lang, account, heading);
      return status;
    }
    case 'facts': {
      const facts = factsOf(made.words, made.sensitivity);
      const { status } = await save(cms, account, entry, 'en', facts);
      // A translator's facts are left out of what is otherwise taken.
      if (status < 300 && made.who !== 'translator') {
        noteWriting(report, FACTS, account, wordingOf(facts));
      }
      return status;
    }
    case 'release':
      return (
        await ask(cms, '/desk/releases', {
          method: 'POST',
          token: account.token,
          body: { snapshot: '2020-q1' },
        })
      ).status;
    case 'roll-back': {
      const last = await cms.strapi.db.connection('releases').orderBy('id', 'desc').first('id');
      if (!last) return 404;
      return (await ask(cms, `/desk/releases/${last.id}/roll-back`, { method: 'POST', token: account.token }))
        .status;
    }
    default: {
      const books = [FACTS, ...made.langs].map((unit) => [bookOf(report, unit), unit] as const);
      const { status } = await press(cms, account, made.kind, entry, {
        languages: made.langs,
        ...(made.kind === 'send-back' ? { remark: 'Say it otherwise.' } : {}),
      });
      if (made.kind === 'clear' && status === 200) {
        for (const [book] of books) {
          if (book.now !== null && !book.writers.has(account.id)) book.agreed.add(book.now);
        }
      }
      return status;
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
  const entry = await write(cms, staff.author, 'activity-report', { facts, text: { heading } });
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
          const status = await take(report, made);
          expect([200, 201, 400, 403, 404, 409]).toContain(status);
          if (status >= 400) counted.refusals += 1;
          else if (PUBLISHING.has(made.kind)) counted.publications += 1;
          await lookAtThePublic(made);
        }
      }),
      { numRuns: WALKS },
    );
    // Walks on which nothing ever happens would prove nothing.
    expect(counted.publications).toBeGreaterThan(WALKS / 10);
    expect(counted.items).toBeGreaterThan(WALKS / 10);
    expect(counted.refusals).toBeGreaterThan(WALKS);
  },
  runs(120_000, 7_200_000),
);
