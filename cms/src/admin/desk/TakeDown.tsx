import { Button, Dialog, Flex, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';

type End = 'published-in-error' | 'withdrawn';

/** Asks how it ends, then takes the text down. One person is enough for this. */
export const TakeDown = ({
  disabled,
  onTakeDown,
}: {
  disabled: boolean;
  onTakeDown: (end: End) => Promise<boolean>;
}) => {
  const [end, setEnd] = useState<End>('published-in-error');
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger" disabled={disabled}>
          Take down
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>Take this text off every public page?</Dialog.Header>
        <Dialog.Body>
          <Radio.Group
            aria-label="How it ends"
            value={end}
            onValueChange={(value: string) => setEnd(value as End)}
          >
            <Flex direction="column" alignItems="start" gap={3}>
              <Radio.Item value="published-in-error">Published in error: it ends without a trace</Radio.Item>
              <Radio.Item value="withdrawn">Withdrawn: its address says so, with the date and nothing else</Radio.Item>
            </Flex>
          </Radio.Group>
          <Typography variant="pi" textColor="neutral600">
            Your working text stays as it is.
          </Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Cancel
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger" fullWidth onClick={() => onTakeDown(end)}>
              Take down now
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
