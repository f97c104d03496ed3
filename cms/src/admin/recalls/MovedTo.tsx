import { Field, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { TargetView } from '../../recalls/targets';
import { OptionBox } from '../codes/OptionBox';
import { messageOf } from '../desk/desk-api';
import { useWords } from '../words/use-words';

/** The list of what a report can have moved to, searched by any part of the title. */
export const MovedTo = ({
  id,
  languages,
  value,
  onChoose,
}: {
  id: string;
  languages: readonly string[];
  value: TargetView | null;
  onChoose: (target: TargetView | null) => void;
}) => {
  const { say } = useWords();
  const { get } = useFetchClient();
  const [targets, setTargets] = useState<TargetView[]>([]);
  const [error, setError] = useState<string | null>(null);
  const query = new URLSearchParams({ id, languages: languages.join(' ') }).toString();

  useEffect(() => {
    const leaving = new AbortController();
    get<{ data: TargetView[] }>(`/desk/recall-targets?${query}`, { signal: leaving.signal }).then(
      ({ data }) => setTargets(data.data),
      (reason: unknown) => {
        if (!leaving.signal.aborted) setError(messageOf(reason));
      },
    );
    return () => leaving.abort();
  }, [get, query]);

  const keyOf = ({ type, id: target }: TargetView) => `${type}/${target}`;
  return (
    <Field.Root required name="moved-to" hint={say('recall.whereMovedHint')}>
      <Field.Label>{say('recall.whereMoved')}</Field.Label>
      <OptionBox
        options={targets.map((target) => ({ code: keyOf(target), name: target.title }))}
        {...(value ? { value: keyOf(value) } : {})}
        placeholder={say('recall.typeTitle')}
        onChoose={(code) => onChoose(targets.find((target) => keyOf(target) === code) ?? null)}
        onClear={() => onChoose(null)}
      />
      <Field.Hint />
      {error && (
        <Typography role="alert" variant="pi" textColor="danger600">
          {error}
        </Typography>
      )}
    </Field.Root>
  );
};
