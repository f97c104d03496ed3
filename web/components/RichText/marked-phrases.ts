export interface Phrase {
  phrase: string;
  /** BCP 47. */
  language: string;
}

export interface Piece {
  text: string;
  /** Null for the language of the text around it. */
  language: string | null;
}

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts a text at its foreign phrases. Of two that start at the same place the longer is taken. */
export function marked(text: string, phrases: Phrase[]): Piece[] {
  if (phrases.length === 0) return [{ text, language: null }];
  const languages = new Map(phrases.map(({ phrase, language }) => [phrase, language]));
  const longestFirst = [...languages.keys()].sort((a, b) => b.length - a.length);
  return text
    .split(new RegExp(`(${longestFirst.map(escaped).join('|')})`, 'u'))
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, language: languages.get(piece) ?? null }));
}
