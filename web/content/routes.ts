import { isLanguage, REGIONS, type Language, type RegionSlug } from '@mediation/content';

/**
 * The addresses of the site's pages, as data. Whatever is not in this table is no page: unknown query keys
 * are dropped before anything is looked up, so that they can never be part of an answer.
 */
export type Route =
  | { kind: 'overview'; lang: Language }
  | { kind: 'region'; lang: Language; slug: RegionSlug; page: number }
  | { kind: 'country'; lang: Language; iso3: string; page: number }
  | { kind: 'snapshots'; lang: Language; page: number }
  | { kind: 'snapshot'; lang: Language; slug: string; region: RegionSlug | null; page: number }
  /** Two quarters beside each other; `older` comes before `slug`. */
  | { kind: 'comparison'; lang: Language; slug: string; older: string }
  | { kind: 'report'; lang: Language; id: string }
  | { kind: 'about-the-map'; lang: Language }
  | { kind: 'languages'; lang: Language }
  | { kind: 'accessibility'; lang: Language }
  | { kind: 'privacy'; lang: Language }
  /** An address that is no page, in the language its reader is told so. */
  | { kind: 'absent'; lang: Language };

export type RouteKind = Route['kind'];

const isRegion = (value: string): value is RegionSlug => REGIONS.some((slug) => slug === value);

const SNAPSHOT = /^\d{4}-q[1-4]$/;

interface Pattern {
  path: RegExp;
  /** Null when a part of the address or of its query has a value no page can have. */
  read(lang: Language, part: string, query: URLSearchParams): Route | null;
}

/** Pages count from 1; null for what is no page number. */
function pageNumber(query: URLSearchParams): number | null {
  const value = query.get('page');
  if (value === null) return 1;
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
}

const paged = (query: URLSearchParams, route: (page: number) => Route): Route | null => {
  const page = pageNumber(query);
  return page === null ? null : route(page);
};

/** Whichever of the two comes first in the address. */
function comparison(lang: Language, one: string, other: string): Route | null {
  if (!SNAPSHOT.test(other) || one === other) return null;
  const [older, slug] = one < other ? [one, other] : [other, one];
  return { kind: 'comparison', lang, slug, older };
}

const PATTERNS: Pattern[] = [
  { path: /^$/, read: (lang) => ({ kind: 'overview', lang }) },
  {
    path: /^\/regions\/([a-z-]{1,40})$/,
    read: (lang, slug, query) =>
      isRegion(slug) ? paged(query, (page) => ({ kind: 'region', lang, slug, page })) : null,
  },
  {
    path: /^\/countries\/([A-Za-z]{3})$/,
    read: (lang, code, query) =>
      paged(query, (page) => ({ kind: 'country', lang, iso3: code.toUpperCase(), page })),
  },
  {
    path: /^\/snapshots$/,
    read: (lang, _, query) => paged(query, (page) => ({ kind: 'snapshots', lang, page })),
  },
  {
    path: /^\/snapshots\/(\d{4}-q[1-4])$/,
    read: (lang, slug, query) => {
      const other = query.get('compare');
      if (other !== null) return comparison(lang, slug, other);
      const region = query.get('region');
      if (region !== null && !isRegion(region)) return null;
      return paged(query, (page) => ({ kind: 'snapshot', lang, slug, region, page }));
    },
  },
  { path: /^\/reports\/([a-z0-9]{8,40})$/, read: (lang, id) => ({ kind: 'report', lang, id }) },
  { path: /^\/about-the-map$/, read: (lang) => ({ kind: 'about-the-map', lang }) },
  { path: /^\/languages$/, read: (lang) => ({ kind: 'languages', lang }) },
  { path: /^\/accessibility$/, read: (lang) => ({ kind: 'accessibility', lang }) },
  { path: /^\/privacy$/, read: (lang) => ({ kind: 'privacy', lang }) },
];

/**
 * The page at a decoded path without a slash at its end. Null where there is no language in the address;
 * an unknown address under a language is `absent` in that language.
 */
export function routeOf(path: string, query: URLSearchParams): Route | null {
  const [, lang, rest = ''] = /^\/([a-z]{2})(\/.*)?$/s.exec(path) ?? [];
  if (!isLanguage(lang)) return null;
  for (const pattern of PATTERNS) {
    const match = pattern.path.exec(rest);
    if (match) return pattern.read(lang, match[1] ?? '', query) ?? { kind: 'absent', lang };
  }
  return { kind: 'absent', lang };
}

/** Address of a route without its language and query: `/regions/africa`; `` for the overview. */
export function pathOf(route: Route): string {
  switch (route.kind) {
    case 'overview':
    case 'absent':
      return '';
    case 'region':
      return `/regions/${route.slug}`;
    case 'country':
      return `/countries/${route.iso3}`;
    case 'snapshot':
    case 'comparison':
      return `/snapshots/${route.slug}`;
    case 'report':
      return `/reports/${route.id}`;
    case 'snapshots':
    case 'about-the-map':
    case 'languages':
    case 'accessibility':
    case 'privacy':
      return `/${route.kind}`;
  }
}

/** The one canonical address of a route, language and query included. */
export function hrefOf(route: Route): string {
  const query = new URLSearchParams();
  if (route.kind === 'comparison') query.set('compare', route.older);
  if ('region' in route && route.region) query.set('region', route.region);
  if ('page' in route && route.page > 1) query.set('page', String(route.page));
  const search = query.size > 0 ? `?${query.toString()}` : '';
  return `/${route.lang}${pathOf(route)}${search}`;
}

/** A page in another form: its document (PDF), or the picture that is shown where it is shared (PNG). */
export type Rendition =
  | { format: 'pdf'; route: Extract<Route, { kind: 'region' | 'snapshot' }> }
  | { format: 'png'; route: Extract<Route, { kind: 'overview' | 'region' | 'snapshot' }> };

export type RenditionFormat = Rendition['format'];

/** The rendition at a decoded path: that of its page, with the name of the format after it. Null for no such. */
export function renditionOf(path: string): Rendition | null {
  const [, page, format] = /^(.+)\.(pdf|png)$/s.exec(path) ?? [];
  const route = page === undefined ? null : routeOf(page, new URLSearchParams());
  if (!route || hrefOf(route) !== page) return null;
  switch (route.kind) {
    case 'region':
    case 'snapshot':
      return format === 'pdf' ? { format, route } : { format: 'png', route };
    case 'overview':
      return format === 'png' ? { format, route } : null;
    default:
      return null;
  }
}

/** Address of a rendition of a page. */
export const renditionHref = ({ route, format }: Rendition): string =>
  `/${route.lang}${pathOf(route)}.${format}`;

/** Where the bytes of a published file are read. */
export const fileHref = (file: { sha256: string; name: string }): string =>
  `/files/${file.sha256}/${encodeURIComponent(file.name)}`;
