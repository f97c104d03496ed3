import type { Cms } from './boot';

export interface Question {
  method?: string;
  /** Bearer token. */
  token?: string;
  /** Whole `Authorization` header, where it is not a bearer's. */
  authorization?: string;
  /** Sent as JSON, unless it is a form. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body, or undefined where it is no JSON. */
  json: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks the CMS over HTTP, as anybody could. */
export async function ask(cms: Cms, path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', token, authorization = token && `Bearer ${token}`, body, signal } = question;
  const isForm = body instanceof FormData;
  const response = await fetch(`${cms.origin}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(authorization ? { authorization } : {}),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...question.headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

/** What the CMS said when it refused: the sentences in the error's details, or its message. */
export function sentencesOf({ json }: Answer): string {
  const { error } = (json ?? {}) as { error?: { message?: string; details?: Record<string, unknown> } };
  const { reasons, faults } = error?.details ?? {};
  return [reasons, faults, error?.message].flat().filter(Boolean).join('\n');
}
