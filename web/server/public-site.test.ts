/** @jest-environment node */
import { LANGUAGES } from '@mediation/content';
import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ContentStore, IN_MEMORY } from '../content';
import { apply, filledStore, recall } from '../content/testing/filled-store';
import { factsheet, idOf, report, snapshot, wholeSite } from '../content/testing/items';
import { publicSite } from './public-site';
import { serve, type Served } from './testing/serve';
import { stubRender } from './testing/stub-render';
import { stubTypesetter } from './testing/stub-typesetter';

const SITE_URL = 'https://mediation.example.org';
const PDF = Buffer.from('%PDF-1.7 the bytes of a factsheet');
const SHA256 = createHash('sha256').update(PDF).digest('hex');

describe('the public site', () => {
  let store: ContentStore;
  let render: ReturnType<typeof stubRender>;
  let typesetter: ReturnType<typeof stubTypesetter>;
  let site: Served;
  let logged: string[];

  async function start(filled: ContentStore): Promise<void> {
    store = filled;
    render = stubRender();
    typesetter = stubTypesetter();
    logged = [];
    site = await serve(
      publicSite({
        store,
        render,
        typesetter,
        staticFiles: {
          read: (path) =>
            Promise.resolve(
              path === '/_next/static/a.js'
                ? {
                    status: 200,
                    headers: {
                      'Content-Type': 'text/javascript',
                      'Cache-Control': 'public, max-age=31536000, immutable',
                    },
                    body: Buffer.from('"script";'.repeat(500)),
                  }
                : null,
            ),
        },
        follower: { state: () => ({ lastContact: Date.now() - 3_000, alarm: null }) },
        siteUrl: SITE_URL,
        log: (level, message) => logged.push(`${level} ${message}`),
      }),
    );
  }

  beforeEach(() => start(filledStore(wholeSite())));
  afterEach(async () => {
    await site.close();
    store.close();
  });

  describe('leads to the reader’s language', () => {
    it.each([
      ['fr-CA, en;q=0.8', '/fr'],
      ['zh-Hant-HK, en;q=0.1', '/zh'],
      ['de, ar;q=0.5', '/ar'],
      ['ru;q=0.2, es;q=0.9', '/es'],
      ['de', '/en'],
      ['', '/en'],
      ['*', '/en'],
      [';;;q=x', '/en'],
    ])('for %j to %s', async (accepted, location) => {
      const got = await site.get('/', { headers: { 'accept-language': accepted } });
      expect([got.status, got.headers.location]).toEqual([307, location]);
      expect(got.headers.vary).toContain('Accept-Language');
    });
  });

  it('answers every kind of page with its status', async () => {
    recall(store, [report('en', 'older')], { withdrawnOn: '2020-06-01' });
    const status = async (path: string) => (await site.get(path)).status;
    for (const path of [
      '',
      '/regions/africa',
      '/countries/SSD',
      '/snapshots',
      '/snapshots/2020-q1',
      '/privacy',
    ])
      expect([path, await status(`/ar${path}`)]).toEqual([path, 200]);
    expect(await status(`/en/reports/${idOf('sahel')}`)).toBe(200);
    expect(await status(`/en/reports/${idOf('older')}`)).toBe(410);
    recall(store, [report('fr', 'older')], { movedTo: { type: 'activity-report', id: idOf('sahel') } });
    const moved = await site.get(`/fr/reports/${idOf('older')}`);
    expect([moved.status, moved.headers.location]).toEqual([301, `/fr/reports/${idOf('sahel')}`]);
    expect(moved.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(await status('/en/reports/neverwas')).toBe(404);
    expect(await status('/en/nothing/here')).toBe(404);
    expect(await status('/nothing')).toBe(404);
  });

  it('tells a reader in their language that an address without one is no page', async () => {
    const got = await site.get('/nothing', { headers: { 'accept-language': 'es' } });
    expect(got.status).toBe(404);
    expect(got.text).toContain('"lang":"es"');
    expect(got.headers.vary).toContain('Accept-Language');
  });

  it('has one spelling an address', async () => {
    const moved = async (path: string) => {
      const { status, headers } = await site.get(path);
      return [status, headers.location];
    };
    expect(await moved('/en/')).toEqual([308, '/en']);
    expect(await moved('/fr/regions/africa///')).toEqual([308, '/fr/regions/africa']);
    expect(await moved('/fr/regions/africa/?page=1&utm=x')).toEqual([308, '/fr/regions/africa']);
    expect(await moved('/en/countries/ssd')).toEqual([308, '/en/countries/SSD']);
    expect(await moved('/en/regions/%61frica')).toEqual([200, undefined]);
  });

  describe('odd requests', () => {
    it.each([
      ['a malformed escape', 'GET /% HTTP/1.1', 400],
      ['a malformed escape in a page', 'GET /en/%E0%A4%A HTTP/1.1', 400],
      ['a zero byte', 'GET /en%00 HTTP/1.1', 400],
      ['a line break', 'GET /en%0d%0aSet-Cookie:x HTTP/1.1', 400],
      ['a backslash', 'GET /%5Cevil.example HTTP/1.1', 400],
      ['another authority', 'GET //evil.example/en HTTP/1.1', 400],
      ['another authority, escaped', 'GET /%2Fevil.example HTTP/1.1', 400],
      ['the absolute form of another host', 'GET http://evil.example/en HTTP/1.1', 400],
      ['the absolute form of this host', `GET ${SITE_URL}/en HTTP/1.1`, 200],
      ['no path at all', 'GET * HTTP/1.1', 400],
      ['a long query', `GET /en?x=${'y'.repeat(10_000)} HTTP/1.1`, 414],
      ['POST', 'POST /en HTTP/1.1', 405],
      ['PUT', 'PUT /en HTTP/1.1', 405],
      ['TRACE', 'TRACE /en HTTP/1.1', 405],
      ['OPTIONS', 'OPTIONS /en HTTP/1.1', 405],
      ['a body', 'GET /en HTTP/1.1\r\nContent-Length: 3', 400],
      ['a chunked body', 'GET /en HTTP/1.1\r\nTransfer-Encoding: chunked', 400],
      ['an upgrade', 'GET /en HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket', 200],
      ['climbing out', 'GET /en/../../etc/passwd HTTP/1.1', 404],
      ['climbing out of the assets', 'GET /_next/static/../../package.json HTTP/1.1', 404],
      ['Next’s own addresses', 'GET /_next/image?url=/x&w=16&q=1 HTTP/1.1', 404],
      ['Next’s data', 'GET /_next/data/x/en.json HTTP/1.1', 404],
    ])('%s', async (_, line, status) => {
      expect(await site.raw(`${line}\r\nHost: x\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    });

    it('names the methods it answers', async () => {
      expect((await site.get('/en', { method: 'DELETE' })).headers.allow).toBe('GET, HEAD');
    });

    it('changes nothing for the next reader, whatever headers and keys it brings', async () => {
      const clean = await site.get('/en');
      const poisons: Record<string, string>[] = [
        { rsc: '1' },
        { 'next-router-state-tree': '%5B%22' },
        { 'next-router-prefetch': '1' },
        { 'next-action': 'x' },
        { 'x-nextjs-data': '1' },
        { 'x-middleware-subrequest': 'middleware:middleware' },
        { 'x-forwarded-host': 'evil.example' },
        { 'x-forwarded-proto': 'gopher' },
        { 'content-security-policy': "script-src 'nonce-evil'" },
        { host: 'evil.example' },
        { cookie: '__prerender_bypass=x; __next_preview_data=y' },
        { 'user-agent': '"><script>' },
      ];
      for (const headers of poisons) {
        for (const path of ['/en', '/en?_rsc=abc', '/en?utm_source=x&lang=fr&page=1', '/en?%00']) {
          const got = await site.get(path, { headers });
          expect([headers, got.status, got.text, got.headers.etag]).toEqual([
            headers,
            200,
            clean.text,
            clean.headers.etag,
          ]);
        }
      }
      expect(render.calls).toEqual(['/en']);
    });
  });

  it('puts the hash of each inline script into the policy, and of no other', async () => {
    const { headers } = await site.get('/en');
    const hash = createHash('sha256').update('push("/en")').digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; img-src 'self' data:; ` +
        `font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; ` +
        `object-src 'none'; frame-ancestors 'none'`,
    );
  });

  it.each([
    '/',
    '/en',
    '/en/nothing',
    '/healthz',
    '/readyz',
    '/robots.txt',
    '/sitemap.xml',
    '/_next/static/a.js',
    '/%',
    `/en/`,
  ])('guards %s with its headers and sets no cookie', async (path) => {
    const { headers } = await site.get(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('x-powered-by');
    if (path !== '/_next/static/a.js')
      expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  describe('what a reader has already', () => {
    it('is not sent again, in any encoding, until the version moves', async () => {
      const decoders = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };
      const etags = new Set<string>();
      const bodies = new Set<string>();
      for (const [encoding, decode] of Object.entries(decoders)) {
        const headers = { 'accept-encoding': encoding };
        const got = await site.get('/en', { headers });
        expect(got.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
        expect(got.headers.vary).toBe('Accept-Encoding');
        expect(got.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
        bodies.add(decode(got.body).toString());
        const etag = String(got.headers.etag);
        expect(etag).toMatch(/^"/);
        etags.add(etag);
        const again = await site.get('/en', {
          headers: { ...headers, 'if-none-match': `"other", W/${etag}` },
        });
        expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
      }
      expect([etags.size, bodies.size, render.calls.length]).toEqual([3, 1, 1]);
      const [etag = ''] = etags;
      apply(store, [report('en', 'new', { countries: ['SSD'] })]);
      const after = await site.get('/en', { headers: { 'accept-encoding': 'br', 'if-none-match': etag } });
      expect(after.status).toBe(200);
      expect(render.calls).toHaveLength(2);
    });

    it.each([
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip, br;q=0', 'gzip'],
      ['zstd', undefined],
      ['identity', undefined],
      ['*', 'br'],
    ])('%j is answered in %s', async (accepted, encoding) => {
      const got = await site.get('/en', { headers: { 'accept-encoding': accepted } });
      expect(got.headers['content-encoding']).toBe(encoding);
    });
  });

  it('renders a page once for all who ask at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => site.get('/en/snapshots')));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(render.calls).toEqual(['/en/snapshots']);
  });

  it('shows a taken-down text nowhere from the next request on', async () => {
    const path = `/en/reports/${idOf('sahel')}`;
    expect((await site.get(path)).text).toContain('Body of sahel en');
    recall(store, [report('en', 'sahel')]);
    const got = await site.get(path);
    expect(got.status).toBe(404);
    expect(got.text).not.toContain('Body of sahel en');
  });

  it('answers HEAD as GET, without the body', async () => {
    const [get, head] = [await site.get('/en'), await site.get('/en', { method: 'HEAD' })];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  it('tells nothing of a failure, to the reader or to the log', async () => {
    render.fail = true;
    const got = await site.get('/en');
    expect(got.status).toBe(500);
    expect(got.text + logged.join()).not.toMatch(/confidential|at .*\.ts/);
    expect(logged).toEqual(['error page failed: Error']);
    render.fail = false;
    expect((await site.get('/en')).status).toBe(200);
  });

  describe('files', () => {
    beforeEach(() => {
      const update = store.beginUpdate();
      update.addFile(SHA256, PDF);
      update.put(factsheet('en', { sha256: SHA256, size: PDF.length }, 'Überblick “2020”.pdf'));
      update.commit({ epoch: 'e', version: 9, at: '2020-04-01T10:00:00.000Z', contract: 1 });
    });
    const address = `/files/${SHA256}/${encodeURIComponent('Überblick “2020”.pdf')}`;

    it('are served to be saved, under the name the item gives', async () => {
      const got = await site.get(address);
      expect(got.body).toEqual(PDF);
      expect(got.headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      expect(got.headers['content-disposition']).toMatch(
        /^attachment; filename="_berblick _2020_.pdf"; filename\*=UTF-8''/,
      );
      const again = await site.get(address, { headers: { 'if-none-match': String(got.headers.etag) } });
      expect(again.status).toBe(304);
    });

    it('are not there under another name, another hash, or once no item names them', async () => {
      expect((await site.get(`/files/${SHA256}/other.pdf`)).status).toBe(404);
      expect((await site.get(address.replace(SHA256, SHA256.replace(/./, 'f')))).status).toBe(404);
      recall(store, [factsheet('en', { sha256: SHA256, size: PDF.length })]);
      expect((await site.get(address)).status).toBe(404);
    });
  });

  it('lists every page in every language it exists in', async () => {
    recall(store, [report('ru', 'sahel')]);
    const { text, headers } = await site.get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const addresses = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => String(address));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain(`${SITE_URL}/fr/reports/${idOf('sahel')}`);
    expect(addresses).not.toContain(`${SITE_URL}/ru/reports/${idOf('sahel')}`);
    for (const address of addresses) {
      expect([address, (await site.get(new URL(address).pathname)).status]).toEqual([address, 200]);
    }
    expect(text).toContain(`hreflang="ar" href="${SITE_URL}/ar/regions/africa"`);
    expect((await site.get('/robots.txt')).text).toContain(`Sitemap: ${SITE_URL}/sitemap.xml`);
  });

  it('says its version and how long the CMS has been silent', async () => {
    const got = await site.get('/readyz');
    expect(got.status).toBe(200);
    expect(JSON.parse(got.text)).toMatchObject({ ready: true, version: 1, age: 3, alarms: [] });
    expect(got.headers['cache-control']).toBe('no-store');
  });

  it('answers 503 while it was never fed, and lives', async () => {
    await site.close();
    store.close();
    await start(new ContentStore(IN_MEMORY, () => undefined));
    for (const path of ['/en', '/fr/regions/africa', '/readyz', '/sitemap.xml']) {
      const got = await site.get(path);
      expect([path, got.status, got.headers['retry-after']]).toEqual([path, 503, '5']);
      expect(got.headers['cache-control']).toBe('no-store');
    }
    expect((await site.get('/healthz')).status).toBe(200);
    apply(store, wholeSite());
    expect((await site.get('/en')).status).toBe(200);
  });

  describe('a page as a document', () => {
    it('has the name of the quarter and the language, and is not compressed again', async () => {
      const got = await site.get('/en/regions/africa.pdf', { headers: { 'accept-encoding': 'br' } });
      expect(got.status).toBe(200);
      expect(got.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringContaining('filename="africa-2020-q1-en.pdf"'),
        'cache-control': 'public, max-age=0, must-revalidate',
        'x-content-type-options': 'nosniff',
      });
      expect(got.headers['content-encoding']).toBeUndefined();
      expect(got.headers.etag).toMatch(/^"/);
    });

    it('is made once a version, and without what was recalled from the next', async () => {
      const canary = report('en', 'canary', { heading: 'Brontide' });
      apply(store, [canary]);
      const before = await site.get('/en/regions/africa.pdf');
      expect(before.text).toContain('Brontide');
      await site.get('/en/regions/africa.pdf');
      expect(typesetter.made).toBe(1);
      recall(store, [canary]);
      const after = await site.get('/en/regions/africa.pdf');
      expect(after.text).not.toContain('Brontide');
      expect(after.headers.etag).not.toBe(before.headers.etag);
    });

    it('has all of a list, not its first page', async () => {
      apply(
        store,
        Array.from({ length: 120 }, (_, index) =>
          report('en', `many${index}`, { heading: `Report ${index}` }),
        ),
      );
      const { text } = await site.get('/en/snapshots/2020-q1.pdf');
      expect(new Set(text.match(/Report \d+/g)).size).toBe(120);
    });

    it('moves with its page', async () => {
      apply(store, [{ ...snapshot('en', '2020-q2'), id: idOf('snapshot2020-q1'), formerSlugs: ['2020-q1'] }]);
      recall(
        store,
        LANGUAGES.filter((lang) => lang !== 'en').map((lang) => snapshot(lang, '2020-q1')),
      );
      const got = await site.get('/en/snapshots/2020-q1.pdf');
      expect([got.status, got.headers.location]).toEqual([301, '/en/snapshots/2020-q2.pdf']);
    });

    it.each([
      '/en/countries/SSD.pdf',
      '/en.pdf',
      '/en/regions/atlantis.pdf',
      '/en/snapshots/1999-q1.pdf',
      '/en/privacy.png',
      '/en/regions/africa.gif',
      '/en/regions/africa.pdf.pdf',
      '/EN/regions/africa.pdf',
    ])('is not to be had at %s', async (path) => {
      expect((await site.get(path)).status).toBe(404);
    });
  });

  it.each(['/en.png', '/ar/regions/africa.png', '/zh/snapshots/2020-q1.png'])(
    'shows a picture for sharing at %s',
    async (path) => {
      const got = await site.get(path);
      expect([got.status, got.headers['content-type']]).toEqual([200, 'image/png']);
    },
  );
});
