/**
 * Each save of the edit view says what it is based on, and one that somebody was ahead of asks the editor.
 *
 * Strapi's form has no place for either: it sends its fields and nothing else, and after a refused save it
 * loads what stands now over what the editor typed. So the admin's requests for one entry pass through here.
 */

/** A request of the edit view. */
export interface Edit {
  /** `api::service.service` without the prefix: `service`. */
  type: string;
  /** Document id; undefined for a single type. */
  id: string | undefined;
  language: string | null;
  url: string;
}

export type Decision = 'keep-mine' | 'take-theirs' | 'go-on';

/** A save that was refused, and waits for the editor. */
export interface OpenConflict {
  edit: Edit;
  message: string;
  /** Tag of what the form was filled from; null when it is not known. */
  base: string | null;
  /** Fields as the form sent them. */
  data: Record<string, unknown>;
  /** `seen` is the tag of what the editor was shown, for keeping theirs on top of it. */
  decide: (decision: Decision, seen: string | null) => void;
}

const EDIT_VIEW =
  /\/content-manager\/(?:collection-types|single-types)\/api::([a-z-]+)\.\1(?:\/([a-z0-9]{8,}))?$/;

function editOf(input: RequestInfo | URL): Edit | undefined {
  if (typeof input !== 'string') return undefined;
  const { pathname, searchParams } = new URL(input, window.location.origin);
  const [, type, id] = EDIT_VIEW.exec(pathname) ?? [];
  return type ? { type, id, language: searchParams.get('locale'), url: input } : undefined;
}

/** What each form on the screen was filled from, by the address it was read from. */
const filledFrom = new Map<string, string>();
/** Forms that keep what they hold although something newer was read. */
const held = new Set<string>();

let open: OpenConflict | null = null;
const listeners = new Set<() => void>();
const reads = new Set<{ url: string; done: () => void }>();

export const conflictStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): OpenConflict | null => open,
};

function show(conflict: OpenConflict | null): void {
  open = conflict;
  for (const listener of listeners) listener();
}

/** Resolves once that address was read again, or after some seconds without. */
export const readAgain = (url: string): Promise<void> =>
  new Promise((resolve) => {
    const read = { url, done: () => resolve() };
    reads.add(read);
    setTimeout(() => {
      reads.delete(read);
      resolve();
    }, 10_000);
  });

/** The form of that address was left: the next one is filled anew. */
export function leave(url: string): void {
  held.delete(url);
}

function remember(url: string, response: Response): void {
  const tag = response.headers.get('ETag');
  if (response.ok && tag && !held.has(url)) filledFrom.set(url, tag);
}

const asked = (edit: Edit, message: string, base: string | null, data: Record<string, unknown>) =>
  new Promise<{ decision: Decision; seen: string | null }>((resolve) => {
    const decide = (decision: Decision, seen: string | null) => {
      show(null);
      resolve({ decision, seen });
    };
    show({ edit, message, base, data, decide });
  });

const refusal = async (response: Response): Promise<{ message: string; newest: string | null }> => {
  const { error } = (await response.clone().json()) as {
    error: { message: string; details: { newest: string | null } };
  };
  return { message: error.message, newest: error.details.newest };
};

/** The form keeps what it holds when it is told that its fields are at fault; of anything else it starts afresh. */
const asValidation = (message: string): Response => {
  const error = { status: 409, name: 'ValidationError', message, details: { errors: [] } };
  return Response.json({ data: null, error }, { status: 409 });
};

/** Puts itself between the admin and the CMS. Called once, when the admin starts. */
export function watchEdits(): void {
  const send = window.fetch.bind(window);

  async function save(edit: Edit, init: RequestInit): Promise<Response> {
    const base = filledFrom.get(edit.url) ?? null;
    let tags = base;
    for (;;) {
      const headers = new Headers(init.headers);
      if (tags) headers.set('If-Match', tags);
      const response = await send(edit.url, { ...init, headers });
      // Without an edit view on the screen there is nobody to ask.
      if (response.status !== 409 || listeners.size === 0) {
        if (response.ok) held.delete(edit.url);
        remember(edit.url, response);
        return response;
      }
      const { message, newest } = await refusal(response);
      const data = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as Record<string, unknown>;
      const { decision, seen } = await asked(edit, message, base, data);
      if (decision === 'take-theirs') {
        held.delete(edit.url);
        return response;
      }
      if (decision === 'go-on') {
        held.add(edit.url);
        return asValidation(message);
      }
      tags = [base, seen ?? newest].filter(Boolean).join(', ');
    }
  }

  window.fetch = async (input, init = {}) => {
    const edit = editOf(input);
    const method = (init.method ?? 'GET').toUpperCase();
    if (!edit) return send(input, init);
    if (method === 'PUT') return save(edit, init);
    if (method !== 'GET') return send(input, init);
    const response = await send(input, init);
    remember(edit.url, response);
    for (const read of reads) {
      if (read.url !== edit.url) continue;
      reads.delete(read);
      read.done();
    }
    return response;
  };
}
