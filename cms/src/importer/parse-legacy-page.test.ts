import { plainText } from '@mediation/content';
import fc from 'fast-check';
import { changed, lineOf, onlyFirstCopy, twoCopies, withoutLine } from '../../tests/importer/page-file';
import { ImportRefusal } from './import-refusal';
import { parseLegacyPage } from './parse-legacy-page';

function refusalOf(source: string): readonly string[] {
  try {
    parseLegacyPage(source);
  } catch (error) {
    if (error instanceof ImportRefusal) return error.reasons;
    throw error;
  }
  return [];
}

describe('the text of the page', () => {
  const page = parseLegacyPage(twoCopies);

  it('gives each part of the overview with the line it stands at', () => {
    expect(page.headings).toEqual({
      backToParent: { value: 'Back to the Dialogue Unit', line: 1 },
      title: { value: 'What the Dialogue Unit Does', line: 3 },
      snapshotHeading: { value: 'Current Snapshot', line: 7 },
      snapshotHint: { value: 'Choose a region to see its work', line: 9 },
      aboutHeading: { value: 'About the Dialogue Unit', line: 13 },
      factsheetsHeading: { value: 'Get our factsheets:', line: 18 },
      servicesHeading: { value: 'Our support has two main areas', line: 20 },
      capacitiesHeading: { value: 'The support of the Unit is based on:', line: 32 },
      disclaimersHeading: { value: 'Notes on the Map', line: 40 },
      regionActivitiesHeading: { value: 'Work by region', line: 54 },
      backToOverview: { value: 'Back to the Overview', line: 56 },
    });
    expect(page.texts.introduction.line).toBe(5);
  });

  it('makes one space of white space inside a sentence, no-break spaces among it', () => {
    expect(plainText(page.texts.sensitivityNote.value)).toBe(
      'Earlier work is told in our updates. What is sensitive stays out of this page.',
    );
    expect(page.disclaimers[0]?.text.value).toBe('Lines and names on this map are not an official position.');
  });

  it('keeps paragraphs apart, and curly apostrophes as they are', () => {
    const [libya] = page.reports;
    expect(libya?.body.value).toHaveLength(2);
    expect(libya && plainText(libya.body.value)).toContain('the country’s west. They stayed');
    expect(page.services[1]?.body.value).toHaveLength(2);
  });

  it('reads services and capacities in their order', () => {
    expect(page.services.map(({ order, title }) => [order, title.value])).toEqual([
      [1, 'Advice for peace talks:'],
      [2, 'Training of mediators, their teams, and the parties:'],
    ]);
    expect(page.capacities.map(({ body }) => plainText(body.value))).toEqual([
      'Staff who answer first, whatever the question is.',
      'A team of advisers that can leave within three days.',
    ]);
  });

  it('takes the area of a disclaimer from the words before its text', () => {
    expect(page.disclaimers.map(({ area }) => area)).toEqual([
      'world',
      'sudan-south-sudan',
      'abyei',
      'jammu-and-kashmir',
      'chagos-archipelago',
      'falkland-islands-malvinas',
    ]);
    expect(page.disclaimers[3]?.text.value).toBe(
      'The dotted line shows the Line of Control. The parties have not agreed on the final status.',
    );
  });

  it('tells the label on the map from the heading of a region', () => {
    expect(
      page.regions.map(({ slug, shortName, fullName }) => [slug, shortName.value, fullName.value]),
    ).toEqual([
      ['africa', 'Africa', 'Africa'],
      ['asia-pacific', 'Asia and the Pacific', 'Asia & the Pacific'],
      ['middle-east-west-asia', 'Middle East and West Asia', 'Middle East & West Asia'],
      ['americas', 'The Americas', 'The Americas and the Caribbean'],
      ['europe', 'Europe', 'Europe'],
    ]);
  });

  it('knows the countries of the reports', () => {
    expect(
      page.reports.map(({ region, countries, heading }) => [region, countries.join(), heading.value]),
    ).toEqual([
      ['africa', 'LBY', 'Libya'],
      ['africa', 'SDN', 'Sudan'],
      ['asia-pacific', 'PNG', 'Papua New Guinea/Bougainville'],
      ['middle-east-west-asia', 'SYR', 'Syria'],
      ['americas', 'GTM', 'Guatemala'],
      ['europe', 'GEO', 'Georgia'],
    ]);
  });

  it('keeps a list inside a report as a list', () => {
    const bulleted = changed(twoCopies, 'A third adviser followed', '    • One of them in person');
    expect(parseLegacyPage(bulleted).reports[0]?.body.value[1]).toEqual({
      type: 'list',
      format: 'unordered',
      children: [{ type: 'list-item', children: [{ type: 'text', text: 'One of them in person' }] }],
    });
  });

  it('reads line ends of every system, and the same page with a byte order mark taken off', () => {
    expect(parseLegacyPage(twoCopies.replace(/\n/g, '\r\n'))).toEqual(page);
  });

  it('reads a file with one copy, which has no way back to the overview', () => {
    const single = parseLegacyPage(onlyFirstCopy(twoCopies));
    expect(single.conflicts).toEqual([]);
    expect(single.headings.backToOverview).toBeUndefined();
    expect(single.reports).toHaveLength(6);
  });
});

