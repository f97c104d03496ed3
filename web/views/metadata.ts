import type { Metadata } from 'next';
import type { Answer, Frame, Page } from '@/content/types';
import { interfaceIn } from '@/messages';
import { frameOf, rendered } from './frame-of';
import { headlineOf } from './headline';

/** About what a search engine shows of a description, in characters. */
const DESCRIPTION_LENGTH = 200;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= DESCRIPTION_LENGTH) return line;
  const cut = line.slice(0, DESCRIPTION_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), DESCRIPTION_LENGTH / 2)).trimEnd()}…`;
}

function titleOf(answer: Answer): string {
  const drawn = rendered(answer);
  const { t } = interfaceIn(frameOf(drawn).lang);
  switch (drawn.status) {
    case 200:
      return headlineOf(drawn.page).title;
    case 404:
      return t('notFound.title');
    case 410:
      return t('withdrawn.title');
    case 503:
      return t('neverFed.title');
  }
}

const pageNumber = (page: Page): number => ('pagination' in page ? page.pagination.page : 1);

/** The address of this very page. The frame's own link leads to the first page of a list. */
function canonical({ lang, languages, siteUrl, path }: Frame, number: number): string {
  const url = new URL(languages.find((other) => other.lang === lang)?.href ?? `/${lang}${path}`, siteUrl);
  if (number > 1) url.searchParams.set('page', String(number));
  return url.href;
}

function alternates(page: Page): Metadata['alternates'] {
  const { frame } = page;
  const number = pageNumber(page);
  const available = frame.languages.filter((other) => other.available);
  return {
    canonical: canonical(frame, number),
    // Pages of a list are in one language's order: only the first has its like in the others.
    languages:
      number > 1
        ? undefined
        : Object.fromEntries(available.map(({ lang, href }) => [lang, new URL(href, frame.siteUrl).href])),
  };
}

/** Title, description, addresses and what robots may do, from the answer and nothing else. */
export function metadataOf(answer: Answer): Metadata {
  const frame = frameOf(answer);
  const { t } = interfaceIn(frame.lang);
  const title = `${titleOf(answer)} – ${frame.site?.unitName ?? t('site.unitName')}`;
  if (answer.status !== 200) return { title, robots: { index: false, follow: false } };
  const { description } = headlineOf(answer.page);
  return {
    title,
    description: description === null ? undefined : shortened(description),
    ...(frame.preview
      ? { robots: { index: false, follow: false } }
      : { alternates: alternates(answer.page) }),
  };
}
