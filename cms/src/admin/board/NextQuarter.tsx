import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { BoardReport } from '../../board/board';
import { messageOf } from '../desk/desk-api';
import { ConfirmFooter } from '../dialogs/ConfirmFooter';
import type { Progress, Task } from './in-turn';
import { useWords } from '../words/use-words';

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
  const { say } = useWords();
  const { post } = useFetchClient();
  const start = async () => {
    try {
      await post('/desk/board/next-quarter', { after: snapshot });
    } catch (error) {
      onProblem(messageOf(error));
      return;
    }
    onRun(
      say('board.carryOver', { snapshot: next.slug }),
      reports.map(({ id, title }) => ({
        name: title,
        path: '/desk/board/carry-over',
        body: { id, snapshot: next.slug },
      })),
      { name: say('board.open', { snapshot: next.slug }), to: `/board?snapshot=${next.slug}` },
    );
  };
  const name = say(next.isThere ? 'board.carryOver' : 'board.start', { snapshot: next.slug });
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="secondary" disabled={disabled}>
          {name}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{say('board.question', { deed: name })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="start" gap={2} width="100%">
            {!next.isThere && <Typography>{say('board.made', { snapshot: next.slug })}</Typography>}
            <Typography>{say('board.copied', { count: reports.length, snapshot })}</Typography>
            <Typography>{say('board.staysBehind')}</Typography>
          </Flex>
        </Dialog.Body>
        <ConfirmFooter label={name} onConfirm={start} />
      </Dialog.Content>
    </Dialog.Root>
  );
};
