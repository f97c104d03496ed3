import { Box, Button, Dialog, Flex, Modal, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import type { BoardReport, BoardView } from '../../board/board';
import { offerOf, type OfferedMove, type Scope } from '../desk/offers';
import { SendForReview } from '../desk/SendForReview';
import { ConfirmFooter } from '../dialogs/ConfirmFooter';
import type { WordId } from '../words';
import type { Values } from '../words/speech';
import { useWords } from '../words/use-words';
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
  const { say, language: languageName } = useWords();
  const [sending, setSending] = useState(false);
  const scope: Scope = language === null ? { locale: '', all: true } : { locale: language, all: false };
  const ableTo = (move: 'send-for-review' | 'clear'): Able[] =>
    selected.flatMap((report) => {
      const languages = offerOf(move, report, scope);
      return languages === null ? [] : [{ report, languages }];
    });
  /** What is said of all languages, or of the one the filters are set to. */
  const about = <T extends WordId>(ofAll: T, ofOne: T, values: Values = {}) =>
    language === null ? say(ofAll, values) : say(ofOne, { ...values, language: languageName(language) });
  const deed = (name: OfferedMove) =>
    language === null
      ? say(`move.${name}`)
      : say('board.moveIn', { move: say(`move.${name}`), language: languageName(language) });

  const move = (name: OfferedMove, able: readonly Able[], more: { assignTo?: number } = {}) =>
    onRun(
      deed(name),
      able.map(({ report, languages }) => ({
        name: report.title,
        path: `/desk/activity-report/${report.id}/${name}`,
        body: { ...(languages.length > 0 ? { languages } : {}), seen: seenOf(report), ...more },
      })),
    );
  const toSend = ableTo('send-for-review');
  const toClear = ableTo('clear');

  return (
    <Bar name={say('board.actions')}>
      <Typography fontWeight="semiBold" role="status">
        {say('board.selected', { count: selected.length })}
      </Typography>
      {toSend.length > 0 && (
        <Modal.Root open={sending} onOpenChange={setSending}>
          <Modal.Trigger>
            <Button disabled={disabled}>
              {say('board.moveCount', { move: deed('send-for-review'), count: toSend.length })}
            </Button>
          </Modal.Trigger>
          {sending && (
            <Modal.Content aria-describedby={undefined}>
              <Modal.Header>
                <Modal.Title>
                  {about('board.sendTitle', 'board.sendTitleIn', { count: toSend.length })}
                </Modal.Title>
              </Modal.Header>
              <Modal.Body>
                <SendForReview
                  label={say('board.sendThem')}
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
            <Button variant="success" disabled={disabled}>
              {say('board.moveCount', { move: deed('clear'), count: toClear.length })}
            </Button>
          </Dialog.Trigger>
          <Dialog.Content>
            <Dialog.Header>
              {about('board.clearTitle', 'board.clearTitleIn', { count: toClear.length })}
            </Dialog.Header>
            <Dialog.Body>
              <Typography>{say('board.clearMeaning')}</Typography>
            </Dialog.Body>
            <ConfirmFooter
              variant="success"
              label={say('board.iReadThem')}
              onConfirm={() => move('clear', toClear)}
            />
          </Dialog.Content>
        </Dialog.Root>
      )}
      {toSend.length + toClear.length === 0 && (
        <Typography textColor="neutral600">{about('board.notYours', 'board.notYoursIn')}</Typography>
      )}
      <Button variant="tertiary" onClick={onClear}>
        {say('board.selectNone')}
      </Button>
    </Bar>
  );
};

/** As this person saw it: what changed since is refused, and stays. */
const seenOf = ({ units }: BoardReport) =>
  Object.fromEntries(units.map(({ unit, digest }) => [unit, digest]));

const Bar = ({ name, children }: { name: string; children: ReactNode }) => (
  <Box
    position="sticky"
    bottom={4}
    zIndex={2}
    background="neutral0"
    hasRadius
    shadow="popupShadow"
    padding={4}
  >
    <Flex gap={4} wrap="wrap" role="group" aria-label={name}>
      {children}
    </Flex>
  </Box>
);
