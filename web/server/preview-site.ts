import type { IncomingMessage, RequestListener } from 'node:http';
import {
  answer,
  CmsClient,
  CmsRefusal,
  ContentStore,
  hrefOf,
  IN_MEMORY,
  readFeed,
  routeOf,
  type Log,
  type Route,
} from '../content';
import type { PreviewTerms } from '../content/types';
import type { Reply } from './answer-cache';
import { encodingFor } from './content-encoding';
import { barePage, failurePage, pageReply } from './page-reply';
import { fileAddress, fileReply } from './published-files';
import { readerLanguage } from './reader-language';
import { faultOf, type Render } from './render';
import { encoded, plain, redirect, send } from './reply';
import { isRefusal, refusalReply, targetOf } from './request-target';
import { commonHeaders, NOTHING_LOADS, type Headers } from './security-headers';
import type { StaticFiles } from './static-files';

export interface PreviewSite {
  render: Render;
  staticFiles: Pick<StaticFiles, 'read'>;
  /** Origin of the CMS as this process reaches it. */
  cmsUrl: string;
  /** Origin of the admin as editors see it: the only one that may frame a preview. */
  adminOrigin: string;
  siteUrl: string;
  /** Address under which editors reach the preview, for requests in absolute form. */
  previewHost: string;
  log: Log;
}

/** `/preview/{grant}` and what follows. A grant is made of the characters of base64url and dots. */
const ADDRESS = /^\/preview\/([A-Za-z0-9._~-]{16,1500})(\/.*)?$/s;

/** On everything of a preview: it is of one moment, for one reader, and leaves no trace. */
const UNSEEN: Headers = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

/** Only what the public site shows reaches this far into memory. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Listens for editors. It keeps no store and no key: each request passes its grant to the CMS, which answers
 * what the grant is for, and that is forgotten when the page is drawn.
 */
export function previewSite(site: PreviewSite): RequestListener {
  const common = commonHeaders(site.siteUrl);

  async function reply(request: IncomingMessage, path: string, query: URLSearchParams): Promise<Reply> {
    if (path === '/healthz' || path === '/readyz') return plain(200, 'ok');
    if (path === '/robots.txt') return plain(200, 'User-agent: *\nDisallow: /');
    const asset = await site.staticFiles.read(path);
    if (asset) return asset;
    const [, grant, rest = '/'] = ADDRESS.exec(path) ?? [];
    if (grant === undefined) return unseen(withoutGrant(site, path, query), site.adminOrigin);
    return unseen(await granted(site, grant, rest, query, request), site.adminOrigin);
  }

  return (request, response) => {
    const target = targetOf(request, site.previewHost);
    if (isRefusal(target)) return send(request, response, refusalReply(target), { ...common, ...UNSEEN });
    reply(request, target.path, target.query)
      .catch((error: unknown) => {
        site.log('error', `preview failed: ${faultOf(error)}`);
        return failurePage(UNSEEN);
      })
      .then((answered) => encoded(answered, encodingFor(request.headers['accept-encoding'])))
      .then((answered) => send(request, response, answered, common))
      .catch((error: unknown) => {
        site.log('error', `preview answer failed: ${faultOf(error)}`);
        response.destroy();
      });
  };
}

const NOT_FOUND = barePage(404, 'No preview here', 'A preview is opened from the desk.');

/** An address of the public site, followed out of a preview, is read there. */
function withoutGrant(site: PreviewSite, path: string, query: URLSearchParams): Reply {
  const route = routeOf(path, query);
  return route && route.kind !== 'absent' ? redirect(307, site.siteUrl + hrefOf(route)) : NOT_FOUND;
}

/** Also what tells of an ended link is read inside the admin's frame. */
function unseen(reply: Reply, adminOrigin: string): Reply {
  const policy = reply.headers['Content-Security-Policy'] ?? NOTHING_LOADS;
  return {
    ...reply,
    headers: {
      ...reply.headers,
      ...UNSEEN,
      'Content-Security-Policy': policy.replace("frame-ancestors 'none'", `frame-ancestors ${adminOrigin}`),
    },
  };
}

