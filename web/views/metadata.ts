import type { Metadata } from 'next';
import type { Language } from '@mediation/content';
import type { Answer, Page } from '@/content/types';
import { interfaceIn } from '@/messages';
import { addressOf, pageNumber } from './addresses';
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

function alternates(page: Page): Metadata['alternates'] {
  const { frame } = page;
  const number = pageNumber(page);
  const available = frame.languages.filter((other) => other.available);
  return {
    canonical: addressOf(page),
    // Pages of a list are in one language's order: only the first has its like in the others.
    languages:
      number > 1
        ? undefined
        : {
            ...Object.fromEntries(
              available.map(({ lang, href }) => [lang, new URL(href, frame.siteUrl).href]),
            ),
            // The entrance leads each reader to their own language.
            ...(page.kind === 'overview' ? { 'x-default': new URL('/', frame.siteUrl).href } : {}),
          },
  };
}

/** As Open Graph writes them. */
const OPEN_GRAPH_LOCALES: Record<Language, string> = {
  ar: 'ar_AR',
  zh: 'zh_CN',
  en: 'en_GB',
  fr: 'fr_FR',
  ru: 'ru_RU',
  es: 'es_ES',
};

/** In pixels. */
const PICTURE_SIZE = { width: 1_200, height: 630 };

/** What others show of a page that is shared. */
function openGraph(page: Page, siteName: string, description: string | undefined): Metadata['openGraph'] {
  const { frame } = page;
  const picture = 'picture' in page && new URL(page.picture, frame.siteUrl).href;
  const others = frame.languages.filter(({ lang, available }) => available && lang !== frame.lang);
  const shared = {
    title: headlineOf(page).title,
    description,
    url: addressOf(page),
    siteName,
    images: picture ? [{ url: picture, ...PICTURE_SIZE, alt: headlineOf(page).title }] : undefined,
    locale: OPEN_GRAPH_LOCALES[frame.lang],
    alternateLocale: others.map(({ lang }) => OPEN_GRAPH_LOCALES[lang]),
  };
  if (page.kind !== 'report') return { type: 'website', ...shared };
  const { firstPublishedAt: publishedTime, publishedAt: modifiedTime } = page.report;
  return { type: 'article', publishedTime, modifiedTime, ...shared };
}

/** Title, description, addresses and what robots may do, from the answer and nothing else. */
export function metadataOf(answer: Answer): Metadata {
  const frame = frameOf(answer);
  const { t } = interfaceIn(frame.lang);
  const siteName = frame.site?.unitName ?? t('site.unitName');
  const title = `${titleOf(answer)} – ${siteName}`;
  if (answer.status !== 200) return { title, robots: { index: false, follow: false } };
  const { description: words } = headlineOf(answer.page);
  const description = words === null ? undefined : shortened(words);
  return {
    title,
    description,
    ...(frame.preview
      ? { robots: { index: false, follow: false } }
      : {
          alternates: alternates(answer.page),
          openGraph: openGraph(answer.page, siteName, description),
          twitter: { card: 'picture' in answer.page ? 'summary_large_image' : 'summary' },
        }),
  };
}
