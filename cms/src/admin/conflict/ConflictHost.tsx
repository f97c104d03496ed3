import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ConflictView } from '../../history/read';
import { messageOf } from '../desk/desk-api';
import { ConflictDialog } from './ConflictDialog';
import { conflictStore, leave, readAgain, type Decision, type OpenConflict } from './edits';

type Values = object;

/** Milliseconds the form takes to show what was read. */
const SETTLING = 400;

const versionsIn = (tag: string | null): Record<string, number> =>
  Object.fromEntries(
    [...(tag ?? '').matchAll(/([a-z]+)=(\d+)/g)].map(([, unit, number]) => [String(unit), Number(number)]),
  );

/** Asks the editor when a save was refused. Stands inside the form, whose text it can put back. */
export const ConflictHost = ({ documentId }: { documentId: string | undefined }) => {
  const { post } = useFetchClient();
  const conflict = useSyncExternalStore(conflictStore.subscribe, conflictStore.read);
  const [view, setView] = useState<ConflictView | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [returning, setReturning] = useState<{ conflict: OpenConflict; values: Values } | null>(null);
  const values = useForm('ConflictHost', (form): Values => form.values);
  const setValues = useForm('ConflictHost', (form) => form.setValues);
  const left = useRef<string | null>(null);

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

  // Strapi's form loads what stands now over the editor's text, in its own time: until it has, put it back.
  useEffect(() => {
    if (returning && JSON.stringify(values) !== JSON.stringify(returning.values)) setValues(returning.values);
  }, [returning, values, setValues]);

  useEffect(() => () => void (left.current && leave(left.current)), []);

  const decide = async (decision: Decision) => {
    if (!conflict) return;
    if (decision !== 'go-on') return conflict.decide(decision, view?.newest ?? null);
    left.current = conflict.edit.url;
    setReturning({ conflict, values });
    const settled = readAgain(conflict.edit.url);
    conflict.decide(decision, null);
    await settled;
    setTimeout(() => setReturning(null), SETTLING);
  };

  const shown = conflict ?? returning?.conflict;
  if (!shown) return null;
  return (
    <ConflictDialog
      message={shown.message}
      view={view}
      error={error}
      returning={returning !== null}
      onDecide={(decision) => void decide(decision)}
    />
  );
};
