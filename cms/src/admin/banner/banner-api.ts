import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { BannerTexts, SetAside } from '../../banner/propose';
import type { BannerView } from '../../banner/view';
import { messageOf } from '../desk/desk-api';

/** Milliseconds after which an open page asks again: a second person is waiting for what the first proposes. */
const EVERY = 4_000;

/** The banner and what is proposed, asked for again and again, and the moves of both people. */
export function useBanner() {
  const { get, post } = useFetchClient();
  const [banner, setBanner] = useState<BannerView | null>(null);
  const [error, setError] = useState<string | null>(null);
  /** Why a press was refused: it stays until the next press, whatever is asked meanwhile. */
  const [refusal, setRefusal] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    try {
      const { data } = await get<{ data: BannerView }>('/desk/banner');
      setBanner(data.data);
      setError(null);
    } catch (reason) {
      setError(messageOf(reason));
    }
  }, [get]);

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [refresh]);

  /** Presses a button. Returns what the server answered, or null when it refused. */
  const press = useCallback(
    async <T>(path: string, body: object): Promise<T | null> => {
      setRefusal(null);
      try {
        const { data } = await post<{ data: T }>(path, body);
        return data.data;
      } catch (reason) {
        setRefusal(messageOf(reason));
        return null;
      } finally {
        await refresh();
      }
    },
    [post, refresh],
  );

  const propose = useCallback(
    (texts: BannerTexts) => press<{ setAside: SetAside[] }>('/desk/banner', { texts }),
    [press],
  );
  const agree = useCallback(
    (seen: Record<string, string>) => press<{ version: number }>('/desk/banner/agree', { seen }),
    [press],
  );
  const sendBack = useCallback(
    (id: string, body: { languages: string[]; seen: Record<string, string>; remark: string }) =>
      press<object>(`/desk/site-setting/${id}/send-back`, body),
    [press],
  );

  return { banner, fault: refusal ?? error, propose, agree, sendBack };
}
