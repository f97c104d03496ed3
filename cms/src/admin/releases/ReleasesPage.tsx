import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { PastReleases } from './PastReleases';
import { SEE_RELEASES } from './permission';
import { ReleaseSnapshot } from './ReleaseSnapshot';
import { Schedules } from './Schedules';

/** Releases a snapshot, now or later; what is scheduled; what was released, and how to take it back. */
export const ReleasesPage = () => (
  <Page.Protect permissions={SEE_RELEASES}>
    <Page.Title>Releases</Page.Title>
    <Releases />
  </Page.Protect>
);

const Releases = () => {
  const [revision, setRevision] = useState(0);
  const lookAgain = () => setRevision((before) => before + 1);
  const parts = { revision, onDone: lookAgain };
  return (
    <Page.Main>
      <Layouts.Header
        title="Releases"
        subtitle="A release puts up all cleared reports of a snapshot as one version."
        primaryAction={
          <Button variant="secondary" onClick={lookAgain}>
            Look again
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
