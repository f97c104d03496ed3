import { Box, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Alarm } from '../../alarms';

/** Milliseconds after which an open home page asks again. */
const EVERY = 60_000;

/** What somebody must look at, on the admin's home page. */
export const AlarmsWidget = () => {
  const { get } = useFetchClient();
  const [alarms, setAlarms] = useState<Alarm[] | 'loading' | 'failed'>('loading');

  useEffect(() => {
    const ask = () =>
      get<{ data: Alarm[] }>('/desk/alarms').then(
        ({ data }) => setAlarms(data.data),
        () => setAlarms('failed'),
      );
    void ask();
    const timer = setInterval(() => void ask(), EVERY);
    return () => clearInterval(timer);
  }, [get]);

  if (alarms === 'loading') return <Widget.Loading />;
  if (alarms === 'failed') return <Widget.Error />;
  if (alarms.length === 0) return <Widget.NoData>All is well: no alarm is open.</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} data-testid="alarms">
      {alarms.map(({ key, message, since }) => (
        <Box tag="li" key={key} background="danger100" borderColor="danger200" hasRadius padding={3}>
          <Typography tag="p" textColor="danger700">
            {message}
          </Typography>
          <Typography variant="pi" textColor="neutral700">
            Since {new Date(since).toLocaleString()}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
};
