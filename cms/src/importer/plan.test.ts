import fc from 'fast-check';
import { changed, twoCopies } from '../../tests/importer/page-file';
import { ImportRefusal } from './import-refusal';
import type { LegacyPage } from './legacy-page';
import { parseLegacyPage } from './parse-legacy-page';
import { planImport, type ImportPlan } from './plan';
import type { DeskContent, WorkingText } from './working-texts';

const options = { parentUrl: 'https://example.org/unit' };
const page = parseLegacyPage(twoCopies);

const emptyDesk: DeskContent = {
  entries: [],
  snapshots: ['2020-q1', '2019-q4'],
  currentSnapshot: '2020-q1',
  regionOfCountry: new Map([
    ['LBY', 'africa'],
    ['SDN', 'africa'],
    ['PNG', 'asia-pacific'],
    ['SYR', 'middle-east-west-asia'],
    ['GTM', 'americas'],
    ['GEO', 'europe'],
  ]),
};

/** The desk once a plan was carried out. */
function after(desk: DeskContent, plan: ImportPlan): DeskContent {
  const entries = new Map(desk.entries.map((entry) => [entry.id, entry]));
  for (const [index, { type, id: known, data, action }] of plan.entries.entries()) {
    if (action === 'leave-alone') continue;
    const id = known ?? `entry${String(index).padStart(5, '0')}`;
    const fields = { ...entries.get(id)?.fields, ...data };
    entries.set(id, {
      type,
      id,
      fields,
      hasEnglish: true,
      takenDown: false,
      isPublic: false,
      base: '"facts=1;en=1"',
    });
  }
  return { ...desk, entries: [...entries.values()] };
}

const imported = async (from: LegacyPage = page): Promise<DeskContent> =>
  after(emptyDesk, await planImport(from, emptyDesk, options));

function edited(
  desk: DeskContent,
  isIt: (entry: WorkingText) => boolean,
  edit: Partial<WorkingText>,
): DeskContent {
  const entries = desk.entries.map((entry) =>
    isIt(entry) ? { ...entry, ...edit, fields: { ...entry.fields, ...edit.fields } } : entry,
  );
  return { ...desk, entries };
}

const isSudan = ({ fields }: WorkingText): boolean => fields['heading'] === 'Sudan';
const isOverview = ({ type }: WorkingText): boolean => type === 'overview';
const actions = ({ entries }: ImportPlan) => [...new Set(entries.map(({ action }) => action))];
const entryOf = ({ entries }: ImportPlan, label: string) => entries.find((entry) => entry.label === label);

async function reasonsOf(plan: Promise<ImportPlan>): Promise<readonly string[]> {
  try {
    await plan;
  } catch (error) {
    if (error instanceof ImportRefusal) return error.reasons;
    throw error;
  }
  return [];
}

describe('a plan for an empty CMS', () => {
  it('creates every part of the page', async () => {
    const plan = await planImport(page, emptyDesk, options);
    expect(actions(plan)).toEqual(['create']);
    expect(plan.entries.map(({ label }) => label)).toEqual([
      'overview',
      'service 1',
      'service 2',
      'capacity 1',
      'capacity 2',
      'disclaimer world',
      'disclaimer sudan-south-sudan',
      'disclaimer abyei',
      'disclaimer jammu-and-kashmir',
      'disclaimer chagos-archipelago',
      'disclaimer falkland-islands-malvinas',
      'region africa',
      'region asia-pacific',
      'region middle-east-west-asia',
      'region americas',
      'region europe',
      'report Libya',
      'report Sudan',
      'report Papua New Guinea/Bougainville',
      'report Syria',
      'report Guatemala',
      'report Georgia',
    ]);
    expect(plan.remarks).toEqual([]);
  });

  it('gives new entries the facts the page has for them', async () => {
    const plan = await planImport(page, emptyDesk, { ...options, snapshot: '2019-q4' });
    expect(entryOf(plan, 'service 2')?.data).toMatchObject({
      order: 2,
      slug: 'training-of-mediators-their-teams-and-the-parties',
    });
    expect(entryOf(plan, 'capacity 2')?.data).toMatchObject({
      order: 2,
      slug: 'team-of-advisers-that-can',
      title: null,
    });
    expect(entryOf(plan, 'report Syria')?.data).toMatchObject({
      snapshot: '2019-q4',
      countries: ['SYR'],
      sensitivity: 'public',
    });
  });

  it('is refused when the overview would have no address to go back to', async () => {
    const reasons = await reasonsOf(planImport(page, emptyDesk, {}));
    expect(reasons).toEqual([expect.stringMatching(/^Line 3: overview, field “parentUrl”: .*--parent-url/)]);
  });

  it('says which country the CMS shows elsewhere', async () => {
    const regionOfCountry = new Map([...emptyDesk.regionOfCountry, ['GEO', 'asia-pacific']]);
    const { remarks } = await planImport(page, { ...emptyDesk, regionOfCountry }, options);
    expect(remarks).toEqual([
      expect.stringMatching(/Georgia \(GEO\) is in “europe”; the CMS has it in “asia-pacific”/),
    ]);
  });
});

