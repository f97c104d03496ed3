/**
 * Each save of the edit view says what it is based on, and one that somebody was ahead of asks the editor.
 *
 * Strapi's form has no place for either: it sends its fields and nothing else, and after a save that failed it
 * loads what stands now over what the editor typed, or an error in place of the form. So the admin's requests
 * for one entry pass through here.
 */

import { failureOf, keepingTheForm } from './failures';

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

/** What a form was filled from. */
interface Filling {
  tag: string | null;
  body: string;
}

/** What each form on the screen was filled from, by the address it was read from. */
const filledFrom = new Map<string, Filling>();
/** Forms with an edit that was not taken: until they are left, or saved, their entry reads as it did before. */
const held = new Set<string>();

let open: OpenConflict | null = null;
const listeners = new Set<() => void>();

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

/** The form on the screen was left: the next one is filled with what stands then. */
export function leaveForms(): void {
  open?.decide('go-on', null);
  held.clear();
}

async function remember(url: string, response: Response): Promise<void> {
  if (response.ok)
    filledFrom.set(url, { tag: response.headers.get('ETag'), body: await response.clone().text() });
}

const asked = (edit: Edit, message: string, base: string | null, data: Record<string, unknown>) =>
  new Promise<{ decision: Decision; seen: string | null }>((resolve) => {
    const decide = (decision: Decision, seen: string | null) => {
      show(null);
      resolve({ decision, seen });
    };
    show({ edit, message, base, data, decide });
  });

/** Puts itself between the admin and the CMS. Called once, when the admin starts. */
export function watchEdits(): void {
  const send = window.fetch.bind(window);

  async function save(edit: Edit, init: RequestInit): Promise<Response> {
    const base = filledFrom.get(edit.url)?.tag ?? null;
    let tags = base;
    held.add(edit.url);
    for (;;) {
      const headers = new Headers(init.headers);
      if (tags) headers.set('If-Match', tags);
      const response = await send(edit.url, { ...init, headers }).catch((reason: unknown) => {
        if (init.signal?.aborted) throw reason;
        return Response.error();
      });
      if (response.ok) {
        held.delete(edit.url);
        await remember(edit.url, response);
        return response;
      }
      const failure = await failureOf(response);
      // Without an edit view on the screen there is nobody to ask.
      if (response.status !== 409 || listeners.size === 0) return keepingTheForm(response, failure);
      const data = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as Record<string, unknown>;
      const { decision, seen } = await asked(edit, failure.message, base, data);
      if (decision === 'go-on') return keepingTheForm(response, failure);
      if (decision === 'take-theirs') {
        held.delete(edit.url);
        return response;
      }
      tags = [base, seen ?? failure.newest].filter(Boolean).join(', ');
    }
  }

  async function read(edit: Edit, init: RequestInit): Promise<Response> {
    const filling = held.has(edit.url) && filledFrom.get(edit.url);
    if (filling) {
      const headers = { 'Content-Type': 'application/json', ...(filling.tag ? { ETag: filling.tag } : {}) };
      return new Response(filling.body, { headers });
    }
    const response = await send(edit.url, init);
    await remember(edit.url, response);
    return response;
  }

  window.fetch = async (input, init = {}) => {
    const edit = editOf(input);
    const method = (init.method ?? 'GET').toUpperCase();
    if (!edit) return send(input, init);
    if (method === 'PUT') return save(edit, init);
    return method === 'GET' ? read(edit, init) : send(input, init);
  };
}
