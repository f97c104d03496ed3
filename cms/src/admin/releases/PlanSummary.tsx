import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReleasePlan } from '../../release/plan';
import { totalOf } from './words';
import { useWords } from '../words/use-words';

/** How much goes out and stays inside, and why the release would be refused. */
export const PlanSummary = ({ plan }: { plan: ReleasePlan }) => {
  const { say, language } = useWords();
  const { goes, leftOut, unchanged, refusals } = plan;
  const total = totalOf(plan);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-testid="plan">
      {refusals.length > 0 && (
        <Box background="warning100" hasRadius padding={3}>
          <Typography fontWeight="bold">{say('release.refused')}</Typography>
          <Lines>{refusals}</Lines>
        </Box>
      )}
      <Lines>
        {[
          total.texts === 0
            ? say('release.noTexts')
            : say('release.texts', {
                count: total.texts,
                entries: say('common.entries', { count: goes.length }),
                languages: total.languages.map(({ lang, texts }) => `${language(lang)} ${texts}`).join(', '),
              }),
          leftOut.length === 0
            ? say('release.nothingInside')
            : say('release.inside', { count: leftOut.length }),
          unchanged === 0 ? say('release.nonePublic') : say('release.alreadyPublic', { count: unchanged }),
          // With a refusal the plan says “other” of what was to be moved.
          ...(refusals.length > 0 && plan.current === 'other'
            ? []
            : [say(`release.current.${plan.current}`)]),
        ]}
      </Lines>
    </Flex>
  );
};

const Lines = ({ children }: { children: readonly string[] }) => (
  <Flex tag="ul" direction="column" alignItems="start" gap={1}>
    {children.map((line) => (
      <li key={line}>
        <Typography>{line}</Typography>
      </li>
    ))}
  </Flex>
);
