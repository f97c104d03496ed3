import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findNginx, NGINX_PATH } from '../lib/nginx.mjs';
import { inRoot } from '../lib/paths.mjs';
import { statusOf } from '../lib/wait.mjs';
import { freePort, temporaryFolder } from './support/temporary.mjs';

const START = inRoot('web/edge/start.sh');
const skip = findNginx() ? false : 'nginx is not on this machine (Debian: apt-get install nginx-light)';
// A group that is left out counts for nothing: this counts for it.
if (skip) it('the edge', { skip });

/** @type {import('node:http').IncomingMessage[]} */
let asked = [];
/** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} */
let answer = () => undefined;
let port = 0;
/** @type {Record<string, string | undefined>} */
let env = {};

const folder = temporaryFolder();
// Started by root, nginx works as a user of its own.
chmodSync(folder, 0o755);
const site = createServer((request, response) => {
  asked.push(request);
  response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
  response.setHeader('ETag', '"one"');
  answer(request, response);
  if (!response.writableEnded) response.end(`answer ${asked.length}`);
});
/** @type {import('node:child_process').ChildProcess | undefined} */
let edge;

/**
 * @param {string} address
 * @param {Record<string, string>} [headers]
 */
const get = (address, headers = {}) =>
  fetch(`http://127.0.0.1:${port}${address}`, { headers, redirect: 'manual' });

/**
 * Status of the answer to a request that is written byte by byte.
 * @param {string} request
 * @returns {Promise<number>}
 */
const statusOfRaw = (request) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.on('data', (data) => {
      text += data;
      if (text.includes('\r\n')) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(text.split(' ')[1])));
  });

let pages = 0;

/**
 * Begins with nothing asked.
 * @returns {string} the address of a page that nobody has asked for yet
 */
function fresh() {
  asked = [];
  answer = () => undefined;
  pages += 1;
  return `/en/reports/page${pages}`;
}

