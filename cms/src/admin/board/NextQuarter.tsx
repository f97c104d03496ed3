import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { BoardReport } from '../../board/board';
import { messageOf } from '../desk/desk-api';
import { count } from '../releases/words';
import type { Progress, Task } from './in-turn';

interface Props {
  snapshot: string;
  next: { slug: string; isThere: boolean };
  /** What is taken along. */
  reports: readonly BoardReport[];
  disabled: boolean;
  onRun: (title: string, tasks: readonly Task[], next: Progress['next']) => void;
  onProblem: (problem: string) => void;
}

/** Makes the next quarter and carries the chosen reports over to it. */
export const NextQuarter = ({ snapshot, next, reports, disabled, onRun, onProblem }: Props) => {
  const { post } = useFetchClient();
  const start = async () => {
    try {
      await post('/desk/board/next-quarter', { after: snapshot });
    } catch (error) {
      onProblem(messageOf(error));
      return;
    }
    onRun(
      `Carry over to ${next.slug}`,
      reports.map(({ id, title }) => ({
        name: title,
        path: '/desk/board/carry-over',
        body: { id, snapshot: next.slug },
      })),
      { name: `Open ${next.slug}`, to: `/board?snapshot=${next.slug}` },
    );
  };
  const name = next.isThere ? `Carry over to ${next.slug}` : `Start ${next.slug}`;
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="secondary" disabled={disabled}>
          {name}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{name}?</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="start" gap={2} width="100%">
            {!next.isThere && (
              <Typography>The snapshot “{next.slug}” is made, with a title in six languages.</Typography>
            )}
            <Typography>
              {count(reports.length, 'report')} of “{snapshot}” {reports.length === 1 ? 'is' : 'are'} copied
              as working texts that nobody cleared, each linked to where it came from. What was carried over
              before is not copied again.
            </Typography>
            <Typography>
              Event dates and change notes stay behind: they belong to the quarter that is over. Nothing of it
              becomes public.
            </Typography>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Cancel
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={() => void start()}>
              {name}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