describe('two copies that differ', () => {
  it('lists every conflict with both texts and their lines', () => {
    const { conflicts } = parseLegacyPage(twoCopies);
    expect(
      conflicts.map(({ type, key, field, first, second }) => [type, key, field, first.line, second.line]),
    ).toEqual([
      ['overview', '', 'title', 3, 58],
      ['overview', '', 'aboutText', 15, 70],
      ['service', '2', 'body', 28, 82],
      ['capacity', '2', 'body', 36, 88],
    ]);
    expect(conflicts[3]?.second.text).toBe('A group of experts that can leave within three days.');
  });

  it('keeps the first where nothing else is asked for, and the last where it is', () => {
    expect(parseLegacyPage(twoCopies).headings.title.value).toBe('What the Dialogue Unit Does');
    const last = parseLegacyPage(twoCopies, 'last');
    expect(last.headings.title).toEqual({ value: 'What the Dialogue Unit Does (old)', line: 58 });
    expect(last.services[1] && plainText(last.services[1].body.value)).toBe(
      'The Unit coaches individual mediators.',
    );
  });

  it('takes what only one copy has from that copy, whichever is preferred', () => {
    expect(parseLegacyPage(twoCopies, 'last').disclaimers).toHaveLength(6);
  });

  it('does not call white space a difference', () => {
    const fields = parseLegacyPage(twoCopies).conflicts.map(({ field }) => field);
    expect(fields).not.toContain('sensitivityNote');
  });
});

