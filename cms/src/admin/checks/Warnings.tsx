import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskView } from '../../editorial/desk';
import { languageName } from '../recalls/words';
import { goToField } from './go-to-field';

/** As many as can be taken in at once. */
const FIRST = 4;

interface Props {
  warnings: DeskView['warnings'];
  /** The language shown, whose fields can be gone to; null for a type without language. */
  locale: string | null;
}

/** What somebody should look at before readers do. It keeps nobody from sending or clearing. */
export const Warnings = ({ warnings, locale }: Props) => {
  const [all, setAll] = useState(false);
  if (warnings.length === 0) return null;
  const shown = all ? warnings : warnings.slice(0, FIRST);
  return (
    <Box
      tag="section"
      aria-label="To look at"
      data-testid="warnings"
      padding={3}
      hasRadius
      background="warning100"
      borderColor="warning200"
    >
      <Typography variant="sigma" tag="h3" textColor="neutral800">
        To look at ({warnings.length})
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {shown.map(({ lang, field, quote, advice }, index) => (
          <Box key={`${lang} ${field} ${quote} ${index}`} tag="li">
            <Typography variant="pi" textColor="neutral800">
              {lang !== locale && `${languageName(lang)}: `}
              {advice}
            </Typography>
            {lang === locale && (
              <Box>
                <TextButton onClick={() => goToField(field)}>Go to {field}</TextButton>
              </Box>
            )}
          </Box>
        ))}
      </Flex>
      {warnings.length > FIRST && !all && (
        <Box paddingTop={2}>
          <TextButton onClick={() => setAll(true)}>Show {warnings.length - FIRST} more</TextButton>
        </Box>
      )}
    </Box>
  );
};
