import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SavedImport } from '../../importer/documents/save';
import { useWords } from '../words/use-words';

const addressOf = (id: string, language: string): string =>
  `/content-manager/collection-types/api::activity-report.activity-report/${id}?plugins[i18n][locale]=${language}`;

/** What was saved, and where to go on. */
export const Saved = ({ saved: { reports, language, snapshot, countries } }: { saved: SavedImport }) => {
  const { say, language: languageName } = useWords();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} data-testid="saved-import">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography role="status" fontWeight="semiBold">
          {say('import.saved', { count: reports.length, language: languageName(language) })}
        </Typography>
        <ul>
          {reports.map(({ id, heading, made }) => (
            <li key={id}>
              <Link tag={NavLink} to={addressOf(id, language)}>
                <bdi lang={language}>{heading}</bdi>
              </Link>
              {made === 'language' && (
                <Typography variant="pi" textColor="neutral600">
                  {' '}
                  {say('import.furtherLanguage')}
                </Typography>
              )}
            </li>
          ))}
        </ul>
        {countries.length > 0 && (
          <Typography>
            {say('import.countries', { count: countries.length, names: countries.join(', ') })}
          </Typography>
        )}
        <Link tag={NavLink} to={`/board?snapshot=${snapshot}`}>
          {say('import.goOn')}
        </Link>
      </Flex>
    </Box>
  );
};
