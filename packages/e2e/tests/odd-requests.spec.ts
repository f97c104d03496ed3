import net from 'node:net';
import { take } from '../support/crawl';
import { expect, test } from '../support/fixtures';

/** Sends bytes as they are, and returns the status of the answer. */
function raw(site: string, request: string): Promise<number> {
  const { port } = new URL(site);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${request.slice(0, 60)}`)));
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)));
  });
}

const get = (target: string, headers = '') =>
  `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${headers}Connection: close\r\n\r\n`;

test('odd requests get a clear answer, and the next reader sees nothing of them', async ({ stack }) => {
  const { site } = stack;
  const before = await take(`${site}/en`);
  const refused: Record<string, string> = {
    'a malformed escape': get('/%'),
    'a malformed escape in a page': get('/en/regions/%E0%A4%A'),
    'a foreign absolute address': get('http://evil.example/en'),
    'a query of ten kilobytes': get(`/en?q=${'a'.repeat(10_240)}`),
    'two slashes': get('//evil.example/'),
    'a climb': get('/en/../../../etc/passwd'),
    'an encoded climb': get('/files/..%2f..%2f..%2fetc%2fpasswd/x'),
    'a null byte': get('/en%00'),
    'another method':
      'POST /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    PUT: 'PUT /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi',
    TRACE: 'TRACE /en HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'a Server Action':
      'POST /en HTTP/1.1\r\nHost: localhost\r\nNext-Action: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  };
  for (const [what, request] of Object.entries(refused)) {
    const status = await raw(site, request);
    expect(status, what).toBeGreaterThanOrEqual(400);
    expect(status, what).toBeLessThan(500);
  }
  const ignored: Record<string, string> = {
    rsc: '1',
    'next-router-state-tree': '%7Bbroken',
    'next-router-prefetch': '1',
    'x-middleware-subrequest': 'middleware:middleware:middleware',
    'x-nextjs-data': '1',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    'content-security-policy': "script-src 'nonce-evil'",
    'x-invoke-path': '/fr',
    purpose: 'prefetch',
    cookie: '__prerender_bypass=1',
  };
  for (const [name, value] of Object.entries(ignored)) {
    const answer = await take(`${site}/en`, { [name]: value });
    expect(answer.status, name).toBe(200);
    expect(answer.body === before.body, `${name} changes nothing`).toBe(true);
    expect(answer.body).not.toContain('evil');
  }
  expect((await take(`${site}/en?utm_source=x&page=1`)).status).toBe(200);
  expect((await take(`${site}/en/snapshots?page=-1`)).status).toBeLessThan(500);
  const after = await take(`${site}/en`);
  expect(after).toEqual(before);
});
