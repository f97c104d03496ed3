import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { AuditPage } from '../../audit/read';
import { messageOf } from '../desk/desk-api';

export type AuditState = { page: AuditPage } | { error: string } | 'loading';

/** One page of the audit, by the query of the address. */
export function useAudit(query: string) {
  const { get } = useFetchClient();
  const [state, setState] = useState<AuditState>('loading');

  useEffect(() => {
    const leaving = new AbortController();
    get<{ data: AuditPage }>(`/desk/audit?${query}`, { signal: leaving.signal }).then(
      ({ data }) => setState({ page: data.data }),
      (error: unknown) => {
        if (!leaving.signal.aborted) setState({ error: messageOf(error) });
      },
    );
    return () => leaving.abort();
  }, [get, query]);

  /** Saves what the filters let through as a file. Returns why it could not, or null. */
  const saveCsv = useCallback(
    async (filters: string): Promise<string | null> => {
      try {
        const { data } = await get<Blob>(`/desk/audit.csv?${filters}`, { responseType: 'blob' });
        const address = URL.createObjectURL(data);
        const link = document.createElement('a');
        link.href = address;
        link.download = `audit-${new Date().toISOString().slice(0, 10)}.csv`;
        link.click();
        URL.revokeObjectURL(address);
        return null;
      } catch (error) {
        return messageOf(error);
      }
    },
    [get],
  );

  return { state, saveCsv };
}
