import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { PastRelease } from '../../release/list';
import { useRefreshed } from './use-refreshed';
import { useWords } from '../words/use-words';

/** The quarters that went out last, on the admin's home page. */
export const ReleasesWidget = () => {
  const { say, instant } = useWords();
  const releases = useRefreshed<PastRelease[]>('/desk/releases/last');
  if (releases === 'loading') return <Widget.Loading />;
  if (releases === 'failed') return <Widget.Error />;
  if (releases.length === 0) return <Widget.NoData>{say('home.noRelease')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} data-testid="last-releases">
      {releases.map(({ id, snapshot, at, releasedBy, items, rolledBack }) => (
        <Box tag="li" key={id}>
          <Link tag={NavLink} to={`/board?snapshot=${snapshot}`}>
            {snapshot}
          </Link>
          <Typography variant="pi" tag="p" textColor="neutral600">
            {say('home.released', {
              texts: say('common.texts', { count: items }),
              instant: instant(at),
              name: releasedBy,
            })}
          </Typography>
          {rolledBack && (
            <Typography variant="pi" tag="p" textColor="danger600">
              {say('home.rolledBack', { instant: instant(rolledBack.at), name: rolledBack.by })}
            </Typography>
          )}
        </Box>
      ))}
    </Flex>
  );
};
