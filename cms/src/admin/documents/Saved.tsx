import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SavedImport } from '../../importer/documents/save';
import { languageName } from '../recalls/words';
import { count } from '../releases/words';

const addressOf = (id: string, language: string): string =>
  `/content-manager/collection-types/api::activity-report.activity-report/${id}?plugins[i18n][locale]=${language}`;

/** What was saved, and where to go on. */
export const Saved = ({ saved: { reports, language, snapshot, countries } }: { saved: SavedImport }) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} data-testid="saved-import">
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography role="status" fontWeight="semiBold">
        {count(reports.length, 'working text')} saved in {languageName(language)}. Nobody has cleared them
        yet.
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
                (a further language of a report that was there)
              </Typography>
            )}
          </li>
        ))}
      </ul>
      {countries.length > 0 && (
        <Typography>
          {count(countries.length, 'country', 'countries')} stood in no region yet, and now{' '}
          {countries.length === 1 ? 'does' : 'do'} as in the document: {countries.join(', ')}. Clear and put
          up these entries too, or the site lists their reports under no region.
        </Typography>
      )}
      <Link tag={NavLink} to={`/board?snapshot=${snapshot}`}>
        Go on at the board of the quarter
      </Link>
    </Flex>
  </Box>
);
