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
import { useWords } from '../words/use-words';
import { ACTIONS, actionOf, TYPES, typeOf } from './words';

export const FILTERS = ['actor', 'action', 'type', 'id', 'from', 'to'] as const;
export type FilterName = (typeof FILTERS)[number];
export type FilterValues = Partial<Record<FilterName, string>>;

interface Option {
  value: string;
  label: string;
}

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
  const { say } = useWords();
  const [wanted, setWanted] = useState(values);
  const set = (name: FilterName, value: string) => setWanted((before) => ({ ...before, [name]: value }));

  const select = (name: FilterName, label: string, options: Option[]) => (
    <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
      <Field.Root name={name}>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={wanted[name] ?? ''}
          onChange={(value: string | number) => set(name, String(value))}
          onClear={() => set(name, '')}
          placeholder={say('common.any')}
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
    <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
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
    { value: 'system', label: say('audit.system') },
    { value: 'unknown', label: say('audit.unknown') },
  ];
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onShow(wanted);
      }}
    >
      <Grid.Root gap={4}>
        {select('actor', say('audit.who'), [
          ...people.map(({ actor, name }) => ({ value: actor, label: name })),
          ...others,
        ])}
        {select(
          'action',
          say('audit.what'),
          ACTIONS.map((value) => ({ value, label: actionOf(say, value) })),
        )}
        {select(
          'type',
          say('audit.about'),
          TYPES.map((value) => ({ value, label: typeOf(say, value) })),
        )}
        {input('id', say('audit.id'), 'text')}
        {input('from', say('audit.from'), 'date')}
        {input('to', say('audit.to'), 'date')}
      </Grid.Root>
      <Flex gap={2} paddingTop={4}>
        <Button type="submit">{say('audit.show')}</Button>
        <Button
          variant="tertiary"
          onClick={() => {
            setWanted({});
            onShow({});
          }}
        >
          {say('audit.showAll')}
        </Button>
      </Flex>
    </form>
  );
};
