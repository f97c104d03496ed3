import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ConflictView } from '../../history/read';
import { messageOf } from '../desk/desk-api';
import { ConflictDialog } from './ConflictDialog';
import { conflictStore, leave, readAgain, type Decision, type OpenConflict } from './edits';

type Values = object;

/** Milliseconds after which a form that shows nothing new has nothing new to show. */
const LONGEST_SETTLING = 5_000;

/** An editor who goes on, while Strapi's form loads what stands now over their text. */
interface Return {
  conflict: OpenConflict;
  /** What they typed. */
  values: Values;
  /** What the form was filled from when what stands now arrived; null until it did. */
  filledFrom: string | null;
}

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
  const [returning, setReturning] = useState<Return | null>(null);
  const values = useForm('ConflictHost', (form): Values => form.values);
  const filledFrom = JSON.stringify(useForm('ConflictHost', (form): Values => form.initialValues));
  const latest = useRef(filledFrom);
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

  useEffect(() => {
    latest.current = filledFrom;
  }, [filledFrom]);

  // Strapi's form loads what stands now over the editor's text, in its own time: until it has, put it back.
  useEffect(() => {
    if (!returning) return;
    if (JSON.stringify(values) !== JSON.stringify(returning.values)) setValues(returning.values);
    else if (returning.filledFrom !== null && returning.filledFrom !== filledFrom) setReturning(null);
  }, [returning, values, filledFrom, setValues]);

  useEffect(() => () => void (left.current && leave(left.current)), []);

  const decide = async (decision: Decision) => {
    if (!conflict) return;
    if (decision !== 'go-on') return conflict.decide(decision, view?.newest ?? null);
    left.current = conflict.edit.url;
    setReturning({ conflict, values, filledFrom: null });
    const settled = readAgain(conflict.edit.url);
    conflict.decide(decision, null);
    await settled;
    setReturning((now) => now && { ...now, filledFrom: latest.current });
    setTimeout(() => setReturning((now) => (now?.conflict === conflict ? null : now)), LONGEST_SETTLING);
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