describe('a page that is not whole', () => {
  const at = (text: string): number => lineOf(twoCopies, text);
  const without = (text: string): string => withoutLine(twoCopies, text);
  const having = (text: string, line: string): string => changed(twoCopies, text, line);

  it.each<[string, string, number, RegExp]>([
    [
      'a country nobody knows',
      having('    Libya', '    Atlantis'),
      at('    Libya'),
      /“Atlantis” is not the name of a country/,
    ],
    [
      'a region nobody knows',
      having('• Europe', '  • Atlantis'),
      at('• Europe'),
      /“Atlantis” is none of the five/,
    ],
    [
      'a first region nobody knows',
      having('• Africa', '  • Atlantis'),
      at('• Africa'),
      /is none of the five regions/,
    ],
    [
      'an area nobody knows',
      having('Abyei.', 'Atlantis. It is gone.'),
      at('Abyei.'),
      /“Atlantis” is no area/,
    ],
    [
      'a report without text',
      without('The Unit advised those'),
      at('    Sudan'),
      /“Sudan” has no text under it/,
    ],
    [
      'a report without heading',
      without('    Sudan'),
      at('The Unit advised those'),
      /no heading with a country/,
    ],
    [
      'a first report without heading',
      without('    Georgia'),
      at('Participants of'),
      /no heading with a country/,
    ],
    [
      'a title without text',
      without('The Dialogue Unit helps'),
      at('What the Dialogue'),
      /has no text under it/,
    ],
    [
      'an introduction without title',
      without('What the Dialogue'),
      at('The Dialogue Unit helps'),
      /text without a heading/,
    ],
    ['a service without text', without('Advisers plan'), at('1. Advice for'), /has no text under it/],
    ['a service without title', without('1. Advice for'), at('Our support has'), /has no list under it/],
    [
      'services not counted in order',
      having('2. Training', '  3. Training for all:'),
      at('2. Training'),
      /number 3/,
    ],
    [
      'capacities without heading',
      without('The support of the Unit'),
      at('• Staff who'),
      /is missing before/,
    ],
    [
      'disclaimers without heading',
      without('Notes on the Map'),
      at('Lines and names'),
      /a text without a heading/,
    ],
    ['a disclaimer without text', having('Abyei.', 'Abyei.'), at('Abyei.'), /has no text after it/],
    [
      'a disclaimer without area',
      having('Abyei.', 'The status of that area is not final.'),
      at('Abyei.'),
      /begin with the area/,
    ],
    ['a page without way back', without('← Back to the Dialogue'), at('What the Dialogue'), /way back/],
    [
      'two reports on one country',
      having('    Sudan', '    Libya'),
      at('    Sudan'),
      /report already, at line 96/,
    ],
    [
      'a region that ends as another',
      having('    Asia & the Pacific', '    Europe'),
      at('    Asia & the'),
      /“Europe” stands in the region/,
    ],
  ])('is refused at the line: %s', (_, source, line, sentence) => {
    const [reason = ''] = refusalOf(source);
    expect(reason).toMatch(sentence);
    expect(reason).toContain(`Line ${line}: `);
  });

  it('is refused when a region is missing at its end', () => {
    const cut = twoCopies.slice(0, twoCopies.indexOf('  • Europe'));
    expect(refusalOf(cut)).toEqual([
      expect.stringMatching(/^Line \d+: the file ends, and the region “Europe” is missing/),
    ]);
  });

  it('is refused with all faults of its regions at once', () => {
    const twice = changed(changed(twoCopies, '    Libya', '    Atlantis'), '    Georgia', '    Lemuria');
    expect(refusalOf(twice)).toHaveLength(2);
  });

  it('is refused when it holds a third copy', () => {
    const [first = '', second = ''] = twoCopies.split('← Back to the Overview');
    const third = `${first}← Back to the Overview${second.slice(0, second.indexOf('  • Africa'))}← Back to the Overview${second}`;
    expect(refusalOf(third)).toEqual([expect.stringMatching(/a third copy/)]);
  });
});

describe('a page somebody edited at random', () => {
  const lines = twoCopies.split('\n');
  const position = fc.nat(lines.length - 1);
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('delete' as const), at: position, other: position }),
    fc.record({ kind: fc.constant('repeat' as const), at: position, other: position }),
    fc.record({ kind: fc.constant('swap' as const), at: position, other: position }),
    fc.record({ kind: fc.constant('write' as const), at: position, other: position }),
    fc.record({ kind: fc.constant('cut' as const), at: position, other: position }),
  );
  const apply = (
    page: string[],
    { kind, at, other }: { kind: string; at: number; other: number },
  ): string[] => {
    const copy = [...page];
    if (kind === 'delete') copy.splice(at, 1);
    else if (kind === 'repeat') copy.splice(other, 0, page[at] ?? '');
    else if (kind === 'swap') [copy[at], copy[other]] = [page[other] ?? '', page[at] ?? ''];
    else if (kind === 'write') copy[at] = `    Something else ${other % 2 === 0 ? 'is said here.' : ''}`;
    else copy.length = Math.min(copy.length, at);
    return copy;
  };

  it('is read whole, or refused with lines that are in it', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const edited = edits.reduce(apply, lines);
        const count = edited.length;
        try {
          const page = parseLegacyPage(edited.join('\n'));
          expect(page.regions).toHaveLength(5);
          for (const { body, countries } of page.reports) {
            expect(plainText(body.value)).not.toBe('');
            expect(countries).not.toEqual([]);
          }
        } catch (error) {
          if (!(error instanceof ImportRefusal)) throw error;
          expect(error.reasons).not.toEqual([]);
          for (const reason of error.reasons) {
            const line = Number(/^Line (\d+): /.exec(reason)?.[1]);
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(count + 1);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
