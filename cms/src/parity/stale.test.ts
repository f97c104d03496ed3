import { changedParagraphs } from './stale';

const same = (text: string) => ({ kind: 'same' as const, text });
const added = (text: string) => ({ kind: 'added' as const, text });
const removed = (text: string) => ({ kind: 'removed' as const, text });

describe('paragraphs that changed', () => {
  it('stand beside what they were, and the others are left out', () => {
    const parts = [
      same('One.\n\nTwo '),
      removed('envoys'),
      added('advisers'),
      same(' came.\n\nThree.\n\nFour '),
      removed('meetings'),
      added('rounds'),
      same('.'),
    ];
    expect(changedParagraphs(parts)).toEqual([
      { before: 'Two envoys came.', after: 'Two advisers came.' },
      { before: 'Four meetings.', after: 'Four rounds.' },
    ]);
  });

  it('stand beside nothing where they are new, or gone', () => {
    expect(changedParagraphs([same('One.'), added('\n\nTwo.')])).toEqual([{ before: null, after: 'Two.' }]);
    expect(changedParagraphs([removed('One.\n\n'), same('Two.')])).toEqual([{ before: 'One.', after: null }]);
  });

  it('are none where nothing changed', () => {
    expect(changedParagraphs([same('One.\n\nTwo.')])).toEqual([]);
  });
});
