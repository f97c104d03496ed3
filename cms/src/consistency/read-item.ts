import { parseItem, type AnyItem } from '@mediation/content';
import type { ItemRow } from '../publication/tables';

/** The item of a row; null where it is not one, or another's. */
export function readItem({ item, type, entry_id, lang }: ItemRow): AnyItem | null {
  try {
    const parsed = parseItem(JSON.parse(String(item)));
    return parsed.type === type && parsed.id === entry_id && parsed.lang === lang ? parsed : null;
  } catch {
    // Whatever is wrong with it, it is not what was put up.
    return null;
  }
}
