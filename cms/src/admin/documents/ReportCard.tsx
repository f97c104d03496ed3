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
import type { Change, Correction, Suggestion } from './corrections';
import { RichTextView } from './RichTextView';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

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
function subjectOf({ countries, region }: Correction, names: Names, say: Speech['say']): string {
  if (countries.length > 0) return countries.map((code) => nameIn(names.countries, code)).join(', ');
  return region === null
    ? say('import.noCountry')
    : say('import.wholeOf', { region: nameIn(names.regions, region) });
}

/** One passage of the document: a line when it is clear, with everything to correct it when it is not. */
export const ReportCard = ({ report, suggestion, language, names, onChange, onJoin }: Props) => {
  const { say, language: languageName } = useWords();
  const { place, heading, unclear, body } = report;
  const { taken, target, isThere } = suggestion;
  const doubts = [...unclear, ...(isThere ? [say('import.isThere')] : [])];
  const [open, setOpen] = useState(unclear.length > 0);
  const title = useId();
  const named = heading === '' ? say('import.noHeading') : heading;
  const outcome =
    target === null ? say('import.newReport') : say('import.textOf', { language: languageName(language) });
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
            aria-label={say('import.take', { title: named, place })}
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
              {[
                place,
                say('import.about', { subject: subjectOf(report, names, say) }),
                taken ? outcome : say('import.isLeftOut'),
              ].join(' · ')}
            </Typography>
          </Box>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {onJoin && (
            <Button
              variant="tertiary"
              size="S"
              aria-label={say('import.joinOf', { title: named })}
              onClick={onJoin}
            >
              {say('import.join')}
            </Button>
          )}
          <Button
            variant="tertiary"
            size="S"
            aria-expanded={open}
            aria-label={say(open ? 'import.closeOf' : 'import.correctOf', { title: named })}
            onClick={() => setOpen(!open)}
          >
            {say(open ? 'common.close' : 'import.correct')}
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
            aria-label={say('import.textOfPassage', { title: named })}
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
  const { say, language: languageName } = useWords();
  const { heading, countries, region } = report;
  return (
    <>
      <Field.Root required>
        <Field.Label>{say('import.heading')}</Field.Label>
        <TextInput
          value={heading}
          maxLength={300}
          lang={language}
          dir="auto"
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange({ heading: target.value })}
        />
      </Field.Root>
      <Field.Root>
        <Field.Label>{say('import.countriesField')}</Field.Label>
        <CodesPicker
          options={names.countries}
          codes={countries}
          placeholder={say('common.typeNameToAdd')}
          onChange={(codes) => onChange({ countries: codes })}
        />
      </Field.Root>
      <Field.Root hint={countries.length > 0 ? say('import.regionHint') : say('import.wholeHint')}>
        <Field.Label>{say('import.region')}</Field.Label>
        <SingleSelect
          value={region}
          placeholder={say('common.none')}
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
          <Field.Label>{say('import.becomes')}</Field.Label>
          <SingleSelect
            value={suggestion.target ?? NEW}
            onChange={(id: string | number) => onChange({ target: id === NEW ? null : String(id) })}
          >
            <SingleSelectOption value={NEW}>{say('import.aNewReport')}</SingleSelectOption>
            {suggestion.targets.map(({ id, heading: known }) => (
              <SingleSelectOption key={id} value={id}>
                {say('import.theTextOf', { language: languageName(language), title: known })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
    </>
  );
};
