import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { SEE_RECALLS } from './permission';
import { RecallCard } from './RecallCard';
import { useRecalls } from './recalls-api';

/** What was taken off the public site, by whom and why, what the site answers since, and who reviewed it. */
export const RecallsPage = () => (
  <Page.Protect permissions={SEE_RECALLS}>
    <Page.Title>Recalls</Page.Title>
    <Recalls />
  </Page.Protect>
);

const Recalls = () => {
  const { recalls, error, refresh, review } = useRecalls();
  if (recalls === null && error === null) return <Page.Loading />;
  const open = (recalls ?? []).filter(({ reviewedAt }) => reviewedAt === null).length;
  return (
    <Page.Main>
      <Layouts.Header
        title="Recalls"
        subtitle={
          open === 0
            ? 'Newest first. All are reviewed.'
            : `Newest first. ${open} to be reviewed by a second person.`
        }
        primaryAction={
          <Button variant="secondary" onClick={refresh}>
            Look again
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error && (
            <Box role="alert">
              <Typography textColor="danger600">{error}</Typography>
            </Box>
          )}
          {recalls?.length === 0 && <Typography>Nothing has been recalled.</Typography>}
          {recalls?.map((recall) => (
            <RecallCard key={recall.id} recall={recall} onReview={(note) => review(recall.id, note)} />
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
