import { Box, Typography } from '@strapi/design-system';
import type { RecalledView } from '../../editorial/desk';
import { timeOf } from './words';
import { useWords } from '../words/use-words';

/** Says of each language that it was recalled, when and how, until it is put up again. */
export const RecalledMark = ({ recalled }: { recalled: readonly RecalledView[] }) => {
  const { say, language } = useWords();
  return (
    <>
      {recalled.map(({ lang, end, at }) => (
        <Box key={lang} data-testid={`recalled-${lang}`} background="danger100" hasRadius padding={2}>
          <Typography variant="pi" textColor="danger700">
            {say('recall.mark', {
              language: language(lang),
              end: say(`recall.end.${end}`),
              instant: timeOf(at),
            })}
          </Typography>
        </Box>
      ))}
    </>
  );
};
