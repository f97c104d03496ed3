import type { BoardReport, BoardUnit } from '../../board/board';
import { countStates, matches, outlookOf, readFilters, withFilter, type Filters } from './filters';

const unit = (name: string, shown: BoardUnit['shown'], isPublic = false): BoardUnit => ({
  unit: name,
  state: shown === 'in-review' ? 'in-review' : shown === 'draft' ? 'draft' : 'cleared',
  shown,
  digest: '',
  may: [],
  isPublic,
});

const report = (more: Partial<BoardReport> = {}): BoardReport => ({
  id: 'one',
  title: 'Talks in the Valley',
  original: 'en',
  countries: ['KEN'],
  region: null,
  regions: ['africa'],
  sensitivity: 'public',
  units: [unit('facts', 'cleared'), unit('en', 'cleared'), unit('fr', 'draft')],
  authors: ['An author'],
  reviewers: ['A reviewer'],
  since: null,
  origin: null,
  ...more,
});

const by = (words: string): Filters => readFilters(new URLSearchParams(words));

describe('filters of the board', () => {
  it.each([
    ['', true],
    ['search=valley', true],
    ['search=%20valley%20', true],
    ['search=hill', false],
    ['region=africa', true],
    ['region=europe', false],
    ['country=KEN', true],
    ['country=YEM', false],
    ['language=fr', true],
    ['language=ar', false],
    ['state=draft', true],
    ['state=in-review', false],
    ['state=draft&language=fr', true],
    ['state=draft&language=en', false],
    ['state=missing', true],
    ['state=missing&language=ar', true],
    ['state=missing&language=fr', false],
    ['author=An+author', true],
    ['author=Another', false],
    ['reviewer=A+reviewer', true],
    ['reviewer=Another', false],
    ['region=africa&state=cleared&author=Another', false],
  ])('“%s” of an English and a French report about Kenya: %s', (words, found) => {
    expect(matches(report(), by(words))).toBe(found);
  });

  it('stand in the address beside what else stands there', () => {
    const address = new URLSearchParams('snapshot=2020-q1&region=africa');
    expect(withFilter(address, 'state', 'draft').toString()).toBe(
      'snapshot=2020-q1&region=africa&state=draft',
    );
    expect(withFilter(address, 'region', null).toString()).toBe('snapshot=2020-q1');
    expect(address.toString()).toBe('snapshot=2020-q1&region=africa');
  });

  it('count how many reports have something in which state', () => {
    const reports = [report(), report({ units: [unit('facts', 'draft'), unit('en', 'draft')] })];
    expect(Object.fromEntries(countStates(reports, null))).toEqual({ cleared: 1, draft: 2, missing: 2 });
    expect(Object.fromEntries(countStates(reports, 'en'))).toEqual({ cleared: 1, draft: 1 });
  });
});

describe('what readers will have of a report', () => {
  it('is public where they have some text of it, be it an older one', () => {
    const units = [unit('facts', 'draft'), unit('en', 'draft', true)];
    expect(outlookOf(report({ units }))).toBe('public');
  });

  it('goes out once its facts and one language are cleared', () => {
    expect(outlookOf(report())).toBe('goes');
    expect(outlookOf(report({ units: [unit('facts', 'in-review'), unit('en', 'cleared')] }))).toBe('inside');
    expect(outlookOf(report({ units: [unit('facts', 'cleared'), unit('en', 'draft')] }))).toBe('inside');
  });

  it('stays inside when it is restricted, whoever cleared it', () => {
    expect(outlookOf(report({ sensitivity: 'restricted' }))).toBe('inside');
  });
});
