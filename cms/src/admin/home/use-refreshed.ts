import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** Milliseconds after which an open home page asks again. */
const EVERY = 60_000;

/** What the desk answers at an address, asked again each minute. */
export function useRefreshed<T extends object>(path: string): T | 'loading' | 'failed' {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<T | 'loading' | 'failed'>('loading');

  useEffect(() => {
    const ask = () =>
      get<{ data: T }>(path).then(
        ({ data }) => setAnswer(data.data),
        () => setAnswer('failed'),
      );
    void ask();
    const timer = setInterval(() => void ask(), EVERY);
    return () => clearInterval(timer);
  }, [get, path]);

  return answer;
}
