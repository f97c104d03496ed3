import { z } from 'zod';
import { ImportRefusal } from './import-refusal';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000;
const UNAUTHORIZED = 401;
const NOT_FOUND = 404;
const TOO_MANY = 429;

const loggedIn = z.object({ data: z.object({ token: z.string().min(1) }) });
const failure = z.object({
  error: z.object({
    message: z.string(),
    details: z
      .object({ reasons: z.array(z.string()).optional(), faults: z.array(z.string()).optional() })
      .catch({})
      .default({}),
  }),
});

/** The admin's HTTP API, as one account. */
export interface AdminSession {
  /** Address of the account. */
  readonly email: string;
  /** Undefined when there is nothing at that address. */
  get<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined>;
  /** `base` says what an edit is based on; it is refused over anything newer. */
  send<T>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    base?: string | null,
  ): Promise<T>;
}

/**
 * Logs in as an account, with its own password.
 * @param origin of the CMS: `http://127.0.0.1:1337`
 * @throws {ImportRefusal} when the CMS does not answer, or not to this account
 */
export async function logIn(origin: string, email: string, password: string): Promise<AdminSession> {
  const answer = await call(origin, 'POST', '/admin/login', { email, password });
  if (answer.status === TOO_MANY) {
    throw new ImportRefusal([`The CMS lets ${email} wait after several logins. Try again in five minutes.`]);
  }
  if (!answer.ok)
    throw new ImportRefusal([`The CMS did not let ${email} in: ${reasonsOf(answer).join(' ')}`]);
  const { token } = read(answer, loggedIn, 'the login').data;

  const checked = (result: Answer, path: string): Answer => {
    if (result.status === UNAUTHORIZED) {
      throw new ImportRefusal([
        `The session of ${email} ended before the import did. Run it again: it goes on from there.`,
      ]);
    }
    if (!result.ok) {
      throw new ImportRefusal(reasonsOf(result).map((reason) => `${email} at ${path}: ${reason}`));
    }
    return result;
  };
  return {
    email,
    async get(path, schema) {
      const result = await call(origin, 'GET', path, undefined, token);
      return result.status === NOT_FOUND ? undefined : read(checked(result, path), schema, path);
    },
    async send(method, path, body, schema, base = null) {
      return read(checked(await call(origin, method, path, body, token, base), path), schema, path);
    },
  };
}

interface Answer {
  ok: boolean;
  status: number;
  /** Undefined when the answer is no JSON. */
  json: unknown;
}

async function call(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
  base: string | null = null,
): Promise<Answer> {
  const headers = {
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(base !== null && { 'if-match': base }),
  };
  try {
    const response = await fetch(new URL(path, origin), {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { ok: response.ok, status: response.status, json: parseJson(await response.text()) };
  } catch (error) {
    throw new ImportRefusal([
      `The CMS at ${origin} does not answer (${causeOf(error)}). Is it running? “npm start” starts it.`,
    ]);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}

function reasonsOf({ status, json }: Answer): string[] {
  const told = failure.safeParse(json);
  if (!told.success) return [`the CMS answered ${status}.`];
  const { message, details } = told.data.error;
  return details.reasons ?? details.faults ?? [`${message} (${status}).`];
}

function read<T>({ json }: Answer, schema: z.ZodType<T>, what: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new ImportRefusal([
    `The answer of the CMS to ${what} is not what the importer knows: ${z.prettifyError(result.error)}`,
  ]);
}
