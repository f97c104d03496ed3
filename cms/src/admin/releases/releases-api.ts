import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Release, ReleaseRequest } from '../../release/release';
import type { RolledBack } from '../../release/roll-back';
import type { DueTime } from '../../schedule/schedule';
import { messageOf } from '../desk/desk-api';

export type Outcome<T> = { data: T } | { error: string };

/** Why there is no answer; null while there is one, or none yet. */
export const faultOf = (outcome: Outcome<unknown> | null): string | null =>
  outcome !== null && 'error' in outcome ? outcome.error : null;

/** What the desk answers at an address, asked again with each `revision`; null until it has answered. */
export function useAnswer<T>(path: string | null, revision: number): Outcome<T> | null {
  const { get } = useFetchClient();
  const [last, setLast] = useState<{ path: string; outcome: Outcome<T> } | null>(null);

  useEffect(() => {
    if (path === null) return;
    const leaving = new AbortController();
    get<{ data: T }>(path, { signal: leaving.signal }).then(
      ({ data }) => setLast({ path, outcome: data }),
      (error: unknown) => {
        if (!leaving.signal.aborted) setLast({ path, outcome: { error: messageOf(error) } });
      },
    );
    return () => leaving.abort();
  }, [get, path, revision]);

  return last !== null && last.path === path ? last.outcome : null;
}

/** What can be done on the page. Each tells its outcome, or why it was refused. */
export function useReleaseActions() {
  const { post, del } = useFetchClient();
  const attempt = async <T>(ask: Promise<{ data: { data: T } }>): Promise<Outcome<T>> => {
    try {
      return { data: (await ask).data.data };
    } catch (error) {
      return { error: messageOf(error) };
    }
  };
  return {
    release: (request: Required<ReleaseRequest>) =>
      attempt(post<{ data: Release }>('/desk/releases', request)),
    rollBack: (id: number) => attempt(post<{ data: RolledBack }>(`/desk/releases/${id}/roll-back`)),
    schedule: (request: Required<ReleaseRequest> & DueTime) =>
      attempt(post<{ data: unknown }>('/desk/releases/schedule', request)),
    endSchedule: (id: number) => attempt(del<{ data: unknown }>(`/desk/schedules/${id}`)),
  };
}
