import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Row = Record<string, unknown> & { documentId: string };

interface Failure {
  status: number;
  body: unknown;
}

/**
 * The edge of a CMS, over HTTP: logins, the content manager in English, the desk. It keeps working texts by
 * type, and every request it was sent.
 */
export interface FakeCms {
  origin: string;
  /** `PUT /content-manager/…`, in order; without the logins. */
  requests: string[];
  /** Working texts by type. */
  rows: Map<string, Row[]>;
  /** Bodies of `POST /desk/put-up`. */
  putUp: unknown[];
  /** Makes the next request whose `METHOD path` matches fail. */
  failOnce(pattern: RegExp, failure: Failure): void;
  stop(): Promise<void>;
}

export const LOGINS = [
  { role: 'author', email: 'author@example.org', password: 'Aa1-author' },
  { role: 'reviewer', email: 'reviewer@example.org', password: 'Aa1-reviewer' },
];

const SETTINGS: Row = { documentId: 'settings0001', currentSnapshot: '2020-q1' };
const SNAPSHOT: Row = { documentId: 'snapshot0001', slug: '2020-q1' };

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

export async function startFakeCms(): Promise<FakeCms> {
  const rows = new Map<string, Row[]>([
    ['site-setting', [SETTINGS]],
    ['snapshot', [SNAPSHOT]],
  ]);
  const requests: string[] = [];
  const putUp: unknown[] = [];
  const failures: { pattern: RegExp; failure: Failure }[] = [];
  const states = new Map<string, 'draft' | 'in-review' | 'cleared' | 'public'>();
  let created = 0;

  const rowsOf = (type: string): Row[] => {
    const known = rows.get(type) ?? [];
    rows.set(type, known);
    return known;
  };
  const write = (type: string, id: string | undefined, body: Record<string, unknown>): Row => {
    let row = rowsOf(type).find(({ documentId }) => documentId === id);
    if (!row) {
      created += 1;
      row = { documentId: `document${String(created).padStart(4, '0')}` };
      rowsOf(type).push(row);
    }
    states.set(row.documentId, 'draft');
    return Object.assign(row, body);
  };
  const deskOf = (id: string) => {
    const state = states.get(id) ?? 'draft';
    const unit = {
      state: state === 'public' ? 'cleared' : state,
      writers: state === 'public' ? [] : ['Author'],
      involved: false,
    };
    return {
      units: [
        { unit: 'facts', ...unit },
        { unit: 'en', ...unit },
      ],
      public: state === 'public' ? [{ lang: 'en', current: true }] : [],
      versions: { facts: 1, en: 1 },
      recalled: [],
    };
  };

  const answer = (method: string, url: URL, body: Record<string, unknown>): Failure => {
    const [, area, kind = '', uid = '', id] = url.pathname.split('/');
    if (area === 'admin') {
      const known = LOGINS.find(({ email }) => email === body['email']);
      if (!known || known.password !== body['password']) {
        return { status: 400, body: { data: null, error: { message: 'Invalid credentials', details: {} } } };
      }
      return { status: 200, body: { data: { token: `token of ${known.email}` } } };
    }
    if (area === 'desk' && method === 'GET') return { status: 200, body: { data: deskOf(uid) } };
    if (area === 'desk' && kind === 'imports') return { status: 200, body: { data: {} } };
    if (area === 'desk' && kind === 'put-up') {
      putUp.push(body);
      for (const entry of body['entries'] as { id: string }[]) states.set(entry.id, 'public');
      return { status: 200, body: { data: { version: 2, at: '2020-04-01T00:00:00.000Z' } } };
    }
    if (area === 'desk') {
      states.set(uid, id === 'clear' ? 'cleared' : 'in-review');
      return { status: 200, body: { data: {} } };
    }
    const type = uid.split('.')[1] ?? '';
    if (method !== 'GET') {
      const known = kind === 'single-types' ? rowsOf(type)[0]?.documentId : id;
      return { status: 200, body: { data: write(type, known, body) } };
    }
    const found = url.searchParams.get('locale') === 'en' || type === 'country' ? rowsOf(type) : [];
    if (kind === 'single-types') {
      return found[0]
        ? { status: 200, body: { data: found[0] } }
        : { status: 404, body: { error: { message: 'Not found' } } };
    }
    return { status: 200, body: { results: found, pagination: { pageCount: 1 } } };
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://cms');
    const name = `${request.method} ${url.pathname}`;
    if (!url.pathname.startsWith('/admin/')) requests.push(name);
    void bodyOf(request).then((body) => {
      const index = failures.findIndex(({ pattern }) => pattern.test(name));
      const [failing] = index === -1 ? [] : failures.splice(index, 1);
      const { status, body: content } = failing?.failure ?? answer(request.method ?? 'GET', url, body);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof content === 'string' ? content : JSON.stringify(content));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    rows,
    putUp,
    failOnce: (pattern, failure) => failures.push({ pattern, failure }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
