import type { Language } from '@mediation/content';
import type { Rendition, Route } from '../routes';
import type { ContentStore, Reading } from '../store';
import type { Answer, Frame, Page } from '../types';
import { country } from './country';
import { frameOf, inLanguage } from './frame';
import { languages } from './languages';
import { overview } from './overview';
import type { Built } from './page-builder';
import { PageReader } from './reader';
import { region } from './region';
import { report } from './report';
import type { SiteContext } from './site-context';
import { comparison, snapshot, snapshots } from './snapshots';
import { aboutTheMap, accessibility, privacy } from './statements';
import { wholeList } from './whole';

/** One line a kind of page: adding a kind to `Route` does not compile until it stands here, twice. */
function languagesOf(reading: Reading, route: Route): Language[] {
  switch (route.kind) {
    case 'overview':
      return overview.languages(reading, route);
    case 'region':
      return region.languages(reading, route);
    case 'country':
      return country.languages(reading, route);
    case 'snapshots':
      return snapshots.languages(reading, route);
    case 'snapshot':
      return snapshot.languages(reading, route);
    case 'comparison':
      return comparison.languages(reading, route);
    case 'report':
      return report.languages(reading, route);
    case 'about-the-map':
      return aboutTheMap.languages(reading, route);
    case 'languages':
      return languages.languages(reading, route);
    case 'accessibility':
      return accessibility.languages(reading, route);
    case 'privacy':
      return privacy.languages(reading, route);
    case 'absent':
      return [];
  }
}

function build(reader: PageReader, route: Route, frame: Frame): Built<Page> {
  switch (route.kind) {
    case 'overview':
      return overview.build(reader, route, frame);
    case 'region':
      return region.build(reader, route, frame);
    case 'country':
      return country.build(reader, route, frame);
    case 'snapshots':
      return snapshots.build(reader, route, frame);
    case 'snapshot':
      return snapshot.build(reader, route, frame);
    case 'comparison':
      return comparison.build(reader, route, frame);
    case 'report':
      return report.build(reader, route, frame);
    case 'about-the-map':
      return aboutTheMap.build(reader, route, frame);
    case 'languages':
      return languages.build(reader, route, frame);
    case 'accessibility':
      return accessibility.build(reader, route, frame);
    case 'privacy':
      return privacy.build(reader, route, frame);
    case 'absent':
      return { status: 404 };
  }
}

function answerIn(reading: Reading, route: Route, context: SiteContext): Answer {
  const reader = new PageReader(reading, route.lang, context);
  if (!reading.head()) return { status: 503, frame: frameOf(reader, route, []) };
  const available = languagesOf(reading, route);
  const frame = frameOf(reader, route, available);
  const built = build(reader, route, frame);
  switch (built.status) {
    case 200:
    case 301:
      return built;
    case 410:
      return { ...built, frame };
    case 404:
      return {
        status: 404,
        frame,
        alternatives: available
          .filter((lang) => lang !== route.lang)
          .map((lang) => ({ lang, href: reader.href(inLanguage(route, lang)) })),
      };
  }
}

/** What the site says at an address: one synchronous read of one version. */
export const answer = (store: ContentStore, route: Route, context: SiteContext): Answer =>
  store.read((reading) => answerIn(reading, route, context));

/** The same with all that stands on the pages of its list, as one version has it. */
export const wholeAnswer = (store: ContentStore, route: Rendition['route'], context: SiteContext): Answer =>
  store.read((reading) =>
    wholeList((page) => answerIn(reading, route.kind === 'overview' ? route : { ...route, page }, context)),
  );

/** The languages in which the page at an address exists. For the sitemap. */
export const languagesOfPage = languagesOf;
