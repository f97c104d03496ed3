import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { RecallView } from '../../recalls/review';
import { messageOf } from '../desk/desk-api';

/** All recalls, newest first, and the second person's review of one. */
export function useRecalls() {
  const { get, post } = useFetchClient();
  const [recalls, setRecalls] = useState<RecallView[] | null>(null);
  const [error, setError] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    try {
      const { data } = await get<{ data: RecallView[] }>('/desk/recalls');
      setRecalls(data.data);
      setError(null);
    } catch (reason) {
      setError(messageOf(reason));
    }
  }, [get]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const review = useCallback(
    async (id: number, note: string): Promise<void> => {
      try {
        const { data } = await post<{ data: RecallView[] }>(`/desk/recalls/${id}/review`, { note });
        setRecalls(data.data);
        setError(null);
      } catch (reason) {
        setError(messageOf(reason));
      }
    },
    [post],
  );

  return { recalls, error, refresh, review };
}
