import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReleasePlan } from '../../release/plan';
import { languageName } from '../recalls/words';
import { count, totalOf } from './words';

const CURRENT: Record<ReleasePlan['current'], string> = {
  moves: 'It becomes the current snapshot.',
  stays: 'It is the current snapshot, and stays it.',
  other: 'Another snapshot stays the current one.',
};

/** How much goes out and stays inside, and why the release would be refused. */
export const PlanSummary = ({ plan }: { plan: ReleasePlan }) => {
  const { goes, leftOut, unchanged, refusals } = plan;
  const total = totalOf(plan);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-testid="plan">
      {refusals.length > 0 && (
        <Box background="warning100" hasRadius padding={3}>
          <Typography fontWeight="bold">It cannot be released as things stand:</Typography>
          <Lines>{refusals}</Lines>
        </Box>
      )}
      <Lines>
        {[
          total.texts === 0
            ? 'No text goes out.'
            : `${count(total.texts, 'text')} of ${count(goes.length, 'entry', 'entries')} ` +
              `${total.texts === 1 ? 'goes' : 'go'} out: ` +
              total.languages.map(({ lang, texts }) => `${languageName(lang)} ${texts}`).join(', ') +
              '.',
          leftOut.length === 0
            ? 'Nothing of it stays inside.'
            : `${count(leftOut.length, 'entry', 'entries')} ${leftOut.length === 1 ? 'stays' : 'stay'} inside, whole or in part.`,
          unchanged === 0
            ? 'None of its texts is public already.'
            : `${count(unchanged, 'text')} ${unchanged === 1 ? 'is' : 'are'} public already, as they stand.`,
          // With a refusal the plan says “other” of what was to be moved.
          ...(refusals.length > 0 && plan.current === 'other' ? [] : [CURRENT[plan.current]]),
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
