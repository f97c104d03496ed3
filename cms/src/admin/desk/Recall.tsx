import { Button, Dialog, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import type { RecallEnd } from '../../recalls/tables';

/** Asks why and how it ends, then recalls the text. One person is enough for this. */
export const Recall = ({
  disabled,
  onRecall,
}: {
  disabled: boolean;
  onRecall: (recall: { end: RecallEnd; reason: string }) => Promise<boolean>;
}) => {
  const [end, setEnd] = useState<RecallEnd>('published-in-error');
  const [reason, setReason] = useState('');
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
                <Radio.Item value="published-in-error">Published in error: it ends without a trace</Radio.Item>
                <Radio.Item value="withdrawn">
                  Withdrawn: its address says so, with the date and nothing else
                </Radio.Item>
              </Flex>
            </Radio.Group>
            <Typography variant="pi" textColor="neutral600">
              Your working text stays as it is.
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
            <Button
              variant="danger"
              fullWidth
              disabled={reason.trim() === ''}
              onClick={() => onRecall({ end, reason })}
            >
              Recall now
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
