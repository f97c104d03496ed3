import { Box, Button, Dialog, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { RECALL_ENDS, type RecallEnd } from '../../recalls/tables';
import type { TargetView } from '../../recalls/targets';
import { ConfirmFooter } from '../dialogs/ConfirmFooter';
import { MovedTo } from '../recalls/MovedTo';
import type { MoveBody } from './desk-api';
import { useWords } from '../words/use-words';

const REPORT = '/desk/activity-report/';

/** Asks why and how it ends, says what will happen, then recalls the text. One person is enough for this. */
export const Recall = ({
  path,
  languages,
  disabled,
  onRecall,
}: {
  /** The entry's address at the desk. */
  path: string;
  /** What is public and would go. */
  languages: readonly string[];
  disabled: boolean;
  onRecall: (recall: MoveBody) => Promise<boolean>;
}) => {
  const { say, dir, languages: listOf } = useWords();
  const [end, setEnd] = useState<RecallEnd>('published-in-error');
  const [reason, setReason] = useState('');
  const [target, setTarget] = useState<TargetView | null>(null);
  // Only a report has an address of its own, which can lead elsewhere.
  const ends = RECALL_ENDS.filter((name) => name !== 'moved' || path.startsWith(REPORT));
  const ready = reason.trim() !== '' && (end !== 'moved' || target !== null);
  const recall = () =>
    onRecall({
      end,
      reason,
      ...(end === 'moved' && target ? { movedTo: { type: target.type, id: target.id } } : {}),
    });
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger" disabled={disabled}>
          {say('recall.button')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{say('recall.question')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Field.Root required name="reason" hint={say('recall.whyHint')}>
              <Field.Label>{say('recall.why')}</Field.Label>
              <Textarea
                value={reason}
                onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
            <Radio.Group
              dir={dir}
              aria-label={say('recall.how')}
              value={end}
              onValueChange={(value: string) => setEnd(value as RecallEnd)}
            >
              <Flex direction="column" alignItems="start" gap={3}>
                {ends.map((name) => (
                  <Radio.Item key={name} value={name}>
                    <strong>{say(`recall.end.${name}`)}.</strong> {say(`recall.does.${name}`)}
                  </Radio.Item>
                ))}
              </Flex>
            </Radio.Group>
            {end === 'moved' && (
              <MovedTo
                id={path.slice(REPORT.length)}
                languages={languages}
                value={target}
                onChoose={setTarget}
              />
            )}
            <Box background="neutral100" hasRadius padding={3}>
              <Typography variant="pi">{say('recall.meaning', { languages: listOf(languages) })}</Typography>
            </Box>
          </Flex>
        </Dialog.Body>
        <ConfirmFooter variant="danger" label={say('recall.now')} disabled={!ready} onConfirm={recall} />
      </Dialog.Content>
    </Dialog.Root>
  );
};
