const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** `facts` or a language, for people. */
export const unitName = (unit: string): string =>
  unit === 'facts' ? 'Facts, for all languages' : (languageNames.of(unit) ?? unit);
