import { Box, Button, Flex, Link, ProgressBar, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Progress } from './in-turn';
import type { Speech } from '../words/speech';
import { useWords } from '../words/use-words';

/** How far it is, what came of it, and what was refused why. */
export const InTurn = ({
  progress,
  onStop,
  onDismiss,
}: {
  progress: Progress;
  onStop: () => void;
  onDismiss: () => void;
}) => {
  const { say } = useWords();
  const { title, total, done, refused, state, next } = progress;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography role="status" fontWeight="semiBold">
            {state === 'running'
              ? say('board.progress', { deed: title, done, total })
              : outcomeOf(progress, say)}
          </Typography>
          {state === 'running' ? (
            <Button variant="tertiary" size="S" onClick={onStop}>
              {say('board.stop')}
            </Button>
          ) : (
            <Flex gap={4}>
              {next && (
                <Link tag={NavLink} to={next.to} onClick={onDismiss}>
                  {next.name}
                </Link>
              )}
              <Button variant="tertiary" size="S" onClick={onDismiss}>
                {say('common.close')}
              </Button>
            </Flex>
          )}
        </Flex>
        {state === 'running' && (
          <Box width="100%">
            <ProgressBar value={total === 0 ? 100 : (done / total) * 100} aria-label={title} />
          </Box>
        )}
        {refused.length > 0 && (
          <Box role="alert" background="danger100" hasRadius padding={3}>
            <Typography textColor="danger700" fontWeight="semiBold">
              {say('board.stayed', { count: refused.length })}
            </Typography>
            <ul>
              {refused.map(({ name, reason }, index) => (
                <li key={`${index} ${name}`}>
                  <Typography textColor="danger700">
                    {name}: {reason}
                  </Typography>
                </li>
              ))}
            </ul>
          </Box>
        )}
      </Flex>
    </Box>
  );
};

function outcomeOf({ title, total, done, refused, state }: Progress, say: Speech['say']): string {
  const well = say('common.reports', { count: done - refused.length });
  return [
    say('board.done', { deed: title, reports: well }),
    ...(state === 'stopped' ? [say('board.stopped', { count: total - done })] : []),
  ].join(' ');
}
