import { wordOnPage } from '../words/word-on-page';

/** What the CMS, or whatever stands before it, answered to a save that was not taken. */
export interface Failure {
  /** For the editor. */
  message: string;
  /** After a 409: the tag of what stands now. */
  newest: string | null;
}

/** What Strapi answers with, as far as it is one of its own answers. */
interface Body {
  error?: { name?: string; message?: string; details?: { newest?: string | null } };
}

async function bodyOf(response: Response): Promise<Body> {
  const isJson = response.headers.get('Content-Type')?.includes('json');
  return isJson ? ((await response.clone().json()) as Body) : {};
}

export async function failureOf(response: Response): Promise<Failure> {
  const { error } = await bodyOf(response);
  const reached = response.type !== 'error' && ![502, 503, 504].includes(response.status);
  const own = reached && response.status < 500 && error?.message;
  return {
    message: own ? own : wordOnPage(reached ? 'conflict.failed' : 'conflict.unreachable'),
    newest: error?.details?.newest ?? null,
  };
}

/**
 * The answer as Strapi's form is to see it: of all failures it goes on holding what was typed only when it is
 * told that its fields are at fault. A session that is over is the admin's own to handle.
 */
export async function keepingTheForm(response: Response, { message }: Failure): Promise<Response> {
  if (response.status === 401 || (await bodyOf(response)).error?.name === 'ValidationError') return response;
  const status = response.type === 'error' ? 503 : response.status;
  const error = { status, name: 'ValidationError', message, details: { errors: [] } };
  return Response.json({ data: null, error }, { status });
}
