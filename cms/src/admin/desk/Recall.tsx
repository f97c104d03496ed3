import { Box, Button, Dialog, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { RECALL_ENDS, type RecallEnd } from '../../recalls/tables';
import type { TargetView } from '../../recalls/targets';
import { MovedTo } from '../recalls/MovedTo';
import { ENDS, languageName } from '../recalls/words';
import type { MoveBody } from './desk-api';

const REPORT = '/desk/activity-report/';
const list = new Intl.ListFormat('en');

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
          Recall
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>Take this text off every public page?</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Field.Root required name="reason" hint="For your colleagues. It is never public.">
              <Field.Label>Why is it recalled?</Field.Label>
              <Textarea
                value={reason}
                onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
            <Radio.Group
              aria-label="How it ends"
              value={end}
              onValueChange={(value: string) => setEnd(value as RecallEnd)}
            >
              <Flex direction="column" alignItems="start" gap={3}>
                {ends.map((name) => (
                  <Radio.Item key={name} value={name}>
                    <strong>{ENDS[name].name}.</strong> {ENDS[name].does}
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
              <Typography variant="pi">
                It goes at once from pages, feeds, data, search and files, in{' '}
                {list.format(languages.map(languageName))}. What the site answers afterwards is kept under
                Recalls, where a second person reviews it. Your working text stays, as a draft; it goes up
                again only when two people have agreed on it anew.
              </Typography>
            </Box>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Cancel
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger" fullWidth disabled={!ready} onClick={recall}>
              Recall now
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
