import type { Rendition } from '../routes';
import type { PageReader } from './reader';

/** More reports than this make no document: nobody reads it, and it would keep all others waiting. */
export const MOST_REPORTS = 500;

type DocumentRoute = Extract<Rendition, { format: 'pdf' }>['route'];

/**
 * Address of a page's document; null for a page with more reports than a document can have, and in a preview:
 * a text that is not public is not to be had as a file, which stays when the preview has ended.
 */
export const documentHref = (reader: PageReader, route: DocumentRoute, reports: number): string | null =>
  reports > MOST_REPORTS || reader.context.preview !== null
    ? null
    : reader.renditionHref({ format: 'pdf', route });

export const pictureHref = (reader: PageReader, route: Rendition['route']): string =>
  reader.renditionHref({ format: 'png', route });
