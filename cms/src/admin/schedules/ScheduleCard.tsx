import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ScheduleView } from '../../schedule/list';
import { timeOf } from '../recalls/words';
import { Due } from './ScheduleForm';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

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
  const { say } = useWords();
  const { state, reasons } = schedule;
  const background = state === 'waiting' ? (reasons.length > 0 ? 'warning100' : 'primary100') : 'danger100';
  return (
    <Box data-testid={`schedule-${schedule.id}`} background={background} hasRadius padding={3}>
      <Flex direction="column" alignItems="start" gap={2}>
        {title}
        <Box>
          <Typography variant="pi" fontWeight="bold">
            {lead(schedule, say)}
          </Typography>
          <Box>
            <Due instant={schedule.dueAt} timeZone={schedule.timeZone} />
          </Box>
          <Typography variant="pi" textColor="neutral700">
            {say('schedule.by', { name: schedule.scheduledBy })}
          </Typography>
        </Box>
        {reasons.length > 0 && (
          <Box>
            <Typography variant="pi" fontWeight="bold">
              {say(state === 'waiting' ? 'schedule.willNot' : 'schedule.why')}
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
          <Button
            size="S"
            variant="tertiary"
            aria-label={say(state === 'waiting' ? 'schedule.cancelOf' : 'schedule.noteOf', { name })}
            onClick={onEnd}
          >
            {say(state === 'waiting' ? 'common.cancel' : 'schedule.takeNote')}
          </Button>
        )}
      </Flex>
    </Box>
  );
};

function lead({ state, endedAt, version }: ScheduleView, say: Speech['say']): string {
  if (state === 'waiting') return say('schedule.goesOut');
  if (state === 'failed') return say('schedule.failed');
  const instant = endedAt === null ? say('schedule.unknownTime') : timeOf(endedAt);
  return say('schedule.late', { instant, version: String(version) });
}
