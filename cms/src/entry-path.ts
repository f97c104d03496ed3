const SINGLE_TYPES = new Set(['overview', 'site-setting']);

/** Where the form of an entry is in the admin; `locale` opens it in that language. */
export function entryPath(type: string, id: string, locale?: string): string {
  const uid = `api::${type}.${type}`;
  const kind = SINGLE_TYPES.has(type) ? `single-types/${uid}` : `collection-types/${uid}/${id}`;
  return `/content-manager/${kind}${locale === undefined ? '' : `?plugins[i18n][locale]=${locale}`}`;
}