async function granted(
  site: PreviewSite,
  grant: string,
  path: string,
  query: URLSearchParams,
  request: IncomingMessage,
): Promise<Reply> {
  if (path === '/') {
    return redirect(307, `/preview/${grant}/${readerLanguage(request.headers['accept-language'])}`);
  }
  const cms = new CmsClient(site.cmsUrl, { scheme: 'Grant', value: grant });
  try {
    return await (path.startsWith('/files/') ? file(cms, path) : page(site, cms, grant, path, query));
  } catch (error) {
    if (error instanceof CmsRefusal) return refused(error.status);
    site.log('warn', `preview: ${faultOf(error)}`);
    return barePage(
      502,
      'The preview cannot be shown',
      'The desk does not answer. Please try again in a moment.',
    );
  }
}

const INVALID = [401, 403, 404];

/** The status of the CMS goes on to the reader, so that a link that ended can be told from a wrong one. */
function refused(status: number): Reply {
  if (status === 410) {
    return barePage(410, 'This link has expired', 'Open the preview again from the desk to get a new one.');
  }
  if (INVALID.includes(status)) {
    return barePage(
      status,
      'This link is not valid',
      'Open the preview again from the desk to get a new one.',
    );
  }
  if (status === 422) {
    return barePage(
      422,
      'This text cannot be shown yet',
      'Mend what the desk lists beside the text, and save it.',
    );
  }
  return barePage(502, 'The preview cannot be shown', 'The desk answered with an error. Please try again.');
}

async function page(
  site: PreviewSite,
  cms: CmsClient,
  grant: string,
  path: string,
  query: URLSearchParams,
): Promise<Reply> {
  const route: Route | null = routeOf(path.replace(/(?<=.)\/+$/, ''), query);
  if (!route) return NOT_FOUND;
  const { store, preview } = await scopeOf(cms, site);
  try {
    const context = { siteUrl: site.siteUrl, base: `/preview/${grant}`, preview };
    const answered = answer(store, route, context);
    return await pageReply(site.render, hrefOf(route), answered, { framedBy: [site.adminOrigin] });
  } finally {
    store.close();
  }
}

/** What the grant is for, and the public items around it, as a store that lives for one page. */
async function scopeOf(
  cms: CmsClient,
  { adminOrigin, log }: PreviewSite,
): Promise<{ store: ContentStore; preview: PreviewTerms }> {
  const response = await cms.get('/publication/preview');
  const store = new ContentStore(IN_MEMORY, log);
  const update = store.beginUpdate();
  try {
    const { head, end } = await readFeed(response.chunks, null, {
      head: () => undefined,
      change: (change) => {
        if (change.kind === 'put') update.put(change.item);
        else update.remove(change.key, change.ending);
      },
    });
    // Before the first publication there is no version, and yet there is something to preview.
    update.commit({
      epoch: head.epoch,
      version: Math.max(end.version, 1),
      at: end.at,
      contract: head.contract,
    });
    const maker = response.headers.get('x-grant-maker');
    const preview = {
      expiresAt: response.headers.get('x-grant-expires') ?? '',
      sharedBy: maker === null ? null : decodeURIComponent(maker),
      adminOrigin,
    };
    return { store, preview };
  } catch (error) {
    update.abandon();
    store.close();
    throw error;
  }
}

async function file(cms: CmsClient, path: string): Promise<Reply> {
  const address = fileAddress(path);
  if (!address) return plain(404, 'Not found.');
  const response = await cms.get(`/publication/preview/files/${address.sha256}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.chunks) {
    length += chunk.length;
    if (length > LARGEST_FILE) return plain(502, 'The file is too large.');
    chunks.push(chunk);
  }
  return fileReply({
    name: address.name,
    mime: mimeOf(response.headers.get('content-type')),
    bytes: Buffer.concat(chunks),
  });
}

const MIMES = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const;

/** One of the types a published file can have; a PDF is the one that is only saved, never shown. */
const mimeOf = (contentType: string | null) =>
  MIMES.find((mime) => contentType?.split(';')[0]?.trim() === mime) ?? 'application/pdf';
