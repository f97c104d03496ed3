import { Box, Typography } from '@strapi/design-system';
import type { RecalledView } from '../../editorial/desk';
import { ENDS, languageName, timeOf } from './words';

/** Says of each language that it was recalled, when and how, until it is put up again. */
export const RecalledMark = ({ recalled }: { recalled: readonly RecalledView[] }) => (
  <>
    {recalled.map(({ lang, end, at }) => (
      <Box key={lang} data-testid={`recalled-${lang}`} background="danger100" hasRadius padding={2}>
        <Typography variant="pi" textColor="danger700">
          Recalled in {languageName(lang)}: {ENDS[end].name.toLowerCase()}, {timeOf(at)}
        </Typography>
      </Box>
    ))}
  </>
);
