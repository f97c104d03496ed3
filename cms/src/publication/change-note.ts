import { z } from 'zod';
import { digestOf } from './digest';
import type { Projection } from './projection';
import type { ItemRow } from './tables';
import { say } from '../sentences';

const publicReport = z.looseObject({ text: z.looseObject({ changeNote: z.string().nullable() }) });

/**
 * A report that replaces another text says so to its readers: where the text in a language differs from the
 * public one, its change note is there and is not the public one's. A first publication needs none, nor do
 * other types, whose pages have no place for it.
 * @returns sentences that say what is missing
 */
export function changeNoteFaults({ type, lang, text }: Projection, before: ItemRow | undefined): string[] {
  if (type !== 'activity-report' || !before?.item) return [];
  const { changeNote, ...words } = text;
  const { changeNote: publicNote, ...publicWords } = publicReport.parse(JSON.parse(before.item)).text;
  if (digestOf(words) === digestOf(publicWords)) return [];
  const values = { text: say('unit.theText', { language: lang }) };
  if (changeNote === null) {
    return [say('changeNote.missing', values)];
  }
  if (changeNote === publicNote) {
    return [say('changeNote.old', values)];
  }
  return [];
}
