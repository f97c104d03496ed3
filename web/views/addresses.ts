import type { Page } from '@/content/types';

export const pageNumber = (page: Page): number => ('pagination' in page ? page.pagination.page : 1);

/** The address of this very page. The frame's own link leads to the first page of a list. */
export function addressOf(page: Page): string {
  const { lang, languages, siteUrl, path } = page.frame;
  const url = new URL(languages.find((other) => other.lang === lang)?.href ?? `/${lang}${path}`, siteUrl);
  const number = pageNumber(page);
  if (number > 1) url.searchParams.set('page', String(number));
  return url.href;
}
