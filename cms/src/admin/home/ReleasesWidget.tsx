import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { PastRelease } from '../../release/list';
import { timeOf } from '../recalls/words';
import { count } from '../releases/words';
import { useRefreshed } from './use-refreshed';

/** The quarters that went out last, on the admin's home page. */
export const ReleasesWidget = () => {
  const releases = useRefreshed<PastRelease[]>('/desk/releases/last');
  if (releases === 'loading') return <Widget.Loading />;
  if (releases === 'failed') return <Widget.Error />;
  if (releases.length === 0) return <Widget.NoData>No quarter was released from here yet.</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} data-testid="last-releases">
      {releases.map(({ id, snapshot, at, releasedBy, items, rolledBack }) => (
        <Box tag="li" key={id}>
          <Link tag={NavLink} to={`/board?snapshot=${snapshot}`}>
            {snapshot}
          </Link>
          <Typography variant="pi" tag="p" textColor="neutral600">
            {`${count(items, 'text')}, ${timeOf(at)}, by ${releasedBy}`}
          </Typography>
          {rolledBack && (
            <Typography variant="pi" tag="p" textColor="danger600">
              {`Rolled back ${timeOf(rolledBack.at)} by ${rolledBack.by}`}
            </Typography>
          )}
        </Box>
      ))}
    </Flex>
  );
};