describe('a plan for a CMS that has texts', () => {
  it('changes nothing when they say what the page says', async () => {
    const plan = await planImport(page, await imported(), options);
    expect(actions(plan)).toEqual(['keep']);
  });

  it('changes nothing either when the editor of the CMS stored keys of its own', async () => {
    const desk = await imported();
    const body = JSON.stringify(desk.entries.find(isSudan)?.fields['body']).replace(
      '"text":',
      '"bold":false,"text":',
    );
    const stored = edited(desk, isSudan, { fields: { body: JSON.parse(body) as unknown } });
    expect(actions(await planImport(page, stored, options))).toEqual(['keep']);
  });

  it('updates the fields that differ, and no other', async () => {
    const desk = edited(await imported(), isOverview, {
      fields: { title: 'Another title', parentUrl: 'https://example.org/x' },
    });
    const overview = entryOf(await planImport(page, desk, options), 'overview');
    expect(overview).toMatchObject({ action: 'update', changes: ['title'] });
    expect(overview?.data).toEqual({ title: 'What the Dialogue Unit Does' });
  });

  it('keeps the facts of a report, also after staff added a country', async () => {
    const desk = edited(await imported(), isSudan, { fields: { countries: ['SDN', 'SSD'], body: [] } });
    const sudan = entryOf(await planImport(page, desk, options), 'report Sudan');
    expect(sudan).toMatchObject({ action: 'update', changes: ['body'] });
    expect(Object.keys(sudan?.data ?? {})).toEqual(['body']);
  });

  it('keeps the title of a capacity, which the page has not', async () => {
    const isTeam = ({ type, fields }: WorkingText) => type === 'capacity' && fields['order'] === 2;
    const plan = await planImport(
      page,
      edited(await imported(), isTeam, { fields: { title: 'The team' } }),
      options,
    );
    expect(entryOf(plan, 'capacity 2')?.action).toBe('keep');
  });

  it('gives an entry without English text its first one, with its facts', async () => {
    const desk = edited(await imported(), isSudan, { hasEnglish: false });
    const sudan = entryOf(await planImport(page, desk, options), 'report Sudan');
    expect(sudan).toMatchObject({ action: 'update', changes: ['heading', 'body'] });
    expect(sudan?.data).toMatchObject({ snapshot: '2020-q1', countries: ['SDN'], heading: 'Sudan' });
  });

  it('leaves alone what was taken down, and says so', async () => {
    const desk = edited(await imported(), isSudan, { takenDown: true, fields: { body: [] } });
    const plan = await planImport(page, desk, options);
    expect(entryOf(plan, 'report Sudan')).toMatchObject({ action: 'leave-alone', data: {} });
    expect(plan.remarks).toEqual([expect.stringMatching(/report Sudan was taken down/)]);
  });

  it.each(['restricted', 'confidential'])('is refused when a report is %s', async (sensitivity) => {
    const desk = edited(await imported(), isSudan, { fields: { sensitivity } });
    expect(await reasonsOf(planImport(page, desk, options))).toEqual([
      expect.stringMatching(/^Line 104: the CMS has a restricted or confidential entry/),
    ]);
  });

  it('writes the public report beside a confidential one on the same country', async () => {
    const desk = await imported();
    const sudan = desk.entries.find(isSudan);
    if (!sudan) throw new Error('The page has a report on Sudan.');
    const hidden = {
      ...sudan,
      id: 'hidden00001',
      fields: { ...sudan.fields, sensitivity: 'confidential', body: [] },
    };
    const plan = await planImport(page, { ...desk, entries: [hidden, ...desk.entries] }, options);
    expect(entryOf(plan, 'report Sudan')).toMatchObject({ id: sudan.id, action: 'keep' });
  });

  it('is refused when two entries could be meant', async () => {
    const desk = await imported();
    const twins = desk.entries.filter(isSudan).map((entry) => ({ ...entry, id: 'twin0000001' }));
    expect(
      await reasonsOf(planImport(page, { ...desk, entries: [...desk.entries, ...twins] }, options)),
    ).toEqual([expect.stringMatching(/^The CMS has 2 entries that could be report Sudan/)]);
  });

  it('is refused when a text would not be fit to be public, with its line', async () => {
    const long = parseLegacyPage(
      changed(twoCopies, '1. Advice for', `  1. ${'Advice '.repeat(60).trim()}:`),
      'first',
    );
    expect(await reasonsOf(planImport(long, emptyDesk, options))).toEqual([
      expect.stringMatching(/^Line 22: service 1, field “title”/),
    ]);
  });
});

