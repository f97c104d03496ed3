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
import type { AuditPage } from '../../audit/read';
import { ACTIONS, TYPES } from './words';

export const FILTERS = ['actor', 'action', 'type', 'id', 'from', 'to'] as const;
export type FilterName = (typeof FILTERS)[number];
export type FilterValues = Partial<Record<FilterName, string>>;

interface Option {
  value: string;
  label: string;
}

const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What to look for. Nothing happens before “Show”. */
export const AuditFilters = ({
  values,
  people,
  onShow,
}: {
  values: FilterValues;
  people: AuditPage['people'];
  onShow: (values: FilterValues) => void;
}) => {
  const [wanted, setWanted] = useState(values);
  const set = (name: FilterName, value: string) => setWanted((before) => ({ ...before, [name]: value }));

  const select = (name: FilterName, label: string, options: Option[]) => (
    <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
      <Field.Root name={name}>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={wanted[name] ?? ''}
          onChange={(value: string | number) => set(name, String(value))}
          onClear={() => set(name, '')}
          placeholder="Any"
        >
          {options.map(({ value, label: text }) => (
            <SingleSelectOption key={value} value={value}>
              {text}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Grid.Item>
  );
  const input = (name: FilterName, label: string, type: 'text' | 'date') => (
    <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
      <Field.Root name={name}>
        <Field.Label>{label}</Field.Label>
        <TextInput
          type={type}
          value={wanted[name] ?? ''}
          onChange={(event: ChangeEvent<HTMLInputElement>) => set(name, event.target.value.trim())}
        />
      </Field.Root>
    </Grid.Item>
  );

  const others = [
    { value: 'system', label: 'The system' },
    { value: 'unknown', label: 'Unknown' },
  ];
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onShow(wanted);
      }}
    >
      <Grid.Root gap={4}>
        {select('actor', 'Who', [
          ...people.map(({ actor, name }) => ({ value: actor, label: name })),
          ...others,
        ])}
        {select('action', 'What', optionsOf(ACTIONS))}
        {select('type', 'About', optionsOf(TYPES))}
        {input('id', 'Its id', 'text')}
        {input('from', 'From (day, UTC)', 'date')}
        {input('to', 'To (day, UTC)', 'date')}
      </Grid.Root>
      <Flex gap={2} paddingTop={4}>
        <Button type="submit">Show</Button>
        <Button
          variant="tertiary"
          onClick={() => {
            setWanted({});
            onShow({});
          }}
        >
          Show all
        </Button>
      </Flex>
    </form>
  );
};
