/** @jest-environment node */
import { FakeCms, GRANT } from '../content/testing/fake-cms';
import { report, wholeSite } from '../content/testing/items';
import { previewSite } from './preview-site';
import { serve, type Served } from './testing/serve';
import { stubRender } from './testing/stub-render';

const ADMIN = 'http://localhost:1337';
const OTHER = 'grant.of.another.preview';
const PDF = Buffer.from('%PDF-1.7 a draft');

describe('the preview', () => {
  let cms: FakeCms;
  let site: Served;

  beforeEach(async () => {
    cms = await new FakeCms().start();
    cms.version = 1;
    cms.previews.set(GRANT, {
      items: [...wholeSite(), report('en', 'sahel', { region: 'africa', body: 'A draft.' })],
      status: 200,
    });
    site = await serve(
      previewSite({
        render: stubRender(),
        staticFiles: { read: () => Promise.resolve(null) },
        cmsUrl: cms.url,
        adminOrigin: ADMIN,
        siteUrl: 'https://mediation.example.org',
        previewHost: 'localhost:3001',
        log: () => undefined,
      }),
    );
  });

  afterEach(async () => {
    await site.close();
    await cms.stop();
  });

  it('draws what the grant is for, with links that stay in the preview, and leaves no trace', async () => {
    const got = await site.get(`/preview/${GRANT}/en/regions/africa`);
    expect(got.status).toBe(200);
    expect(got.text).toContain('A draft.');
    expect(got.text).toContain(
      `"preview":{"expiresAt":"2030-01-01T00:00:00.000Z","sharedBy":null,"adminOrigin":"${ADMIN}"}`,
    );
    expect(got.text).toContain(`"href":"/preview/${GRANT}/en/regions/europe"`);
    expect(got.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    expect(got.headers['content-security-policy']).toContain(`frame-ancestors ${ADMIN}`);
    expect(cms.requests.at(-1)).toEqual({ url: '/publication/preview', authorization: `Grant ${GRANT}` });
  });

  it('names who shares it with somebody, in any script', async () => {
    cms.previews.set(GRANT, { items: wholeSite(), status: 200, maker: 'Демо: автор' });
    expect((await site.get(`/preview/${GRANT}/en`)).text).toContain('"sharedBy":"Демо: автор"');
  });

  it('shows a change at the next look: nothing is kept', async () => {
    await site.get(`/preview/${GRANT}/en/regions/africa`);
    cms.previews.set(GRANT, {
      items: [...wholeSite(), report('en', 'sahel', { region: 'africa', body: 'Saved.' })],
      status: 200,
    });
    const got = await site.get(`/preview/${GRANT}/en/regions/africa`);
    expect(got.text).toContain('Saved.');
    expect(got.text).not.toContain('A draft.');
  });

  it('mixes no two grants, however they overlap', async () => {
    cms.previews.set(OTHER, {
      items: [...wholeSite(), report('en', 'sahel', { region: 'africa', body: 'Another text.' })],
      status: 200,
    });
    const all = await Promise.all(
      Array.from({ length: 40 }, async (_, number) => {
        const grant = number % 2 ? GRANT : OTHER;
        return { grant, ...(await site.get(`/preview/${grant}/en/regions/africa`)) };
      }),
    );
    for (const { grant, text } of all) {
      expect([text.includes('A draft.'), text.includes('Another text.')]).toEqual([
        grant === GRANT,
        grant === OTHER,
      ]);
    }
  });

  it.each([
    [401, 401],
    [403, 403],
    [410, 410],
    [422, 422],
    [500, 502],
  ])('a grant to which the CMS answers %i shows a plain page with %i', async (answered, status) => {
    cms.previews.set(GRANT, { items: wholeSite(), status: answered });
    const got = await site.get(`/preview/${GRANT}/en`);
    expect(got.status).toBe(status);
    expect(got.text).not.toContain('Title en');
    expect(got.headers['cache-control']).toBe('no-store');
    expect(got.headers['content-security-policy']).toContain(`frame-ancestors ${ADMIN}`);
  });

  it('knows an altered grant from none', async () => {
    expect((await site.get(`/preview/${GRANT}x/en`)).status).toBe(401);
    expect((await site.get('/preview/short/en')).status).toBe(404);
  });

  it('says when the desk does not answer', async () => {
    cms.down = true;
    expect((await site.get(`/preview/${GRANT}/en`)).status).toBe(502);
  });

  it('passes the files of its scope through', async () => {
    const { sha256 } = cms.addFile(PDF);
    const got = await site.get(`/preview/${GRANT}/files/${sha256}/draft.pdf`);
    expect(got.body).toEqual(PDF);
    expect(got.headers['content-disposition']).toContain('attachment');
    expect(got.headers['cache-control']).toBe('no-store');
    expect((await site.get(`/preview/${GRANT}/files/${'0'.repeat(64)}/draft.pdf`)).status).toBe(404);
  });

  it('answers own paths only', async () => {
    for (const line of ['GET //evil.example/ HTTP/1.1', `GET /preview/${GRANT}//evil.example HTTP/1.1`]) {
      expect(await site.raw(`${line}\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1.1 (400|404) /);
    }
    expect((await site.get('/')).status).toBe(404);
    const out = await site.get('/en/regions/africa');
    expect([out.status, out.headers.location]).toEqual([
      307,
      'https://mediation.example.org/en/regions/africa',
    ]);
    expect((await site.get(`/preview/${GRANT}/en`, { method: 'POST' })).status).toBe(405);
  });
});
