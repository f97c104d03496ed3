import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { Alarm } from '../../alarms';
import { useRefreshed } from './use-refreshed';
import { useWords } from '../words/use-words';

/** What somebody must look at, on the admin's home page. */
export const AlarmsWidget = () => {
  const { say, instant } = useWords();
  const alarms = useRefreshed<Alarm[]>('/desk/alarms');
  if (alarms === 'loading') return <Widget.Loading />;
  if (alarms === 'failed') return <Widget.Error />;
  if (alarms.length === 0) return <Widget.NoData>{say('home.noAlarm')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} data-testid="alarms">
      {alarms.map(({ key, message, since }) => (
        <Box tag="li" key={key} background="danger100" borderColor="danger200" hasRadius padding={3}>
          <Typography tag="p" textColor="danger700">
            {message}
          </Typography>
          <Typography variant="pi" textColor="neutral700">
            {say('home.alarmSince', { instant: instant(since) })}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
};
