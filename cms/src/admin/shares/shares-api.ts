import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { Share } from '../../preview/shares';
import { messageOf } from '../desk/desk-api';

interface Made {
  url: string;
  expiresAt: string;
}

/** Links to a text that open, the one that was just made, and why something was not done. */
export function useShares(path: string) {
  const { get, post, del } = useFetchClient();
  const [shares, setShares] = useState<Share[]>([]);
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = useCallback(async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(messageOf(error));
      return false;
    }
  }, []);
  const read = useCallback(async () => {
    const { data } = await get<{ data: Share[] }>(path);
    setShares(data.data);
  }, [get, path]);

  useEffect(() => {
    void attempt(read);
  }, [attempt, read]);

  const make = (request: { language: string; sharedWith: string; days: number }) =>
    attempt(async () => {
      const { data } = await post<{ data: Made }>(path, request);
      setMade(data.data);
      await read();
    });
  const revoke = (id: string) =>
    attempt(async () => {
      const { data } = await del<{ data: Share[] }>(`${path}/${id}`);
      setShares(data.data);
    });
  return { shares, made, problem, make, revoke };
}
