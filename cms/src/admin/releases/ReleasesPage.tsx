import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { PastReleases } from './PastReleases';
import { SEE_RELEASES } from './permission';
import { ReleaseSnapshot } from './ReleaseSnapshot';
import { Schedules } from './Schedules';
import { useWords } from '../words/use-words';

/** Releases a snapshot, now or later; what is scheduled; what was released, and how to take it back. */
export const ReleasesPage = () => {
  const { say } = useWords();
  return (
    <Page.Protect permissions={SEE_RELEASES}>
      <Page.Title>{say('menu.releases')}</Page.Title>
      <Releases />
    </Page.Protect>
  );
};

const Releases = () => {
  const { say } = useWords();
  const [revision, setRevision] = useState(0);
  const lookAgain = () => setRevision((before) => before + 1);
  const parts = { revision, onDone: lookAgain };
  return (
    <Page.Main>
      <Layouts.Header
        title={say('menu.releases')}
        subtitle={say('release.subtitle')}
        primaryAction={
          <Button variant="secondary" onClick={lookAgain}>
            {say('common.lookAgain')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <ReleaseSnapshot {...parts} />
          <Schedules {...parts} />
          <PastReleases {...parts} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
