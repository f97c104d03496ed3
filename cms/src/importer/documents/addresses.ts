/** The only address that takes files of other kinds than those the site shows, and keeps none. */
export const READ_DOCUMENT = '/desk/documents/read';
