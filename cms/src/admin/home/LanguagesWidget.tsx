import { LANGUAGE_NAMES } from '@mediation/content/codes';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { LanguageCount, TranslationQueue } from '../../parity/queue';
import { QueueLink } from '../parity/QueueLink';
import { useRefreshed } from './use-refreshed';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

/** As many as a home page can show. */
const SHOWN = 5;

/** How the newest quarter stands in each language, and what the account could translate next. */
export const LanguagesWidget = () => {
  const { say } = useWords();
  const queue = useRefreshed<TranslationQueue>('/desk/parity/queue');
  if (queue === 'loading') return <Widget.Loading />;
  if (queue === 'failed') return <Widget.Error />;
  const { newest, texts } = queue;
  if (!newest) return <Widget.NoData>{say('home.noQuarter')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-testid="languages">
      <Box>
        <Link tag={NavLink} to={`/languages?snapshot=${newest.snapshot}`}>
          {newest.title}
        </Link>
        <Flex tag="ul" gap={3} wrap="wrap" paddingTop={2}>
          {newest.languages.map((one) => (
            <Box tag="li" key={one.lang} minWidth="14rem">
              <Typography fontWeight="semiBold" lang={one.lang}>
                {LANGUAGE_NAMES[one.lang]}
              </Typography>
              <Typography variant="pi" tag="p" textColor={isWhole(one) ? 'success600' : 'neutral800'}>
                {standing(one, say)}
              </Typography>
            </Box>
          ))}
        </Flex>
      </Box>
      {texts.length > 0 && (
        <Box tag="section" aria-label={say('home.toTranslate')}>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {say('home.toTranslate')} ({texts.length})
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {texts.slice(0, SHOWN).map((text) => (
              <li key={`${text.id} ${text.lang}`}>
                <QueueLink text={text} />
              </li>
            ))}
          </Flex>
          {texts.length > SHOWN && (
            <Link tag={NavLink} to="/languages">
              {say('home.allToTranslate', { count: texts.length })}
            </Link>
          )}
        </Box>
      )}
    </Flex>
  );
};

const isWhole = ({ stale, missing }: LanguageCount): boolean => stale + missing === 0;

const standing = ({ complete, stale, missing }: LanguageCount, say: Speech['say']): string =>
  [
    say('home.complete', { count: complete }),
    ...(stale > 0 ? [say('home.stale', { count: stale })] : []),
    ...(missing > 0 ? [say('home.missing', { count: missing })] : []),
  ].join(', ');
