import type { ItemType, Language } from '@mediation/content';
import type { Role, Stack } from './stack';

interface Answer<T> {
  status: number;
  body: T;
}

const uidOf = (type: ItemType) => `api::${type}.${type}`;

interface Session {
  since: number;
  desk: Promise<Desk>;
}

/** In milliseconds; below the lifespan of the admin's access token. */
const SESSION_LENGTH = 10 * 60 * 1000;
const SESSIONS = new WeakMap<Stack, Map<Role, Session>>();

/** A member of staff at the admin's own HTTP interface. */
export class Desk {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  /** One session a role and stack: Strapi lets an account log in five times in five minutes. */
  static logIn(stack: Stack, role: Role): Promise<Desk> {
    const sessions = SESSIONS.get(stack) ?? new Map<Role, Session>();
    SESSIONS.set(stack, sessions);
    const known = sessions.get(role);
    if (known && Date.now() - known.since < SESSION_LENGTH) return known.desk;
    const session = { since: Date.now(), desk: Desk.startSession(stack, role) };
    sessions.set(role, session);
    return session.desk;
  }

  private static async startSession(stack: Stack, role: Role): Promise<Desk> {
    const { email, password } = await stack.login(role);
    const response = await fetch(`${stack.cms}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const answer = (await response.json()) as { data: { token: string } | null };
    if (!answer.data) throw new Error(`The ${role} could not log in: ${JSON.stringify(answer)}`);
    return new Desk(stack.cms, answer.data.token);
  }

  async ask<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as T };
  }

  /** Like `ask`, for what must succeed. */
  async must<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const { status, body: answer } = await this.ask<T>(method, path, body, headers);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Writes a new text in one language and returns its document id. */
  async write(type: ItemType, data: Record<string, unknown>, language: Language = 'en'): Promise<string> {
    const path = `/content-manager/collection-types/${uidOf(type)}?locale=${language}`;
    const { data: entry } = await this.must<{ data: { documentId: string } }>('POST', path, data);
    return entry.documentId;
  }

  async rewrite(type: ItemType, id: string, data: Record<string, unknown>, language: Language = 'en') {
    await this.must('PUT', `/content-manager/collection-types/${uidOf(type)}/${id}?locale=${language}`, data);
  }

  /** Changes fields of a text, based on what it says now, whoever wrote that. */
  async edit(type: ItemType, id: string, data: Record<string, unknown>, language: Language = 'en') {
    const path = `/content-manager/collection-types/${uidOf(type)}/${id}?locale=${language}`;
    const read = await fetch(this.origin + path, { headers: { Authorization: `Bearer ${this.token}` } });
    const etag = read.headers.get('etag');
    if (etag === null) throw new Error(`GET ${path} answered ${read.status} and no version.`);
    await this.must('PUT', path, data, { 'If-Match': etag });
  }

  async move(type: ItemType, id: string, name: string, body: Record<string, unknown> = {}) {
    await this.must('POST', `/desk/${type}/${id}/${name}`, body);
  }

  async previewUrl(type: ItemType, id: string, language: Language = 'en'): Promise<string> {
    const { data } = await this.must<{ data: { url: string } }>('POST', `/desk/${type}/${id}/preview`, {
      language,
    });
    return data.url;
  }
}

export const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** A complete report, to be varied. */
export const reportData = (heading: string, overrides: Record<string, unknown> = {}) => ({
  heading,
  body: paragraph(`${heading}: what the unit did.`),
  snapshot: '2020-q1',
  countries: ['KEN'],
  supportKinds: [],
  sensitivity: 'public',
  ...overrides,
});
