import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { LANGUAGES } from '@mediation/content/codes';
import { useEffect, useState, type ChangeEvent } from 'react';
import type { BoardReport } from '../../board/board';
import { STATES, type State } from '../../editorial/rules';
import type { Option } from '../codes/sources';
import { byName, nameIn, type Names } from './names';
import { countStates, MISSING, type FilterName, type Filters } from './filters';
import { useWords } from '../words/use-words';

const ANY = 'any';
const SHOWN_STATES = [...(Object.keys(STATES) as State[]), MISSING];
/** Typing rests this long, in milliseconds, before the list follows. */
const PAUSE = 150;

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort(byName);

interface Props {
  reports: readonly BoardReport[];
  filters: Filters;
  names: Names;
  onFilter: (name: FilterName, value: string | null) => void;
}

/** What of the quarter is looked at. The choices stand in the address. */
export const BoardFilters = ({ reports, filters, names, onFilter }: Props) => {
  const { say, language } = useWords();
  const choices = (all: readonly string[], nameOf: (code: string) => string = (name) => name) =>
    sorted(all)
      .map((code) => ({ code, name: nameOf(code) }))
      .sort((a, b) => byName(a.name, b.name));
  const select = (name: FilterName, label: string, options: readonly Option[]) => (
    <Choice
      label={label}
      value={filters[name]}
      options={options}
      onChoose={(value) => onFilter(name, value)}
    />
  );
  const counts = countStates(reports, filters.language);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))',
          gap: '1.2rem',
        }}
      >
        <Search value={filters.search} onSearch={(value) => onFilter('search', value)} />
        {select(
          'region',
          say('board.region'),
          choices(
            reports.flatMap(({ regions }) => regions),
            (slug) => nameIn(names.regions, slug),
          ),
        )}
        {select(
          'country',
          say('board.country'),
          choices(
            reports.flatMap(({ countries }) => countries),
            (iso3) => nameIn(names.countries, iso3),
          ),
        )}
        {select(
          'language',
          say('board.language'),
          LANGUAGES.map((code) => ({ code, name: language(code) })),
        )}
        {select('author', say('board.author'), choices(reports.flatMap(({ authors }) => authors)))}
        {select('reviewer', say('board.reviewer'), choices(reports.flatMap(({ reviewers }) => reviewers)))}
      </Box>
      <Flex role="group" aria-label={say('board.state')} gap={2} wrap="wrap">
        {SHOWN_STATES.map((state) => {
          const number = counts.get(state) ?? 0;
          const pressed = filters.state === state;
          if (number === 0 && !pressed) return null;
          return (
            <Button
              key={state}
              size="S"
              variant={pressed ? 'default' : 'tertiary'}
              aria-pressed={pressed}
              onClick={() => onFilter('state', pressed ? null : state)}
            >
              {`${say(`state.${state}`)} ${number}`}
            </Button>
          );
        })}
      </Flex>
    </Flex>
  );
};

const Choice = ({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string | null;
  options: readonly Option[];
  onChoose: (value: string | null) => void;
}) => {
  const { say } = useWords();
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? ANY}
        onChange={(chosen: string | number) => onChoose(chosen === ANY ? null : String(chosen))}
      >
        <SingleSelectOption value={ANY}>{say('common.any')}</SingleSelectOption>
        {options.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

const Search = ({ value, onSearch }: { value: string | null; onSearch: (value: string | null) => void }) => {
  const { say } = useWords();
  const [words, setWords] = useState(value ?? '');
  useEffect(() => {
    if (words === (value ?? '')) return undefined;
    const timer = setTimeout(() => onSearch(words || null), PAUSE);
    return () => clearTimeout(timer);
    // The address follows what is typed, never the other way round.
  }, [words, value, onSearch]);
  return (
    <Field.Root>
      <Field.Label>{say('board.title')}</Field.Label>
      <TextInput
        type="search"
        value={words}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setWords(event.target.value)}
      />
    </Field.Root>
  );
};
