import type { Conflict, Preference } from './legacy-page';

/** A sentence for staff on each wording that was not preferred, with both lines. */
export function notesOf(conflicts: readonly Conflict[], preference: Preference): string[] {
  return conflicts.map(({ field, first, second }) => {
    const [kept, other] = preference === 'first' ? [first, second] : [second, first];
    return `Import: line ${other.line} (the text kept is that of line ${kept.line}), other wording of “${field}”: ${other.text}`;
  });
}

/** Adds the notes that are not there yet. Returns the very same notes when all of them are. */
export function withNotes(known: unknown, notes: readonly string[]): string {
  const before = typeof known === 'string' ? known : '';
  const added = notes.filter((note) => !before.includes(note));
  return [before, ...added].filter((note) => note !== '').join('\n\n');
}
