import type { IncomingMessage, RequestListener } from 'node:http';
import {
  answer,
  hrefOf,
  renditionOf,
  routeOf,
  wholeAnswer,
  type ContentStore,
  type FollowerState,
  type Log,
  type Reading,
  type Rendition,
  type Route,
  type SiteContext,
} from '../content';
import { AnswerCache, type Reply } from './answer-cache';
import { encodingFor } from './content-encoding';
import { failurePage, pageReply } from './page-reply';
import { fileAddress, fileReply } from './published-files';
import { readerLanguage } from './reader-language';
import { readiness } from './readiness';
import { faultOf, type Render } from './render';
import { renditionReply, type Typesetting } from './rendition-reply';
import { encoded, plain, redirect, REVALIDATE, send } from './reply';
import { isRefusal, refusalReply, targetOf, type Target } from './request-target';
import { commonHeaders, NOTHING_LOADS } from './security-headers';
import { sitemap, sitemapPart } from './sitemap';
import type { StaticFiles } from './static-files';

export interface PublicSite {
  store: ContentStore;
  render: Render;
  typesetter: Typesetting;
  staticFiles: Pick<StaticFiles, 'read'>;
  follower: { state(): FollowerState };
  /** Public origin, without a slash at its end. */
  siteUrl: string;
  log: Log;
  /** Kept answers, in bytes. */
  cacheBytes?: number;
}

const CACHE_BYTES = 64 * 1024 * 1024;

/** Something the site can say, and the address under which the answer may be kept. */
interface Resource {
  /** Null where an answer is quick to make or must not be kept. */
  key: string | null;
  make(): Reply | Promise<Reply>;
}

/** Listens for readers. Every answer is a function of (address, version, encoding). */
export function publicSite(site: PublicSite): RequestListener {
  const { store, siteUrl, log } = site;
  const cache = new AnswerCache(site.cacheBytes ?? CACHE_BYTES);
  const common = commonHeaders(siteUrl);
  const { host } = new URL(siteUrl);
  store.onChange(() => cache.empty());

  async function reply(request: IncomingMessage, target: Target): Promise<Reply> {
    const file = fileAddress(target.path);
    const stored = file && store.read((reading) => reading.file(file.sha256, file.name));
    if (stored) return fileReply(stored);
    const { key, make } = await resourceAt(site, request, target);
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (key === null) return encoded(await make(), encoding);
    const head = store.head;
    const version = head ? `${head.epoch} ${head.version}` : 'none';
    return cache.get(`${encoding} ${version} ${key}`, async () =>
      encoded(await whole(key, version), encoding),
    );

    /** The answer before its encoding, made once for all of them. */
    function whole(address: string, at: string): Promise<Reply> {
      return cache.get(`whole ${at} ${address}`, async () => make());
    }
  }

  return (request, response) => {
    const target = targetOf(request, host);
    if (isRefusal(target)) {
      return send(request, response, refusalReply(target), common);
    }
    reply(request, target)
      .catch((error: unknown) => {
        log('error', `page failed: ${faultOf(error)}`);
        return failurePage();
      })
      .then((answered) => send(request, response, answered, common))
      .catch((error: unknown) => {
        log('error', `answer failed: ${faultOf(error)}`);
        response.destroy();
      });
  };
}

async function resourceAt(site: PublicSite, request: IncomingMessage, target: Target): Promise<Resource> {
  const { path, query } = target;
  const { store, siteUrl } = site;
  switch (path) {
    case '/':
      return { key: null, make: () => toLanguage(request) };
    case '/healthz':
      return { key: null, make: () => plain(200, 'ok') };
    case '/readyz':
      return { key: null, make: () => readiness(store.head, site.follower.state()) };
    case '/robots.txt':
      return {
        key: null,
        make: () => text('text/plain', `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}/sitemap.xml\n`),
      };
    case '/sitemap.xml':
      return { key: path, make: () => xml(store, (reading) => sitemap(reading, siteUrl)) };
  }
  const part = /^\/sitemaps\/(\d{1,6})\.xml$/.exec(path)?.[1];
  if (part !== undefined) {
    return { key: path, make: () => xml(store, (reading) => sitemapPart(reading, siteUrl, Number(part))) };
  }
  const asset = await site.staticFiles.read(path);
  if (asset) return { key: `asset ${path}`, make: () => asset };
  const rendition = renditionOf(path);
  if (rendition) return { key: path, make: () => renditionAt(site, rendition, path) };
  return pageAt(site, request, path, query);
}

function pageAt(site: PublicSite, request: IncomingMessage, path: string, query: URLSearchParams): Resource {
  const route = routeOf(path, query);
  if (route && route.kind !== 'absent') {
    const href = hrefOf(route);
    // One spelling an address: /en/countries/ssd and /en/countries/SSD are one page.
    if (new URL(href, site.siteUrl).pathname !== path) return { key: null, make: () => redirect(308, href) };
    return page(site, route);
  }
  const trimmed = path.replace(/\/+$/, '');
  const meant = trimmed === path ? null : routeOf(trimmed, query);
  if (meant && meant.kind !== 'absent') return { key: null, make: () => redirect(308, hrefOf(meant)) };
  if (route) return page(site, route);
  const lang = readerLanguage(request.headers['accept-language']);
  return page(site, { kind: 'absent', lang }, { Vary: 'Accept-Language' });
}

const contextOf = ({ siteUrl }: PublicSite): SiteContext => ({ siteUrl, base: '', preview: null });

function page(site: PublicSite, route: Route, headers: Record<string, string> = {}): Resource {
  const href = hrefOf(route);
  return {
    key: `${route.kind} ${href} ${Object.keys(headers).join()}`,
    make: () => pageReply(site.render, href, answer(site.store, route, contextOf(site)), { headers }),
  };
}

/** The page in another form; where it does not have it, what the site says of an address it does not know. */
async function renditionAt(site: PublicSite, rendition: Rendition, path: string): Promise<Reply> {
  const { store } = site;
  const context = contextOf(site);
  const answered =
    rendition.format === 'pdf'
      ? wholeAnswer(store, rendition.route, context)
      : answer(store, rendition.route, context);
  // Where its page has moved, so has the rendition.
  if (answered.status === 301) {
    const moved = { ...answered, location: `${answered.location}.${rendition.format}` };
    return pageReply(site.render, path, moved);
  }
  const reply = await renditionReply(site.typesetter, rendition, answered);
  const absent: Route = { kind: 'absent', lang: rendition.route.lang };
  return reply ?? pageReply(site.render, path, answer(store, absent, context));
}

const toLanguage = (request: IncomingMessage): Reply =>
  redirect(307, `/${readerLanguage(request.headers['accept-language'])}`, { Vary: 'Accept-Language' });

const text = (type: string, body: string): Reply => ({
  status: 200,
  headers: {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': REVALIDATE,
    'Content-Security-Policy': NOTHING_LOADS,
  },
  body: Buffer.from(body),
});

function xml(store: ContentStore, write: (reading: Reading) => string | null): Reply {
  const body = store.read((reading) => (reading.head() ? write(reading) : undefined));
  if (body === undefined) return plain(503, 'The site has not been filled yet.', { 'Retry-After': '5' });
  return body === null ? plain(404, 'Not found.') : text('application/xml', body);
}
