import { Box, Button, Dialog, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { BoardReport, BoardView } from '../../board/board';
import { MOVES, type Move } from '../../editorial/rules';
import { offerOf, type Scope } from '../desk/offers';
import { SendForReview } from '../desk/SendForReview';
import { languageName } from '../recalls/words';
import { count } from '../releases/words';
import type { Task } from './in-turn';

interface Props {
  selected: readonly BoardReport[];
  /** A language the filters are set to: moves are about it, then, and not about all. */
  language: string | null;
  reviewers: BoardView['reviewers'];
  disabled: boolean;
  onRun: (title: string, tasks: readonly Task[]) => void;
  onClear: () => void;
}

interface Able {
  report: BoardReport;
  languages: string[];
}

/** What can be done with what is selected, as far as the rules allow it to this account. */
export const BoardActions = ({ selected, language, reviewers, disabled, onRun, onClear }: Props) => {
  const [sending, setSending] = useState(false);
  const scope: Scope = language === null ? { locale: '', all: true } : { locale: language, all: false };
  const ableTo = (move: Move): Able[] =>
    selected.flatMap((report) => {
      const languages = offerOf(move, report, scope);
      return languages === null ? [] : [{ report, languages }];
    });
  const about = language === null ? '' : ` in ${languageName(language)}`;

  const move = (name: Move, able: readonly Able[], more: { assignTo?: number } = {}) =>
    onRun(
      `${MOVES[name].name}${about}`,
      able.map(({ report, languages }) => ({
        name: report.title,
        path: `/desk/activity-report/${report.id}/${name}`,
        body: { ...(languages.length > 0 ? { languages } : {}), seen: seenOf(report), ...more },
      })),
    );
  const toSend = ableTo('send-for-review');
  const toClear = ableTo('clear');

  return (
    <Bar>
      <Typography fontWeight="semiBold" role="status">
        {count(selected.length, 'report')} selected
      </Typography>
      {toSend.length > 0 && (
        <Modal.Root open={sending} onOpenChange={setSending}>
          <Modal.Trigger>
            <Button disabled={disabled}>{`Send for review${about}: ${toSend.length}`}</Button>
          </Modal.Trigger>
          {sending && (
            <Modal.Content aria-describedby={undefined}>
              <Modal.Header>
                <Modal.Title>
                  Send {count(toSend.length, 'report')} for review{about}
                </Modal.Title>
              </Modal.Header>
              <Modal.Body>
                <SendForReview
                  label="Send them"
                  languages={[...new Set(toSend.flatMap(({ languages }) => languages))]}
                  reviewers={reviewers}
                  disabled={disabled}
                  onSend={(assignTo) => {
                    setSending(false);
                    move('send-for-review', toSend, assignTo === undefined ? {} : { assignTo });
                  }}
                />
              </Modal.Body>
            </Modal.Content>
          )}
        </Modal.Root>
      )}
      {toClear.length > 0 && (
        <Dialog.Root>
          <Dialog.Trigger>
            <Button variant="success" disabled={disabled}>{`Clear${about}: ${toClear.length}`}</Button>
          </Dialog.Trigger>
          <Dialog.Content>
            <Dialog.Header>
              Clear {count(toClear.length, 'report')}
              {about}?
            </Dialog.Header>
            <Dialog.Body>
              <Typography>
                With this you say that you read each of them and agree to it. What changed since you opened
                the board is left out.
              </Typography>
            </Dialog.Body>
            <Dialog.Footer>
              <Dialog.Cancel>
                <Button variant="tertiary" fullWidth>
                  Cancel
                </Button>
              </Dialog.Cancel>
              <Dialog.Action>
                <Button variant="success" fullWidth onClick={() => move('clear', toClear)}>
                  I read them: clear
                </Button>
              </Dialog.Action>
            </Dialog.Footer>
          </Dialog.Content>
        </Dialog.Root>
      )}
      {toSend.length + toClear.length === 0 && (
        <Typography textColor="neutral600">Nothing of it is yours to send or to clear{about}.</Typography>
      )}
      <Button variant="tertiary" onClick={onClear}>
        Select none
      </Button>
    </Bar>
  );
};

/** As this person saw it: what changed since is refused, and stays. */
const seenOf = ({ units }: BoardReport) =>
  Object.fromEntries(units.map(({ unit, digest }) => [unit, digest]));

const Bar = ({ children }: { children: React.ReactNode }) => (
  <Box
    position="sticky"
    bottom={4}
    zIndex={2}
    background="neutral0"
    hasRadius
    shadow="popupShadow"
    padding={4}
  >
    <Flex gap={4} wrap="wrap" role="group" aria-label="What to do with the selection">
      {children}
    </Flex>
  </Box>
);
