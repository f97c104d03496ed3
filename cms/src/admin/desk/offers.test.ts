import type { DeskView, UnitView } from '../../editorial/desk';
import type { Move } from '../../editorial/rules';
import { createIntl } from 'react-intl';
import { translations } from '../words';
import { speechOf } from '../words/speech';
import { labelOf, offerOf, readyOf, schedulableOf } from './offers';

const SPEECH = speechOf(createIntl({ locale: 'en', messages: translations['en'] ?? {} }));

const ALL = { locale: 'en', all: true };
const ENGLISH = { locale: 'en', all: false };

const unit = (name: string, state: UnitView['state'], may: Move[]): UnitView => ({
  unit: name,
  state,
  shown: state,
  digest: '',
  writers: [],
  sentBy: null,
  clearedBy: null,
  clearedFor: null,
  assignedTo: null,
  remark: null,
  involved: false,
  cannotClear: null,
  may,
});
const desk = (units: UnitView[], more: Partial<DeskView> = {}): DeskView => ({
  units,
  public: [],
  versions: {},
  recalled: [],
  errors: [],
  warnings: [],
  schedules: [],
  rights: [],
  reviewers: [],
  ...more,
});
const publicIn = (lang: string, current: boolean) => ({ lang, version: 1, publishedAt: '', current });

describe('a move is offered', () => {
  it('for the languages that stand before it and are the account’s, and for no other', () => {
    const view = desk([
      unit('facts', 'in-review', ['clear']),
      unit('en', 'in-review', []),
      unit('fr', 'in-review', ['clear']),
      unit('es', 'draft', ['clear']),
    ]);
    expect(offerOf('clear', view, ALL)).toEqual(['fr']);
    expect(offerOf('clear', view, ENGLISH)).toBeNull();
    expect(offerOf('clear', view, { locale: 'fr', all: false })).toEqual(['fr']);
  });

  it('not for a text whose facts the account cannot clear', () => {
    const view = desk([unit('facts', 'in-review', []), unit('en', 'in-review', ['clear'])]);
    expect(offerOf('clear', view, ENGLISH)).toBeNull();
  });

  it('for facts that lag behind, with the languages that are further along', () => {
    const facts = unit('facts', 'in-review', ['clear']);
    expect(offerOf('clear', desk([facts, unit('en', 'cleared', ['clear'])]), ENGLISH)).toEqual(['en']);
    expect(offerOf('clear', desk([facts, unit('en', 'draft', ['clear'])]), ENGLISH)).toBeNull();
    const draft = unit('facts', 'draft', ['send-for-review']);
    expect(offerOf('send-for-review', desk([draft, unit('en', 'cleared', [])]), ENGLISH)).toEqual(['en']);
  });

  it('for a type without language, with none', () => {
    expect(
      offerOf('clear', desk([unit('facts', 'in-review', ['clear'])]), { locale: null, all: false }),
    ).toEqual([]);
  });
});

describe('putting up is offered', () => {
  const units = [unit('facts', 'cleared', []), unit('en', 'cleared', []), unit('fr', 'in-review', [])];

  it('for what is cleared and not public as it stands', () => {
    expect(readyOf(desk(units), ALL)).toEqual(['en']);
    expect(readyOf(desk(units, { public: [publicIn('en', false)] }), ALL)).toEqual(['en']);
    expect(readyOf(desk(units, { public: [publicIn('en', true)] }), ALL)).toBeNull();
  });

  it('not before the facts are cleared', () => {
    expect(readyOf(desk([unit('facts', 'draft', []), unit('en', 'cleared', [])]), ALL)).toBeNull();
  });

  it('for later only where nothing waits yet', () => {
    const waiting: DeskView['schedules'][number] = {
      id: 1,
      state: 'waiting',
      dueAt: '',
      timeZone: 'UTC',
      scheduledBy: '',
      snapshot: null,
      entry: { type: 'activity-report', id: '', title: '', languages: ['en'] },
      reasons: [],
      endedAt: null,
      version: null,
      alarm: false,
    };
    expect(schedulableOf(desk(units), ALL)).toEqual(['en']);
    expect(schedulableOf(desk(units, { schedules: [waiting] }), ALL)).toBeNull();
    expect(schedulableOf(desk(units, { schedules: [{ ...waiting, state: 'failed' }] }), ALL)).toEqual(['en']);
  });
});

it('a button names its languages where there are several to look at', () => {
  expect(labelOf('clear', ['fr'], ENGLISH, SPEECH)).toBe('Clear');
  expect(labelOf('clear', ['fr'], ALL, SPEECH)).toBe('Clear: French');
  expect(labelOf('clear', ['fr', 'es', 'en'], ALL, SPEECH)).toBe('Clear: 3 languages');
});
