import { LANGUAGES, type Language } from '@mediation/content';
import { pathOf, type Route } from '../routes';
import type { Frame } from '../types';
import type { PageReader } from './reader';

/** The same view of the site in another language: page numbers belong to one language's order. */
export function inLanguage(route: Route, lang: Language): Route {
  if (route.kind === 'absent') return { kind: 'overview', lang };
  if ('page' in route) return { ...route, lang, page: 1 };
  return { ...route, lang };
}

/** Everything around a page. `available`: the languages in which this very page exists. */
export function frameOf(reader: PageReader, route: Route, available: Language[]): Frame {
  const { lang, reading, context } = reader;
  const overview = reader.overview();
  const settings = reader.settings();
  const site = settings?.lang === lang ? settings.text : null;
  const home = reader.href({ kind: 'overview', lang });
  return {
    lang,
    path: pathOf(route),
    siteUrl: context.siteUrl,
    site,
    contactEmail: settings?.facts.contactEmail ?? null,
    links: {
      overview: home,
      snapshots: reader.href({ kind: 'snapshots', lang, page: 1 }),
      'about-the-map': reader.href({ kind: 'about-the-map', lang }),
      languages: reader.href({ kind: 'languages', lang }),
      accessibility: reader.href({ kind: 'accessibility', lang }),
      privacy: reader.href({ kind: 'privacy', lang }),
    },
    logo: site?.logo
      ? { src: reader.fileHref(site.logo.file), width: site.logo.width, height: site.logo.height }
      : null,
    backToParent: overview && { label: overview.text.backToParent, href: overview.text.parentUrl },
    backToOverview: overview && { label: overview.text.backToOverview, href: home },
    languages: LANGUAGES.map((other) => ({
      lang: other,
      href: reader.href(inLanguage(route, other)),
      available: available.includes(other),
    })),
    asOf: reading.head()?.at ?? null,
    preview: context.preview,
  };
}
