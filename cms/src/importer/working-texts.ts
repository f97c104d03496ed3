import type { ItemType } from '@mediation/content';

/** Types the importer writes. */
export const IMPORTED_TYPES = [
  'overview',
  'service',
  'capacity',
  'map-disclaimer',
  'region',
  'activity-report',
] as const satisfies ItemType[];
export type ImportedType = (typeof IMPORTED_TYPES)[number];

/** An entry as the CMS holds it now. */
export interface WorkingText {
  type: ImportedType;
  id: string;
  /** Fields of its English text, or of another language's when it has none. */
  fields: Readonly<Record<string, unknown>>;
  hasEnglish: boolean;
  /** It was public and was taken down as it stands now. */
  takenDown: boolean;
  /** Its English text is public. */
  isPublic: boolean;
  /** What an edit of what was read here is based on: the `If-Match` of its save. */
  base: string;
}

/** What the importer has to know of the CMS to plan: all entries it could touch, and the codes it can use. */
export interface DeskContent {
  entries: readonly WorkingText[];
  /** Slugs of the snapshots there are. */
  snapshots: readonly string[];
  /** Slug; null before there are site settings. */
  currentSnapshot: string | null;
  /** Region by ISO3 code. */
  regionOfCountry: ReadonlyMap<string, string>;
}
