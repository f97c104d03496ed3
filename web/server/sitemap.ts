import { LANGUAGES, REGIONS } from '@mediation/content';
import { hrefOf, languagesOfPage, type Reading, type Route } from '../content';

/** Reports in one file: six languages of them stay far under the protocol's 50,000 addresses and 50 MB. */
const REPORTS_A_FILE = 1_000;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** One page: an entry a language it exists in, each naming all of them. */
function entriesOf(reading: Reading, siteUrl: string, route: Route): string {
  const languages = languagesOfPage(reading, route);
  const address = (lang: (typeof LANGUAGES)[number]) => escaped(siteUrl + hrefOf({ ...route, lang }));
  const alternates = languages
    .map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(lang)}"/>`)
    .join('');
  return languages.map((lang) => `<url><loc>${address(lang)}</loc>${alternates}</url>\n`).join('');
}

function pages(reading: Reading): Route[] {
  const lang = LANGUAGES[0];
  return [
    { kind: 'overview', lang },
    ...REGIONS.map((slug): Route => ({ kind: 'region', lang, slug, page: 1 })),
    { kind: 'snapshots', lang, page: 1 },
    ...reading
      .snapshots()
      .map(({ key }): Route => ({ kind: 'snapshot', lang, slug: key, region: null, page: 1 })),
    ...reading.countriesWithReports().map((iso3): Route => ({ kind: 'country', lang, iso3, page: 1 })),
    { kind: 'about-the-map', lang },
    { kind: 'languages', lang },
    { kind: 'accessibility', lang },
    { kind: 'privacy', lang },
  ];
}

const reports = (reading: Reading, chunk: number): Route[] =>
  reading
    .reportIds(REPORTS_A_FILE, chunk * REPORTS_A_FILE)
    .map((id): Route => ({ kind: 'report', lang: LANGUAGES[0], id }));

const urlset = (reading: Reading, siteUrl: string, routes: Route[]): string =>
  `${XML}<urlset ${NAMESPACES}>\n${routes.map((route) => entriesOf(reading, siteUrl, route)).join('')}</urlset>\n`;

/** `/sitemap.xml`: every page in every language it exists in; the list of parts when there are many. */
export function sitemap(reading: Reading, siteUrl: string): string {
  const count = reading.reportCount();
  if (count <= REPORTS_A_FILE) return urlset(reading, siteUrl, [...pages(reading), ...reports(reading, 0)]);
  const parts = 1 + Math.ceil(count / REPORTS_A_FILE);
  const entries = Array.from(
    { length: parts },
    (_, part) => `<sitemap><loc>${escaped(siteUrl)}/sitemaps/${part}.xml</loc></sitemap>\n`,
  );
  return `${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}

/** `/sitemaps/{part}.xml`: part 0 is all that is no report. Null for a part that is not there. */
export function sitemapPart(reading: Reading, siteUrl: string, part: number): string | null {
  const count = reading.reportCount();
  if (count <= REPORTS_A_FILE || part > Math.ceil(count / REPORTS_A_FILE)) return null;
  return urlset(reading, siteUrl, part === 0 ? pages(reading) : reports(reading, part - 1));
}