describe('the edge', { skip }, () => {
  before(async () => {
    await new Promise((resolve) => site.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = site.address();
    assert.ok(address !== null && typeof address === 'object');
    port = await freePort();
    env = {
      PATH: NGINX_PATH,
      EDGE_DIR: folder,
      EDGE_PORT: `127.0.0.1:${port}`,
      WEB_ADDRESS: `127.0.0.1:${address.port}`,
    };
    edge = spawn(START, [], { env, stdio: 'ignore' });
    for (let tries = 0; tries < 100 && (await statusOf(`http://127.0.0.1:${port}/`)) === null; tries += 1)
      await sleep(50);
  });

  after(async () => {
    edge?.kill('SIGTERM');
    if (edge && edge.exitCode === null) await new Promise((resolve) => edge?.once('exit', resolve));
    site.closeAllConnections();
    site.close();
  });

  it('has a configuration that nginx accepts', () => {
    const { status, stderr } = spawnSync(START, ['-t'], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    assert.equal(status, 0, stderr);
  });

  it('refuses a port that would be more than a port', () => {
    assert.equal(spawnSync(START, ['-t'], { env: { ...env, EDGE_PORT: '80; #' } }).status, 1);
  });

  it('asks the site once for the same address, however many readers ask at a time', async () => {
    const page = fresh();
    const texts = await Promise.all(Array.from({ length: 50 }, async () => (await get(page)).text()));
    assert.deepEqual([...new Set(texts)], ['answer 1']);
    assert.equal(asked.length, 1);
  });

  it('keeps nothing longer than its second, which nginx counts in whole ones, also when the site is down', async () => {
    const page = fresh();
    await (await get(page)).text();
    await sleep(2_050);
    answer = (request) => request.socket.destroy();
    assert.equal((await get(page)).status, 502);
  });

  it('starts where its output is a socket, as under systemd, and says where its log is then', async () => {
    const own = path.join(folder, 'under-systemd');
    const child = spawn(START, ['-t'], { env: { ...env, EDGE_DIR: own }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    const [code] = await once(child, 'close');
    assert.equal(code, 0, said);
    assert.match(said, new RegExp(`logged in ${own}/access\\.log`));
  });

  it('takes all spellings of an address for one', async () => {
    fresh();
    for (const address of ['/en/regions/africa', '/en/regions/%61frica', '/en/./regions/x/../africa']) {
      assert.equal(await (await get(address)).text(), 'answer 1');
    }
  });

  it('does not know query keys that no page knows, and puts the others in one order', async () => {
    fresh();
    for (const query of ['page=2&region=africa', 'region=africa&page=2', 'x=1&region=africa&_rsc=y&page=2']) {
      assert.equal(await (await get(`/en/snapshots/2020-q1?${query}`)).text(), 'answer 1');
    }
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/en/snapshots/2020-q1?page=2&region=africa'],
    );
    assert.equal(await (await get('/en/snapshots/2020-q1?page=3')).text(), 'answer 2');
  });

  it('knows every query key a page knows', async () => {
    const source = readFileSync(inRoot('web/content/routes.ts'), 'utf8');
    const keys = new Set([...source.matchAll(/query\.get\('([a-z]+)'\)/g)].map(([, key]) => String(key)));
    assert.ok(keys.size >= 3);
    fresh();
    for (const key of keys) await (await get(`/en/snapshots/2020-q1?${key}=value`)).text();
    assert.deepEqual(
      asked.map(({ url }) => url),
      [...keys].map((key) => `/en/snapshots/2020-q1?${key}=value`),
    );
  });

  it('keeps a font whatever language its reader prefers', async () => {
    fresh();
    for (const language of ['fr', 'ru']) {
      await (await get('/fonts/serif.0a1b.woff2', { 'accept-language': language })).text();
    }
    assert.equal(asked.length, 1);
  });

  it('hands on an address as it is written, where escapes belong', async () => {
    fresh();
    await (await get('/files/ab/a%20note%3F.pdf')).text();
    assert.equal(asked[0]?.url, '/files/ab/a%20note%3F.pdf');
  });

  it('hands on none of the headers with which sites like this were poisoned', async () => {
    const page = fresh();
    await (
      await get(page, {
        'x-middleware-subrequest': 'middleware',
        'x-nextjs-data': '1',
        'x-nextjs-rewrite': '/',
        'content-security-policy': "script-src 'nonce-x'",
        rsc: '1',
        'next-router-state-tree': '%',
        'next-router-prefetch': '1',
        'x-forwarded-host': 'elsewhere.example.org',
        cookie: 'a=b',
        authorization: 'Bearer x',
      })
    ).text();
    assert.deepEqual(Object.keys(asked[0]?.headers ?? {}).sort(), ['accept-encoding', 'host']);
  });

  it('keeps one answer for each of three encodings, the best that the reader accepts', async () => {
    const page = fresh();
    /** @type {[string, string][]} */
    const expected = [
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=1.0', 'br'],
      ['gzip;q=0.8, br;q=0', 'gzip'],
      ['GZIP', 'gzip'],
      ['zstd', 'identity'],
      ['gzip;q=0, br;q=0.0', 'identity'],
      ['brotli', 'identity'],
    ];
    for (const [accepted] of expected) await (await get(page, { 'accept-encoding': accepted })).text();
    assert.deepEqual(
      asked.map(({ headers }) => headers['accept-encoding']),
      ['br', 'gzip', 'identity'],
    );
    for (const [accepted, encoding] of expected) {
      await (await get(fresh(), { 'accept-encoding': accepted })).text();
      assert.equal(asked[0]?.headers['accept-encoding'], encoding, accepted);
    }
  });

  it('lets the language of the reader decide where there is none in the address, and keeps no such answer', async () => {
    const page = fresh();
    for (const language of ['fr', 'ru']) await (await get('/', { 'accept-language': language })).text();
    for (const language of ['fr', 'ru']) await (await get(page, { 'accept-language': language })).text();
    assert.deepEqual(
      asked.map(({ url, headers }) => [url, headers['accept-language']]),
      [
        ['/', 'fr'],
        ['/', 'ru'],
        [page, undefined],
      ],
    );
  });

  it('keeps no answer that says it must not be kept', async () => {
    const page = fresh();
    answer = (_request, response) => response.setHeader('Cache-Control', 'no-store');
    await (await get(page)).text();
    await (await get(page)).text();
    assert.equal(asked.length, 2);
  });

  it('says that nothing changed to a reader who has the answer', async () => {
    const page = fresh();
    assert.equal((await get(page, { 'if-none-match': '"one"' })).status, 304);
    assert.equal((await get(page, { 'if-none-match': '"other"' })).status, 200);
  });

  it('sets no header of its own beside those of the site', async () => {
    const page = fresh();
    const { headers } = await get(page);
    assert.equal(headers.get('server'), 'nginx');
    assert.equal(headers.get('x-powered-by'), null);
  });

  /** @type {[string, string, number][]} */
  const refused = [
    ['an absolute address', 'GET http://elsewhere.example.org/en HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a tunnel', 'CONNECT elsewhere.example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a body on GET', 'GET /en HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc', 400],
    [
      'a chunked body on GET',
      'GET /en HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['an upgrade', 'GET /en HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', 400],
    ['POST', 'POST /en HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n', 405],
    ['TRACE', 'TRACE /en HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['a malformed escape', 'GET /% HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a way out of the root', 'GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a long address', `GET /en?q=${'a'.repeat(2_050)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
    ['a very long address', `GET /en?q=${'a'.repeat(10_240)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
  ];
  for (const [what, request, status] of refused) {
    it(`refuses ${what} with ${status}, and never asks the site`, async () => {
      asked = [];
      assert.equal(await statusOfRaw(request), status);
      assert.equal(asked.length, 0);
    });
  }

  it('takes a length of nought for no body', async () => {
    assert.equal(await statusOfRaw('GET /en HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'), 200);
  });

  it('slows one who searches without end, and nobody who reads', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async () => (await get('/en/search?q=x')).status),
    );
    assert.ok(statuses.includes(429));
    const readers = await Promise.all(Array.from({ length: 100 }, async () => (await get('/en')).status));
    assert.deepEqual([...new Set(readers)], [200]);
  });
});
