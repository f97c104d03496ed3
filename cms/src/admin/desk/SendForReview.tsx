import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskView } from '../../editorial/desk';
import { useWords } from '../words/use-words';

const ANYBODY = 'anybody';

/** Sends for review, and asks one of the reviewers if the writer wants so. */
export const SendForReview = ({
  label,
  languages,
  reviewers,
  disabled,
  onSend,
}: {
  label: string;
  /** What is sent. */
  languages: readonly string[];
  reviewers: DeskView['reviewers'];
  disabled: boolean;
  /** With the account that is asked; undefined for nobody in particular. */
  onSend: (assignTo: number | undefined) => void;
}) => {
  const { say, language } = useWords();
  const [asked, setAsked] = useState(ANYBODY);
  const fit = reviewers.filter(
    (reviewer) =>
      reviewer.languages.length === 0 ||
      languages.every((lang) => reviewer.languages.some((listed) => listed === lang)),
  );
  const chosen = fit.find(({ id }) => String(id) === asked);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {fit.length > 0 && (
        <Field.Root name="ask">
          <Field.Label>{say('panel.ask')}</Field.Label>
          <SingleSelect
            value={chosen ? asked : ANYBODY}
            disabled={disabled}
            onChange={(value: string | number) => setAsked(String(value))}
          >
            <SingleSelectOption value={ANYBODY}>{say('panel.anybody')}</SingleSelectOption>
            {fit.map(({ id, name, languages: listed }) => (
              <SingleSelectOption key={id} value={String(id)}>
                {listed.length === 0 ? name : `${name} (${listed.map(language).join(', ')})`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Button disabled={disabled} onClick={() => onSend(chosen?.id)}>
        {label}
      </Button>
    </Flex>
  );
};
