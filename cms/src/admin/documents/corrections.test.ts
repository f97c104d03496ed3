import type { RichText } from '@mediation/content';
import type { ReportOfQuarter } from '../../importer/documents/save';
import type { UnderstoodReport } from '../../importer/documents/understand';
import { chosenOf, corrected, correctionsOf, joined, suggestionFor } from './corrections';

const words = (text: string): RichText => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const understood = (
  heading: string,
  countries: string[],
  more: Partial<UnderstoodReport> = {},
): UnderstoodReport => ({
  place: 'line 1',
  heading,
  countries,
  region: 'africa',
  body: words(heading),
  unclear: [],
  taken: true,
  ...more,
});
const inQuarter = (id: string, countries: string[], languages: string[]): ReportOfQuarter => ({
  id,
  heading: id,
  countries,
  region: null,
  languages,
});

describe('a report of a document', () => {
  it('is a new one where the quarter has none on the same', () => {
    const reports = correctionsOf([understood('Mali', ['MLI'])]);
    const quarter = [inQuarter('niger', ['NER'], ['en']), inQuarter('both', ['MLI', 'NER'], ['en'])];
    expect(chosenOf(reports, quarter, 'en')).toMatchObject([{ heading: 'Mali', target: null }]);
  });

  it('is a further language of the one that has no text in it yet, unless the editor says otherwise', () => {
    const [report] = correctionsOf([understood('Mali', ['MLI'])]);
    const quarter = [inQuarter('there', ['MLI'], ['en'])];
    if (!report) throw new Error('There is no report.');
    expect(chosenOf([report], quarter, 'fr')).toMatchObject([{ target: 'there' }]);
    expect(chosenOf(corrected([report], 0, { target: null }), quarter, 'fr')).toMatchObject([
      { target: null },
    ]);
    // Of another quarter, whose report it would be no longer.
    expect(chosenOf(corrected([report], 0, { target: 'there' }), [], 'fr')).toMatchObject([{ target: null }]);
  });

  it('is left out where the quarter has it in this language, unless the editor takes it', () => {
    const reports = correctionsOf([understood('Mali', ['MLI'])]);
    const quarter = [inQuarter('there', ['MLI'], ['en', 'fr'])];
    expect(chosenOf(reports, quarter, 'fr')).toEqual([]);
    expect(reports.map((one) => suggestionFor(one, quarter, 'fr').isThere)).toEqual([true]);
    expect(chosenOf(corrected(reports, 0, { taken: true }), quarter, 'fr')).toHaveLength(1);
  });

  it('that was not clear is taken once the editor says what it is about', () => {
    const reports = correctionsOf([understood('Atlantis', [], { taken: false })]);
    expect(chosenOf(reports, [], 'en')).toEqual([]);
    expect(chosenOf(corrected(reports, 0, { countries: ['MLI'] }), [], 'en')).toMatchObject([
      { countries: ['MLI'], heading: 'Atlantis' },
    ]);
    const refused = corrected(corrected(reports, 0, { taken: false }), 0, { countries: ['MLI'] });
    expect(chosenOf(refused, [], 'en')).toEqual([]);
  });

  it('on a region is not that on its countries', () => {
    const reports = correctionsOf([understood('Africa', [])]);
    const quarter = [{ ...inQuarter('region', [], ['en']), region: 'africa' as const }];
    expect(chosenOf(reports, quarter, 'fr')).toMatchObject([{ target: 'region' }]);
    expect(chosenOf(reports, [inQuarter('mali', ['MLI'], ['en'])], 'fr')).toMatchObject([{ target: null }]);
  });

  it('joins the one before it, and its heading stays', () => {
    const reports = correctionsOf([
      understood('Mali', ['MLI']),
      understood('Later', []),
      understood('Mali', ['MLI'], { body: words('More.') }),
    ]);
    const once = joined(reports, 1);
    expect(once.map(({ key }) => key)).toEqual([0, 2]);
    const twice = joined(once, 2);
    expect(twice).toHaveLength(1);
    expect(twice[0]?.body).toEqual([
      ...words('Mali'),
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'Later' }] },
      ...words('Later'),
      ...words('More.'),
    ]);
    expect(joined(reports, 0)).toEqual(reports);
  });
});
