import type { RecallEnd } from '../../recalls/tables';

/** The three ends of a recall: what each is called, and what it does. */
export const ENDS: Record<RecallEnd, { name: string; does: string }> = {
  'published-in-error': {
    name: 'Published in error',
    does: 'Ends without a trace: its address answers as if the text had never been.',
  },
  moved: {
    name: 'Moved',
    does: 'Its address leads to another public text from now on.',
  },
  withdrawn: {
    name: 'Withdrawn',
    does: 'Its address says that a text was withdrawn, with the date, and names no country.',
  },
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** Name of a language; what has none is the same in all. */
export const languageName = (lang: string): string =>
  lang === 'zxx' ? 'all languages' : (languageNames.of(lang) ?? lang);

export const timeOf = (at: string): string => `${at.slice(0, 19).replace('T', ' ')} UTC`;
