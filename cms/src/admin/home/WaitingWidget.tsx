import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { Waiting, WaitingText } from '../../waiting/waiting';
import { entryPath } from '../../entry-path';
import { useRefreshed } from './use-refreshed';
import { useWords } from '../words/use-words';

/** What waits for the account that is logged in, on the admin's home page. */
export const WaitingWidget = () => {
  const { say } = useWords();
  const waiting = useRefreshed<Waiting>('/desk/waiting');
  if (waiting === 'loading') return <Widget.Loading />;
  if (waiting === 'failed') return <Widget.Error />;
  const { toClear, sentBack, voided, recalls } = waiting;
  if (toClear.length + sentBack.length + voided.length + recalls === 0) {
    return <Widget.NoData>{say('home.nothingWaits')}</Widget.NoData>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-testid="waiting">
      <Texts title={say('home.toClear')} texts={toClear} />
      <Texts title={say('home.sentBack')} texts={sentBack} />
      <Texts title={say('home.voided')} texts={voided} />
      {recalls > 0 && (
        <Link tag={NavLink} to="/recalls">
          {say('home.recalls', { count: recalls })}
        </Link>
      )}
    </Flex>
  );
};

const languageOf = (units: readonly string[]): string => units.find((unit) => unit !== 'facts') ?? 'en';

const Texts = ({ title, texts }: { title: string; texts: readonly WaitingText[] }) => {
  const { say, unit, date } = useWords();
  return texts.length === 0 ? null : (
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
              {[
                say(`type.${type}`),
                units.map(unit).join(', '),
                say('home.since', { date: date(since) }),
                ...(asked ? [say('home.asked')] : []),
              ].join(' · ')}
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
};
