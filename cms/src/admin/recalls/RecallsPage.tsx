import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { SEE_RECALLS } from './permission';
import { RecallCard } from './RecallCard';
import { useRecalls } from './recalls-api';
import { useWords } from '../words/use-words';

/** What was taken off the public site, by whom and why, what the site answers since, and who reviewed it. */
export const RecallsPage = () => {
  const { say } = useWords();
  return (
    <Page.Protect permissions={SEE_RECALLS}>
      <Page.Title>{say('menu.recalls')}</Page.Title>
      <Recalls />
    </Page.Protect>
  );
};

const Recalls = () => {
  const { say } = useWords();
  const { recalls, error, refresh, review } = useRecalls();
  if (recalls === null && error === null) return <Page.Loading />;
  const open = (recalls ?? []).filter(({ reviewedAt }) => reviewedAt === null).length;
  return (
    <Page.Main>
      <Layouts.Header
        title={say('menu.recalls')}
        subtitle={open === 0 ? say('recall.allReviewed') : say('recall.toReviewCount', { count: open })}
        primaryAction={
          <Button variant="secondary" onClick={refresh}>
            {say('common.lookAgain')}
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
          {recalls?.length === 0 && <Typography>{say('recall.nothing')}</Typography>}
          {recalls?.map((recall) => (
            <RecallCard key={recall.id} recall={recall} onReview={(note) => review(recall.id, note)} />
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
