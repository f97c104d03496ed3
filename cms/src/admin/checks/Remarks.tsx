import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { isLanguage } from '@mediation/content/codes';
import { StaleButton } from '../parity/StaleCell';
import { goToField } from './go-to-field';
import { useWords } from '../words/use-words';

/** As many as can be taken in at once. */
const FIRST = 4;

/** Something in a field of a form, and what to do about it. */
export interface Remark {
  /** A language; null for the facts, which stand in the form of every language. */
  lang: string | null;
  check?: string;
  /** Empty where it is about the whole text. */
  field: string;
  advice: string;
}

interface Props {
  title: string;
  remarks: readonly Remark[];
  /** The language shown, whose fields can be gone to; null for a type without language. */
  locale: string | null;
  colour: 'warning' | 'danger';
  /** Document id of a report, whose translations show what they are behind in. */
  report?: string | undefined;
}

/** A list of what is to be done to a text, each leading to its field. */
export const Remarks = ({ title, remarks, locale, colour, report }: Props) => {
  const { say, language } = useWords();
  const [all, setAll] = useState(false);
  if (remarks.length === 0) return null;
  const shown = all ? remarks : remarks.slice(0, FIRST);
  const isHere = ({ lang }: Remark) => lang === null || lang === locale;
  return (
    <Box
      tag="section"
      aria-label={title}
      padding={3}
      hasRadius
      background={`${colour}100`}
      borderColor={`${colour}200`}
    >
      <Typography variant="sigma" tag="h3" textColor="neutral800">
        {title} ({remarks.length})
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {shown.map((remark, index) => (
          <Box key={`${remark.lang} ${remark.field} ${index}`} tag="li">
            <Typography variant="pi" textColor="neutral800">
              {!isHere(remark) && `${language(String(remark.lang))}: `}
              {remark.advice}
            </Typography>
            {remark.check === 'stale' && report && isLanguage(remark.lang) && (
              <Box>
                <StaleButton id={report} lang={remark.lang} />
              </Box>
            )}
            {isHere(remark) && remark.field !== '' && (
              <Box>
                <TextButton onClick={() => goToField(remark.field)}>
                  {say('panel.goTo', { field: remark.field })}
                </TextButton>
              </Box>
            )}
          </Box>
        ))}
      </Flex>
      {remarks.length > FIRST && !all && (
        <Box paddingTop={2}>
          <TextButton onClick={() => setAll(true)}>
            {say('panel.more', { count: remarks.length - FIRST })}
          </TextButton>
        </Box>
      )}
    </Box>
  );
};
