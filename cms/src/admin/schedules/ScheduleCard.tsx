import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ScheduleView } from '../../schedule/list';
import { timeOf } from '../recalls/words';
import { Due } from './ScheduleForm';

/** One schedule that waits, failed or was late: when, by whom, why not; and what can be done about it. */
export const ScheduleCard = ({
  schedule,
  name,
  title,
  onEnd,
}: {
  schedule: ScheduleView;
  /** What it is about, in plain words. */
  name: string;
  /** The same as it is shown; nothing where the place says it. */
  title?: ReactNode;
  /** Cancels it, or takes note of it; null for who may not. */
  onEnd: (() => void) | null;
}) => {
  const { state, reasons } = schedule;
  const background = state === 'waiting' ? (reasons.length > 0 ? 'warning100' : 'primary100') : 'danger100';
  return (
    <Box data-testid={`schedule-${schedule.id}`} background={background} hasRadius padding={3}>
      <Flex direction="column" alignItems="start" gap={2}>
        {title}
        <Box>
          <Typography variant="pi" fontWeight="bold">
            {lead(schedule)}
          </Typography>
          <Box>
            <Due instant={schedule.dueAt} timeZone={schedule.timeZone} />
          </Box>
          <Typography variant="pi" textColor="neutral700">
            Scheduled by {schedule.scheduledBy}
          </Typography>
        </Box>
        {reasons.length > 0 && (
          <Box>
            <Typography variant="pi" fontWeight="bold">
              {state === 'waiting' ? 'As things stand, it will not go out:' : 'Why:'}
            </Typography>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>
                  <Typography variant="pi">{reason}</Typography>
                </li>
              ))}
            </ul>
          </Box>
        )}
        {onEnd && (
          <Button size="S" variant="tertiary" onClick={onEnd}>
            {state === 'waiting' ? 'Cancel' : 'Take note'}
            <VisuallyHidden>
              {state === 'waiting' ? ' the schedule of ' : ' of '}
              {name}
            </VisuallyHidden>
          </Button>
        )}
      </Flex>
    </Box>
  );
};

function lead({ state, endedAt, version }: ScheduleView): string {
  if (state === 'waiting') return 'Goes out';
  if (state === 'failed') return 'Did not go out. It was due';
  return `Went out late, at ${endedAt === null ? 'an unknown time' : timeOf(endedAt)}, as version ${version}. It was due`;
}
