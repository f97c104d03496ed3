import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import type { ConflictView } from '../../history/read';
import { messageOf } from '../desk/desk-api';
import { ConflictDialog } from './ConflictDialog';
import { conflictStore, leaveForms } from './edits';

const versionsIn = (tag: string | null): Record<string, number> =>
  Object.fromEntries(
    [...(tag ?? '').matchAll(/([a-z]+)=(\d+)/g)].map(([, unit, number]) => [String(unit), Number(number)]),
  );

/** Asks the editor when somebody was ahead of their save. Stands in the form, and is gone with it. */
export const ConflictHost = ({ documentId }: { documentId: string | undefined }) => {
  const { post } = useFetchClient();
  const conflict = useSyncExternalStore(conflictStore.subscribe, conflictStore.read);
  const [view, setView] = useState<ConflictView | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { search } = useLocation();
  useEffect(() => {
    setView(null);
    setError(null);
    if (!conflict) return;
    const { edit, base, data } = conflict;
    const id = edit.id ?? documentId;
    const body = { language: edit.language, base: versionsIn(base), data };
    post<{ data: ConflictView }>(`/desk/${edit.type}/${String(id)}/history/conflict`, body).then(
      (answer) => setView(answer.data.data),
      (reason: unknown) => setError(messageOf(reason)),
    );
  }, [conflict, documentId, post]);

  useEffect(() => leaveForms, [documentId, search]);

  if (!conflict) return null;
  return (
    <ConflictDialog
      message={conflict.message}
      view={view}
      error={error}
      onDecide={(decision) => conflict.decide(decision, view?.newest ?? null)}
    />
  );
};