describe('the wording that was not preferred', () => {
  it('becomes an internal note with both lines', async () => {
    const plan = await planImport(page, emptyDesk, options);
    expect(entryOf(plan, 'capacity 2')?.data['internalNotes']).toBe(
      'Import: line 88 (the text kept is that of line 36), other wording of “body”: ' +
        'A group of experts that can leave within three days.',
    );
    expect(entryOf(plan, 'capacity 1')?.data).not.toHaveProperty('internalNotes');
  });

  it('is added to the notes of staff', async () => {
    const desk = edited(await imported(), isOverview, { fields: { internalNotes: 'Ask the office.' } });
    const overview = entryOf(await planImport(page, desk, options), 'overview');
    expect(overview?.changes).toEqual(['internalNotes']);
    expect(overview?.data['internalNotes']).toMatch(/^Ask the office\.\n\nImport: line 58 /);
  });

  it('is the first one when the last is preferred, and both are kept as notes after both imports', async () => {
    const last = parseLegacyPage(twoCopies, 'last');
    const first = await imported();
    const plan = await planImport(last, first, options);
    expect(plan.entries.filter(({ action }) => action !== 'keep').map(({ label }) => label)).toEqual([
      'overview',
      'service 2',
      'capacity 2',
    ]);
    const notes = String(entryOf(plan, 'capacity 2')?.data['internalNotes']);
    expect(notes).toContain('A group of experts');
    expect(notes).toContain('A team of advisers');
    expect(actions(await planImport(last, after(first, plan), options))).toEqual(['keep']);
  });

  it('is refused when the notes would not hold it', async () => {
    const desk = edited(await imported(), isOverview, { fields: { internalNotes: 'x'.repeat(4_990) } });
    expect(await reasonsOf(planImport(page, desk, options))).toEqual([
      expect.stringMatching(/internal notes would be/),
    ]);
  });
});

describe('the snapshot', () => {
  it.each([
    ['that the CMS has not', '2021-q1', /no snapshot “2021-q1”. There is 2019-q4, 2020-q1/],
    ['that is none', 'spring', /“spring” is no snapshot/],
  ])('is refused: one %s', async (_, snapshot, sentence) => {
    expect(await reasonsOf(planImport(page, emptyDesk, { ...options, snapshot }))).toEqual([
      expect.stringMatching(sentence),
    ]);
  });

  it('has to be said where none is current', async () => {
    const desk = { ...emptyDesk, currentSnapshot: null };
    expect(await reasonsOf(planImport(page, desk, options))).toEqual([expect.stringMatching(/--snapshot/)]);
  });
});

describe('a page somebody cut at random', () => {
  const lines = twoCopies.split('\n');

  it('has a plan after which nothing is left to change, or is refused', async () => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(fc.subarray([...lines.keys()], { minLength: lines.length - 3 }), async (kept) => {
        const source = kept.map((index) => lines[index]).join('\n');
        try {
          const cut = parseLegacyPage(source);
          const plan = await planImport(cut, emptyDesk, options);
          planned += 1;
          expect(actions(await planImport(cut, after(emptyDesk, plan), options))).toEqual(['keep']);
        } catch (error) {
          if (!(error instanceof ImportRefusal)) throw error;
          for (const reason of error.reasons) expect(reason).toMatch(/^Line \d+: /);
        }
      }),
      { numRuns: 200 },
    );
    expect(planned).toBeGreaterThan(0);
  });
});
