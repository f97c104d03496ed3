import { REGIONS } from '@mediation/content/codes';
import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useId, useState, type ChangeEvent } from 'react';
import { CodesPicker } from '../codes/CodesPicker';
import type { Option } from '../codes/sources';
import { languageName } from '../recalls/words';
import type { Change, Correction, Suggestion } from './corrections';
import { RichTextView } from './RichTextView';

interface Names {
  countries: readonly Option[];
  regions: readonly Option[];
}

interface Props {
  report: Correction;
  suggestion: Suggestion;
  /** Of the document. */
  language: string;
  names: Names;
  onChange: (change: Change) => void;
  /** Null for the first: there is none before it. */
  onJoin: (() => void) | null;
}

const nameIn = (options: readonly Option[], code: string): string =>
  options.find((option) => option.code === code)?.name ?? code;

/** What a report is about, in words. */
function subjectOf({ countries, region }: Correction, names: Names): string {
  if (countries.length > 0) return countries.map((code) => nameIn(names.countries, code)).join(', ');
  return region === null ? 'no country' : `the whole of ${nameIn(names.regions, region)}`;
}

/** One passage of the document: a line when it is clear, with everything to correct it when it is not. */
export const ReportCard = ({ report, suggestion, language, names, onChange, onJoin }: Props) => {
  const { place, heading, unclear, body } = report;
  const { taken, target, reason } = suggestion;
  const doubts = [...unclear, ...(reason === null ? [] : [reason])];
  const [open, setOpen] = useState(unclear.length > 0);
  const title = useId();
  const named = heading === '' ? 'A passage without a heading' : heading;
  const outcome =
    target === null ? 'a new report' : `the ${languageName(language)} text of a report that is there`;
  return (
    <Box
      tag="article"
      aria-labelledby={title}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
      data-testid="passage"
    >
      <Flex gap={4} justifyContent="space-between" alignItems="start" wrap="wrap">
        <Flex gap={3} alignItems="start">
          <Checkbox
            aria-label={`Take ${named}, ${place}`}
            checked={taken}
            onCheckedChange={(checked: boolean | 'indeterminate') => onChange({ taken: checked === true })}
          />
          <Box>
            <Typography
              id={title}
              tag="h3"
              fontWeight="semiBold"
              textColor={taken ? 'neutral800' : 'neutral600'}
            >
              <bdi lang={language}>{named}</bdi>
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {`${place} · about ${subjectOf(report, names)} · ${taken ? outcome : 'left out'}`}
            </Typography>
          </Box>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {onJoin && (
            <Button
              variant="tertiary"
              size="S"
              aria-label={`Join to the one before: ${named}`}
              onClick={onJoin}
            >
              Join to the one before
            </Button>
          )}
          <Button
            variant="tertiary"
            size="S"
            aria-expanded={open}
            aria-label={`${open ? 'Close' : 'Correct'} ${named}`}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Close' : 'Correct'}
          </Button>
        </Flex>
      </Flex>
      {doubts.length > 0 && (
        <Box tag="ul" background="warning100" hasRadius padding={3} marginTop={3}>
          {doubts.map((sentence) => (
            <li key={sentence}>
              <Typography>{sentence}</Typography>
            </li>
          ))}
        </Box>
      )}
      {open && (
        <Flex gap={5} paddingTop={4} alignItems="start" wrap="wrap">
          <Flex direction="column" alignItems="stretch" gap={4} flex="1 1 18rem">
            <Corrections
              report={report}
              suggestion={suggestion}
              language={language}
              names={names}
              onChange={onChange}
            />
          </Flex>
          <Box
            flex="2 1 24rem"
            maxHeight="24rem"
            overflow="auto"
            background="neutral100"
            hasRadius
            padding={4}
            tabIndex={0}
            role="region"
            aria-label={`Text of ${named}`}
          >
            <RichTextView body={body} lang={language} />
          </Box>
        </Flex>
      )}
    </Box>
  );
};

const NEW = 'new';

const Corrections = ({ report, suggestion, language, names, onChange }: Omit<Props, 'onJoin'>) => {
  const { heading, countries, region } = report;
  return (
    <>
      <Field.Root required>
        <Field.Label>Heading</Field.Label>
        <TextInput
          value={heading}
          maxLength={300}
          lang={language}
          dir="auto"
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange({ heading: target.value })}
        />
      </Field.Root>
      <Field.Root>
        <Field.Label>Countries</Field.Label>
        <CodesPicker
          options={names.countries}
          codes={countries}
          placeholder="Type a name to add it"
          onChange={(codes) => onChange({ countries: codes })}
        />
      </Field.Root>
      <Field.Root
        hint={
          countries.length > 0
            ? 'Where the document has it. The site goes by the countries.'
            : 'A report without countries is about the whole region.'
        }
      >
        <Field.Label>Region</Field.Label>
        <SingleSelect
          value={region}
          placeholder="None"
          onChange={(slug: string | number) =>
            onChange({ region: REGIONS.find((one) => one === slug) ?? null })
          }
          onClear={() => onChange({ region: null })}
        >
          {REGIONS.map((slug) => (
            <SingleSelectOption key={slug} value={slug}>
              {nameIn(names.regions, slug)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
      {suggestion.targets.length > 0 && (
        <Field.Root>
          <Field.Label>It becomes</Field.Label>
          <SingleSelect
            value={suggestion.target ?? NEW}
            onChange={(id: string | number) => onChange({ target: id === NEW ? null : String(id) })}
          >
            <SingleSelectOption value={NEW}>A new report</SingleSelectOption>
            {suggestion.targets.map(({ id, heading: known }) => (
              <SingleSelectOption key={id} value={id}>
                {`The ${languageName(language)} text of “${known}”`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
    </>
  );
};
