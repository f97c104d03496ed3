import type { PreviewTerms } from '../types';

/** What an answer depends on besides the store and the address. */
export interface SiteContext {
  /** Public origin, without a slash at its end. */
  siteUrl: string;
  /** Stands before every path on this site: `` in public, `/preview/{grant}` in preview. */
  base: string;
  /** Set in the preview process only. */
  preview: PreviewTerms | null;
}
