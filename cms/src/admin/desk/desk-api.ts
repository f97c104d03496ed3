import type { MovedTo } from '@mediation/content';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { DeskView } from '../../editorial/desk';
import type { RecallEnd } from '../../recalls/tables';
import type { DueTime } from '../../schedule/schedule';

export type DeskMove = 'send-for-review' | 'send-back' | 'clear' | 'put-up' | 'recall';

export interface MoveBody {
  languages?: string[];
  remark?: string;
  seen?: Record<string, string>;
  /** Id of the reviewer who is asked. */
  assignTo?: number;
  end?: RecallEnd;
  reason?: string;
  movedTo?: MovedTo;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The sentence the server gave as its reason, or what went wrong on the way. */
export function messageOf(error: unknown): string {
  return isRecord(error) && typeof error['message'] === 'string' ? error['message'] : String(error);
}

/** State of an entry on the desk, read again whenever `revision` changes, and the moves on it. */
export function useDesk(path: string | null, revision: string) {
  const { get, post, del } = useFetchClient();
  const [desk, setDesk] = useState<DeskView | null>(null);
  const [error, setError] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    if (!path) return setDesk(null);
    try {
      const { data } = await get<{ data: DeskView }>(path);
      setDesk(data.data);
      setError(null);
    } catch (reason) {
      setError(messageOf(reason));
    }
  }, [get, path]);

  useEffect(() => {
    void refresh();
  }, [refresh, revision]);

  const move = useCallback(
    async (name: DeskMove, body: MoveBody): Promise<boolean> => {
      try {
        const { data } = await post<{ data: DeskView }>(`${path}/${name}`, body);
        setDesk(data.data);
        setError(null);
        return true;
      } catch (reason) {
        setError(messageOf(reason));
        return false;
      }
    },
    [post, path],
  );

  /** Returns why it could not be scheduled, or null. */
  const schedule = useCallback(
    async (request: DueTime & { languages?: readonly string[] }): Promise<string | null> => {
      try {
        await post(`${path}/schedule`, request);
      } catch (reason) {
        return messageOf(reason);
      }
      await refresh();
      return null;
    },
    [post, path, refresh],
  );

  /** Cancels a schedule that waits, or takes note of one that failed. */
  const endSchedule = useCallback(
    async (id: number): Promise<void> => {
      try {
        await del(`/desk/schedules/${id}`);
        await refresh();
      } catch (reason) {
        setError(messageOf(reason));
      }
    },
    [del, refresh],
  );

  const openPreview = useCallback(
    async (language: string): Promise<string | null> => {
      try {
        const { data } = await post<{ data: { url: string } }>(`${path}/preview`, { language });
        setError(null);
        return data.data.url;
      } catch (reason) {
        setError(messageOf(reason));
        return null;
      }
    },
    [post, path],
  );

  return { desk, error, move, schedule, endSchedule, openPreview };
}
