import type { Article, Organization, Thing, WebSite, WithContext } from 'schema-dts';
import type { Answer, Frame, Page, Report } from '@/content/types';
import { interfaceIn } from '@/messages';
import { addressOf } from './addresses';
import { headlineOf } from './headline';

const nameOfSite = ({ lang, site }: Frame): string => site?.unitName ?? interfaceIn(lang).t('site.unitName');

/** Who speaks. Without site settings in a page's language, the interface's own name of the unit. */
const unit = (frame: Frame): Exclude<Organization, string> => ({
  '@type': 'Organization',
  name: nameOfSite(frame),
  ...(frame.site
    ? { parentOrganization: { '@type': 'Organization', name: frame.site.organisationName } }
    : {}),
});

const site = (frame: Frame): Exclude<WebSite, string> => ({
  '@type': 'WebSite',
  name: nameOfSite(frame),
  url: new URL(frame.links.overview, frame.siteUrl).href,
  inLanguage: frame.lang,
  publisher: unit(frame),
});

const article = (report: Report, frame: Frame): Exclude<Article, string> => ({
  '@type': 'Article',
  headline: report.heading,
  datePublished: report.firstPublishedAt,
  dateModified: report.publishedAt,
  about: report.places.map(({ iso3, name }) => ({ '@type': iso3 ? 'Country' : 'Place', name })),
  author: unit(frame),
  publisher: unit(frame),
});

const COLLECTIONS: readonly Page['kind'][] = ['region', 'country', 'snapshots', 'snapshot', 'comparison'];

function nodeOf(page: Page): Exclude<Thing, string> {
  const { frame } = page;
  if (page.kind === 'overview') return site(frame);
  const address = { url: addressOf(page), inLanguage: frame.lang, isPartOf: site(frame) };
  if (page.kind === 'report') return { ...article(page.report, frame), ...address };
  const { title, description } = headlineOf(page);
  return {
    '@type': COLLECTIONS.includes(page.kind) ? 'CollectionPage' : 'WebPage',
    name: title,
    ...(description === null ? {} : { description }),
    ...address,
  };
}

/** What a page is, for machines, in the words it says itself; null for what robots are kept out of. */
export function structuredDataOf(answer: Answer): WithContext<Exclude<Thing, string>> | null {
  if (answer.status !== 200 || answer.page.frame.preview) return null;
  return { '@context': 'https://schema.org', ...nodeOf(answer.page) };
}
