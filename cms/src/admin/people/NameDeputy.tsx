import {
  Button,
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import type { PeopleView } from '../../access/people';
import type { Deputyship } from './people-api';
import { instantOf, localOf, timeZone } from './times';
import { useWords } from '../words/use-words';

const DAY = 24 * 60 * 60 * 1000;

/** Who stands in, from when, until when. */
export const NameDeputy = ({
  candidates,
  onName,
}: {
  candidates: PeopleView['candidates'];
  onName: (deputyship: Deputyship) => Promise<boolean>;
}) => {
  const { say } = useWords();
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState(() => localOf(new Date()));
  const [until, setUntil] = useState(() => localOf(new Date(Date.now() + 7 * DAY)));
  const [busy, setBusy] = useState(false);
  const [begins, ends] = [instantOf(from), instantOf(until)];

  const name = async (event: FormEvent) => {
    event.preventDefault();
    if (begins === null || ends === null) return;
    setBusy(true);
    if (await onName({ deputyId: Number(deputy), from: begins, until: ends })) setDeputy('');
    setBusy(false);
  };
  const time = (limit: 'from' | 'until', value: string, set: (value: string) => void) => (
    <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
      <Field.Root required name={limit} hint={say('people.localTime', { zone: timeZone() })}>
        <Field.Label>{say(`people.${limit}`)}</Field.Label>
        <TextInput
          type="datetime-local"
          value={value}
          onChange={(event: ChangeEvent<HTMLInputElement>) => set(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
    </Grid.Item>
  );
  return (
    <form onSubmit={(event: FormEvent) => void name(event)}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Grid.Root gap={4}>
          <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
            <Field.Root required name="deputy" hint={say('people.deputyHint')}>
              <Field.Label>{say('people.deputy')}</Field.Label>
              <SingleSelect
                value={deputy}
                placeholder={say('people.choose')}
                onChange={(value: string | number) => setDeputy(String(value))}
              >
                {candidates.map((candidate) => (
                  <SingleSelectOption key={candidate.id} value={String(candidate.id)}>
                    {candidate.name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
          {time('from', from, setFrom)}
          {time('until', until, setUntil)}
        </Grid.Root>
        <Flex>
          <Button
            type="submit"
            size="S"
            variant="secondary"
            disabled={busy || deputy === '' || begins === null || ends === null}
          >
            {say('people.name')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
