import { Box, Typography } from '@strapi/design-system';
import type { Language } from '@mediation/content';
import { languageName } from '../recalls/words';

/** A banner in its language, as readers see it; or that there is none. */
export const BannerWords = ({ lang, text }: { lang: Language; text: string | null }) => (
  <Box>
    <Typography tag="h3" variant="sigma" textColor="neutral600">
      {languageName(lang)}
    </Typography>
    {text === null ? (
      <Typography tag="p" textColor="neutral600">
        No banner: it is taken down.
      </Typography>
    ) : (
      <Typography tag="p" lang={lang} dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    )}
  </Box>
);
