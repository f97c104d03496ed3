import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { Waiting, WaitingText } from '../../waiting/waiting';
import { TYPES } from '../audit/words';
import { entryPath } from '../../entry-path';
import { unitName } from '../history/names';
import { useRefreshed } from './use-refreshed';

/** What waits for the account that is logged in, on the admin's home page. */
export const WaitingWidget = () => {
  const waiting = useRefreshed<Waiting>('/desk/waiting');
  if (waiting === 'loading') return <Widget.Loading />;
  if (waiting === 'failed') return <Widget.Error />;
  const { toClear, sentBack, voided, recalls } = waiting;
  if (toClear.length + sentBack.length + voided.length + recalls === 0) {
    return <Widget.NoData>Nothing waits for you.</Widget.NoData>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-testid="waiting">
      <Texts title="To clear" texts={toClear} />
      <Texts title="Sent back to you" texts={sentBack} />
      <Texts title="Changed after it was cleared" texts={voided} />
      {recalls > 0 && (
        <Link tag={NavLink} to="/recalls">
          {recalls === 1 ? 'A recall waits for its review' : `${recalls} recalls wait for their review`}
        </Link>
      )}
    </Flex>
  );
};

const languageOf = (units: readonly string[]): string => units.find((unit) => unit !== 'facts') ?? 'en';

const Texts = ({ title, texts }: { title: string; texts: readonly WaitingText[] }) =>
  texts.length === 0 ? null : (
    <Box tag="section" aria-label={title}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title} ({texts.length})
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {texts.map(({ type, id, title: name, units, since, asked, remark }) => (
          <Box tag="li" key={`${type} ${id}`}>
            <Link tag={NavLink} to={entryPath(type, id, languageOf(units))}>
              {name}
            </Link>
            <Typography variant="pi" tag="p" textColor="neutral600">
              {TYPES[type] ?? type} · {units.map(unitName).join(', ')} · since{' '}
              {new Date(since).toLocaleDateString()}
              {asked && ' · you were asked'}
            </Typography>
            {remark && (
              <Typography variant="pi" tag="p" textColor="neutral800">
                {remark}
              </Typography>
            )}
          </Box>
        ))}
      </Flex>
    </Box>
  );
