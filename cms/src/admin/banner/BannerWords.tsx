import { Box, Typography } from '@strapi/design-system';
import type { Language } from '@mediation/content';
import { useWords } from '../words/use-words';

/** A banner in its language, as readers see it; or that there is none. */
export const BannerWords = ({ lang, text }: { lang: Language; text: string | null }) => {
  const { say, language: languageName } = useWords();
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {languageName(lang)}
      </Typography>
      {text === null ? (
        <Typography tag="p" textColor="neutral600">
          {say('banner.takenDown')}
        </Typography>
      ) : (
        <Typography
          tag="p"
          lang={lang}
          dir="auto"
          style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
        >
          {text}
        </Typography>
      )}
    </Box>
  );
};
