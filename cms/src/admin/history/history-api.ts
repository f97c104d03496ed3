import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { FieldComparison } from '../../history/compare';
import type { HistoryView } from '../../history/read';
import { messageOf } from '../desk/desk-api';

export interface Pair {
  unit: string;
  /** 0 stands for “nothing yet”. */
  from: number;
  to: number;
}

/** The history of an entry, a comparison within it, and the way back to a version. `path` is `/desk/type/id`. */
export function useHistory(path: string, pair: Pair | null) {
  const { get, post } = useFetchClient();
  const [history, setHistory] = useState<HistoryView | null>(null);
  const [comparison, setComparison] = useState<FieldComparison[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { unit, from, to } = pair ?? {};

  useEffect(() => {
    get<{ data: HistoryView }>(`${path}/history`).then(
      ({ data }) => setHistory(data.data),
      (reason: unknown) => setError(messageOf(reason)),
    );
  }, [get, path]);

  useEffect(() => {
    setComparison(null);
    if (unit === undefined) return;
    let wanted = true;
    get<{ data: FieldComparison[] }>(`${path}/history/compare?unit=${unit}&from=${from}&to=${to}`).then(
      ({ data }) => wanted && setComparison(data.data),
      (reason: unknown) => wanted && setError(messageOf(reason)),
    );
    return () => {
      wanted = false;
    };
  }, [get, path, unit, from, to]);

  /** `newest` is the version the person saw as the newest. */
  const restore = useCallback(
    async (version: { unit: string; number: number }, newest: number): Promise<boolean> => {
      try {
        const headers = { 'If-Match': `"${version.unit}=${newest}"` };
        await post(`${path}/history/restore`, version, { headers });
        return true;
      } catch (reason) {
        setError(messageOf(reason));
        return false;
      }
    },
    [post, path],
  );

  return { history, comparison, error, restore };
}
